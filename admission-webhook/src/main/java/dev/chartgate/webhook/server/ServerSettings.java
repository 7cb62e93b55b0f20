package dev.chartgate.webhook.server;

import java.time.Duration;
import java.util.Optional;

/**
 * How the server runs.
 *
 * @param host the address that it listens on; absent for all
 * @param port where reviews come in, by TLS; any that is free at zero
 * @param metricsPort where it is asked whether it is alive and ready, and for metrics, without TLS;
 *     any that is free at zero
 * @param bounds how much it takes on
 * @param failures what it answers to what it could not judge
 * @param reloadInterval how often files are looked at
 * @param shutdownGrace how long it still takes new requests when it is told to end, since others
 *     learn of that only after a while
 */
public record ServerSettings(
    Optional<String> host,
    int port,
    int metricsPort,
    ReviewBounds bounds,
    FailureAnswers failures,
    Duration reloadInterval,
    Duration shutdownGrace) {}
