package dev.chartgate.webhook.e2e;

import dev.chartgate.webhook.apiserver.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reviews without pause, half of objects that are admitted, half of others that are denied. Each
 * object is a new one, so that no answer is one that was kept.
 */
final class SteadyLoad implements AutoCloseable {
  private static final int CLIENTS = 3;
  private static final int SHOWN = 5;

  private final GatedCluster cluster;
  private final String namespace;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> clients = new ArrayList<>();

  /** Begins to send. */
  SteadyLoad(GatedCluster cluster, String namespace) {
    this.cluster = cluster;
    this.namespace = namespace;
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(Thread.ofVirtual().name("load-" + i).start(this::run));
    }
  }

  private void run() {
    while (!ended.get()) {
      int number = sent.getAndIncrement();
      boolean isGood = number % 2 == 0;
      try {
        ApiClient.Answer answer =
            cluster.create(namespace, "pods", isGood ? good(number) : privileged(number));
        answered.incrementAndGet();
        boolean isRight =
            isGood
                ? answer.status() == 201
                // Forbidden by an answer of the webhook, not for want of one.
                : answer.status() == 403 && answer.body().contains("K8S003");
        if (!isRight) {
          fail(number + ": " + answer.status() + " " + answer.body());
        }
      } catch (RuntimeException e) {
        fail(number + ": " + e);
      }
    }
  }

  /** The first ones are enough to see what went wrong. */
  private void fail(String failure) {
    if (failures.size() < SHOWN) {
      failures.add(failure);
    }
  }

  private static String privileged(int number) {
    return Manifests.PRIVILEGED_POD.replace("name: privileged", "name: privileged-" + number);
  }

  private static String good(int number) {
    return Manifests.GOOD_POD.replace("name: good", "name: good-" + number);
  }

  /** How many were answered until now. */
  int answered() {
    return answered.get();
  }

  /** Lets some more reviews be answered. */
  void goOn(int reviews) {
    int until = answered() + reviews;
    Awaiting.until(
        reviews + " more reviews are answered", () -> answered() >= until || !failures.isEmpty());
  }

  /** The first ones that were lost or answered wrongly. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Ends it, with the last answer. */
  @Override
  public void close() {
    ended.set(true);
    Awaiting.until("the last answer", () -> clients.stream().noneMatch(Thread::isAlive));
  }
}
