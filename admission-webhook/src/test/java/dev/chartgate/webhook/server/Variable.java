package dev.chartgate.webhook.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A source of a test, which says what the test wants. */
final class Variable<T> implements Source<T> {
  private volatile T value;
  private volatile String problem = "";
  private final AtomicInteger version = new AtomicInteger();

  Variable(T value) {
    this.value = value;
  }

  /** Says something else from now on. */
  void set(T other) {
    value = other;
    problem = "";
    version.incrementAndGet();
  }

  /** Is not sound from now on. */
  void spoil(String why) {
    problem = why;
    version.incrementAndGet();
  }

  @Override
  public String fingerprint() throws IOException {
    return version.toString();
  }

  @Override
  public T load() throws UnsoundException {
    if (!problem.isEmpty()) {
      throw new UnsoundException("the test's source is not sound", List.of(problem));
    }
    return value;
  }
}
