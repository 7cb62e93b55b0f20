package dev.chartgate.helm.template.call;

import dev.chartgate.helm.HelmVersion;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What functions may use besides their arguments.
 *
 * @param helm which line of Helm is followed
 * @param budget what the rendering may use
 * @param random the one source of random numbers, seeded, so that a rendering can be repeated
 * @param now the one time of day of the rendering
 * @param cluster what {@code lookup} asks
 * @param tracking whether origins are wanted
 */
public record Environment(
    HelmVersion helm,
    Budget budget,
    RandomGenerator random,
    Instant now,
    Cluster cluster,
    boolean tracking) {}
