package dev.chartgate.webhook.bench;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** How long some requests took. */
final class Latencies {
  /** Nanoseconds of each request, the quickest first. */
  private final long[] sorted;

  /** From the first request's start to the last one's end. */
  private final double seconds;

  private Latencies(long[] sorted, double seconds) {
    this.sorted = sorted;
    this.seconds = seconds;
  }

  /** A request by its number, from 0 on; throws unless it was answered as it should be. */
  @FunctionalInterface
  interface Request {
    void send(int number);
  }

  /**
   * Sends requests from some clients, each of which sends its next one when it has its answer.
   *
   * @param clients how many requests are under way at a time
   * @param from the number of the first request
   */
  static Latencies measure(int clients, int from, int requests, Request request)
      throws InterruptedException {
    long[] nanos = new long[requests];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService executor = Executors.newFixedThreadPool(clients)) {
      var running =
          IntStream.range(0, clients)
              .<Future<?>>mapToObj(client ->
                  executor.submit(() -> {
                    for (int i; (i = next.getAndIncrement()) < requests; ) {
                      long sent = System.nanoTime();
                      request.send(from + i);
                      nanos[i] = System.nanoTime() - sent;
                    }
                  }))
              .toList();
      for (Future<?> client : running) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request failed", e.getCause());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(nanos);
    return new Latencies(nanos, seconds);
  }

  /** The time in milliseconds within which a part of the requests, such as 0.95, was answered. */
  double millis(double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
  }

  double perSecond() {
    return sorted.length / seconds;
  }
}
