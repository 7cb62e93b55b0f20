package dev.chartgate.webhook.server;

import java.time.Duration;

/**
 * How much the webhook takes on.
 *
 * @param reviews how many reviews are judged at a time, at least one
 * @param waiting how many more may wait for that, at least none
 * @param patience how long one waits at most before it is answered that there are too many
 * @param bodyBytes the longest body, in bytes, inclusive
 * @param heldBytes the most bytes of all bodies together that are held at a time, inclusive
 * @param cacheEntries the most answers that are kept for reviews that come again; none at zero
 */
public record ReviewBounds(
    int reviews, int waiting, Duration patience, int bodyBytes, long heldBytes, int cacheEntries) {}
