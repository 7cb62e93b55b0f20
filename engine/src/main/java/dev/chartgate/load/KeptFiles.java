package dev.chartgate.load;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What was read of files and may be wanted again. It is given again only with the stamp that the
 * files had before they were read ({@link FileStamps}), so what has changed is read anew. What was
 * not asked for lately makes room. Safe for many threads, of which two may read the same.
 */
final class KeptFiles<T> {
  private final int most;
  private final long mostBytes;
  private final ToLongFunction<T> weight;
  private final Map<Path, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Kept<T>(String stamp, T content, long bytes) {}

  /**
   * Keeps nothing yet.
   *
   * @param most how many things are kept, inclusive
   * @param mostBytes how much they take together, inclusive
   * @param weight what one takes, roughly
   */
  KeptFiles(int most, long mostBytes, ToLongFunction<T> weight) {
    this.most = most;
    this.mostBytes = mostBytes;
    this.weight = weight;
  }

  /** Reads something. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws LoadException;
  }

  /**
   * What is at a path.
   *
   * @param stamp what it is known by now; without one it is read, and not kept
   * @throws LoadException if it cannot be read, which is tried again the next time
   */
  T get(Path path, Optional<String> stamp, Reading<T> reading) throws LoadException {
    if (stamp.isEmpty()) {
      return reading.read();
    }
    Optional<T> before = find(path, stamp.get());
    if (before.isPresent()) {
      return before.get();
    }
    T content = reading.read();
    keep(path, new Kept<>(stamp.get(), content, weight.applyAsLong(content)));
    return content;
  }

  private synchronized Optional<T> find(Path path, String stamp) {
    return Optional.ofNullable(kept.get(path))
        .filter(known -> known.stamp().equals(stamp))
        .map(Kept::content);
  }

  private synchronized void keep(Path path, Kept<T> read) {
    Kept<T> before = kept.put(path, read);
    bytes += read.bytes() - (before == null ? 0 : before.bytes());
    for (Iterator<Kept<T>> oldest = kept.values().iterator();
        kept.size() > most || bytes > mostBytes; ) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  /** How many things are kept. */
  synchronized int size() {
    return kept.size();
  }
}
