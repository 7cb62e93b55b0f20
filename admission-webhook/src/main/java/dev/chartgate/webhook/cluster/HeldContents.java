package dev.chartgate.webhook.cluster;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds what is held of the contents of objects, by all watches together: how many there are is up
 * to whoever may write them. Those of one namespace leave room for the others. Safe for many
 * threads.
 */
final class HeldContents {
  /** How many characters are held; a character takes one byte, seldom two. */
  static final long MOST = 64L << 20;

  /** What a value takes beside its text. */
  private static final long ROOM = 128;

  /** What part of it one namespace may have. */
  private static final long SHARES = 4;

  private final long most;
  private final Map<Holder, Long> sizes = new HashMap<>();
  private final Map<String, Long> byNamespace = new HashMap<>();
  private long held;

  /**
   * An object whose contents are held.
   *
   * @param watch for what they are
   * @param namespace the namespace of the object
   * @param name its name
   */
  record Holder(String watch, String namespace, String name) {
    @Override
    public String toString() {
      return namespace + "/" + name;
    }
  }

  HeldContents(long most) {
    this.most = most;
  }

  /**
   * Asks for room for the contents of an object, in place of what it had before.
   *
   * @return whether there is room; if not, it has none any more
   */
  synchronized boolean take(Holder object, long size) {
    release(object);
    long ofNamespace = byNamespace.getOrDefault(object.namespace(), 0L);
    if (size > most - held || size > most / SHARES - ofNamespace) {
      return false;
    }
    sizes.put(object, size);
    byNamespace.put(object.namespace(), ofNamespace + size);
    held += size;
    return true;
  }

  /** Gives back the room of an object. */
  synchronized void release(Holder object) {
    Long size = sizes.remove(object);
    if (size != null) {
      held -= size;
      long left = byNamespace.getOrDefault(object.namespace(), 0L) - size;
      if (left == 0) {
        byNamespace.remove(object.namespace());
      } else {
        byNamespace.put(object.namespace(), left);
      }
    }
  }

  /** What a tree takes. */
  static long size(Node node) {
    return ROOM
        + switch (node) {
          case MappingNode mapping ->
              mapping.entries().stream()
                  .mapToLong(entry -> entry.key().length() + size(entry.value()))
                  .sum();
          case SequenceNode list -> list.items().stream().mapToLong(HeldContents::size).sum();
          case ScalarNode scalar -> scalar.text().length();
        };
  }
}
