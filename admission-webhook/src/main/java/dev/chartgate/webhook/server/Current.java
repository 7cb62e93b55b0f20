package dev.chartgate.webhook.server;

import java.io.IOException;
import java.util.List;

/**
 * The one of something that is in use, where files say which. It is replaced whole, and never by
 * one that is not sound. Safe for many threads.
 */
final class Current<T> {
  /** Files that are being written are looked at again, this often. */
  private static final int LOOKS = 3;

  private final Source<T> source;
  private final Reloads reloads;
  private volatile T value;
  private String seen;

  /** What came of looking at the files. */
  enum Result {
    /** They are as they were. */
    UNCHANGED,
    /** What they say now is in use. */
    REPLACED,
    /** What they say now is not sound; what was in use still is. */
    REFUSED
  }

  private record Loaded<T>(T value, String fingerprint) {}

  private Current(Source<T> source, Reloads reloads, Loaded<T> first) {
    this.source = source;
    this.reloads = reloads;
    this.value = first.value();
    this.seen = first.fingerprint();
  }

  /**
   * Reads the first one.
   *
   * @param reloads is told of what comes later
   * @throws UnsoundException if it is not sound
   * @throws IOException if it cannot be read
   */
  static <T> Current<T> of(Source<T> source, Reloads reloads) throws UnsoundException, IOException {
    return new Current<>(source, reloads, load(source));
  }

  /** The one in use. */
  T get() {
    return value;
  }

  /** Looks at the files, and uses what they say if that is another and sound. */
  synchronized Result reload() {
    String now = "";
    try {
      now = source.fingerprint();
      if (now.equals(seen)) {
        return Result.UNCHANGED;
      }
      Loaded<T> loaded = load(source);
      value = loaded.value();
      seen = loaded.fingerprint();
      reloads.replaced();
      return Result.REPLACED;
    } catch (UnsoundException e) {
      return refused(now, e.reason(), e.problems());
    } catch (IOException e) {
      return refused("", "cannot be read: " + e.getMessage(), List.of());
    }
  }

  /** Says it once for the same files; what cannot be read is looked at again each time. */
  private Result refused(String fingerprint, String message, List<String> problems) {
    if (!fingerprint.isEmpty()) {
      seen = fingerprint;
    }
    reloads.refused(message, problems);
    return Result.REFUSED;
  }

  private static <T> Loaded<T> load(Source<T> source) throws UnsoundException, IOException {
    for (int look = 1; ; look++) {
      String before = source.fingerprint();
      try {
        T value = source.load();
        if (look == LOOKS || source.fingerprint().equals(before)) {
          return new Loaded<>(value, before);
        }
      } catch (UnsoundException e) {
        if (look == LOOKS || source.fingerprint().equals(before)) {
          throw e;
        }
      }
    }
  }
}
