package dev.chartgate.webhook.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Alarms of a test, where time goes on only when the test says so. */
final class ManualAlarms implements Alarms {
  private final List<Pending> pending = new ArrayList<>();
  private Duration now = Duration.ZERO;
  private long next;

  private record Pending(long number, Duration due, Runnable task) {}

  @Override
  public synchronized Alarm after(Duration wait, Runnable task) {
    long number = next++;
    pending.add(new Pending(number, now.plus(wait), task));
    notifyAll();
    return () -> remove(number);
  }

  private synchronized void remove(long number) {
    pending.removeIf(alarm -> alarm.number() == number);
  }

  /** Lets time go on; what becomes due is done here, in order. */
  void advance(Duration time) {
    Duration then;
    synchronized (this) {
      then = now.plus(time);
    }
    for (List<Pending> due = due(then); !due.isEmpty(); due = due(then)) {
      due.forEach(alarm -> alarm.task().run());
    }
    synchronized (this) {
      now = then;
    }
  }

  private synchronized List<Pending> due(Duration then) {
    List<Pending> due =
        pending.stream()
            .filter(alarm -> alarm.due().compareTo(then) <= 0)
            .sorted(Comparator.comparing(Pending::due))
            .toList();
    pending.removeAll(due);
    return due;
  }

  @Override
  public synchronized void close() {
    pending.clear();
  }

  /** Waits until some number of alarms is set and was not cancelled. */
  synchronized void awaitPending(int count) throws InterruptedException {
    while (pending.size() < count) {
      wait();
    }
  }

  /** Waits until some number of alarms was set in all, be they cancelled meanwhile or not. */
  synchronized void awaitSet(int count) throws InterruptedException {
    while (next < count) {
      wait();
    }
  }
}
