package dev.chartgate.source;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping from strings to nodes, in the order in which its keys were written. */
public final class MappingNode implements Node {
  private final Mark mark;
  private final Map<String, Entry> entries;

  /**
   * One key and its value.
   *
   * @param key the key; keys of other types have become strings, as JSON wants them
   * @param keyMark where the key was written
   * @param value the value
   */
  public record Entry(String key, Mark keyMark, Node value) {}

  /** Makes a mapping; of entries with the same key the last one stays, as Helm reads it. */
  public MappingNode(Mark mark, Collection<Entry> entries) {
    Map<String, Entry> map = LinkedHashMap.newLinkedHashMap(entries.size());
    for (Entry entry : entries) {
      map.put(entry.key(), entry);
    }
    this.mark = mark;
    this.entries = Collections.unmodifiableMap(map);
  }

  /** A mapping without keys. */
  public static MappingNode empty(Mark mark) {
    return new MappingNode(mark, List.of());
  }

  @Override
  public Mark mark() {
    return mark;
  }

  /** The entries in order. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /** The entry of a key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The value of a key. */
  public Optional<Node> get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** The value of a key, or null; for loops that cannot afford an object for each look. */
  public @Nullable Node find(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** The value of a key, if it is a string. */
  public Optional<String> string(String key) {
    return find(key) instanceof ScalarNode scalar ? scalar.string() : Optional.empty();
  }

  /** The value of a key, if it is a mapping. */
  public Optional<MappingNode> mapping(String key) {
    return find(key) instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
  }

  /** The value of a key, if it is a list. */
  public Optional<SequenceNode> sequence(String key) {
    return find(key) instanceof SequenceNode sequence ? Optional.of(sequence) : Optional.empty();
  }

  /** Whether the key is there, be its value null or not. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The keys in order. */
  public Collection<String> keys() {
    return entries.keySet();
  }

  /** The number of keys. */
  public int size() {
    return entries.size();
  }

  @Override
  public Optional<Node> child(NodePath.Step step) {
    return step instanceof NodePath.Key(String key) ? get(key) : Optional.empty();
  }

  @Override
  public String toString() {
    return entries.values().toString();
  }
}
