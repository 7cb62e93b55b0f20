package dev.chartgate.webhook.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What reviews are about. */
enum Load {
  /** A Deployment. */
  OBJECT("a Deployment of 50 KB", "apps", "Deployment", "deployments", 4, 100, 400) {
    @Override
    String object(int number) {
      return LargeDeployment.json("default", "large-" + number, 50_000);
    }
  },
  /** The record of a release. */
  RECORD("a record of 1 MiB with 300 objects", "", "Secret", "secrets", 2, 10, 30) {
    @Override
    String object(int number) {
      return LargeRecord.json("default", "large-" + number, 300, 1 << 20);
    }
  };

  private final String title;
  private final String group;
  private final String kind;
  private final String resource;
  private final int clients;
  private final int warmUp;
  private final int requests;

  Load(
      String title,
      String group,
      String kind,
      String resource,
      int clients,
      int warmUp,
      int requests) {
    this.title = title;
    this.group = group;
    this.kind = kind;
    this.resource = resource;
    this.clients = clients;
    this.warmUp = warmUp;
    this.requests = requests;
  }

  /**
   * An object as JSON; another number is another object, so that no answer is one that was kept.
   */
  abstract String object(int number);

  String title() {
    return title;
  }

  String group() {
    return group;
  }

  String kind() {
    return kind;
  }

  String resource() {
    return resource;
  }

  /** How many at a time are enough to keep two cores busy. */
  int clients() {
    return clients;
  }

  /** Where such objects are made. */
  String path(String namespace) {
    return (group.isEmpty() ? "/api/v1" : "/apis/" + group + "/v1")
        + "/namespaces/"
        + namespace
        + "/"
        + resource;
  }

  /** How many objects one measurement sends. */
  int objects() {
    return warmUp + requests;
  }

  /**
   * Sends objects, first those that warm up, which are not counted.
   *
   * @param first the number of the first object; no two measurements send the same
   */
  Latencies measure(int clients, int first, Consumer<String> send) throws InterruptedException {
    List<String> objects =
        IntStream.range(first, first + objects()).mapToObj(this::object).toList();
    Latencies.measure(clients, 0, warmUp, number -> send.accept(objects.get(number)));
    return Latencies.measure(clients, warmUp, requests, number -> send.accept(objects.get(number)));
  }
}
