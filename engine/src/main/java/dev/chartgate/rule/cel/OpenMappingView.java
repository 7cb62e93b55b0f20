package dev.chartgate.rule.cel;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of which only a part was given: a key that is missing is unknown, not absent, and so is
 * whatever needs all keys.
 */
@SuppressWarnings("Immutable") // it shows what never changes
final class OpenMappingView extends MappingView {
  private final NodePath path;
  private final Optional<MappingNode> given;
  private final List<Level> levels;

  /** Which children of an open mapping are open themselves. */
  enum Level {
    /** The parts of the facts: only {@code namespaces} is open. */
    FACTS,
    /** The namespaces: each is open. */
    NAMESPACES,
    /** The parts of one namespace: each that is given is complete, but for what Secrets hold. */
    NAMESPACE,
    /** What is told of one Secret. */
    SECRET
  }

  private OpenMappingView(NodePath path, Optional<MappingNode> given, List<Level> levels) {
    this.path = path;
    this.given = given;
    this.levels = levels;
  }

  /** The facts under a name. */
  static OpenMappingView facts(String name, MappingNode node) {
    return new OpenMappingView(
        NodePath.of(name),
        Optional.of(node),
        List.of(Level.FACTS, Level.NAMESPACES, Level.NAMESPACE));
  }

  /** What facts tell of one Secret. */
  static OpenMappingView secret(NodePath path, MappingNode node) {
    return new OpenMappingView(path, Optional.of(node), List.of(Level.SECRET));
  }

  /** Whether nothing at all was given of it. */
  boolean isUnknown() {
    return given.isEmpty();
  }

  /** The signal that this mapping as a whole would be needed. */
  UnknownSignal signal() {
    return new UnknownSignal(path.toFieldPath());
  }

  private boolean opens(String key) {
    return switch (levels.getFirst()) {
      case FACTS -> key.equals("namespaces");
      case NAMESPACES -> true;
      case NAMESPACE, SECRET -> false;
    };
  }

  private @Nullable Object child(String key) {
    Node node = given.map(mapping -> mapping.find(key)).orElse(null);
    if (levels.getFirst() == Level.NAMESPACE
        && key.equals("secrets")
        && node instanceof MappingNode secrets) {
      return new SecretsView(path.key(key), secrets);
    }
    if (!opens(key)) {
      return node == null ? null : Views.of(node);
    }
    if (node != null && !(node instanceof MappingNode)) {
      return Views.of(node);
    }
    return new OpenMappingView(
        path.key(key), Optional.ofNullable((MappingNode) node), levels.subList(1, levels.size()));
  }

  @Override
  public Object select(String field) {
    Object child = child(field);
    return child == null ? new UnknownValue(path.key(field).toFieldPath()) : child;
  }

  @Override
  public Optional<Object> find(String field) {
    return Optional.of(select(field));
  }

  @Override
  Object lookup(String key) {
    Object child = child(key);
    if (child == null) {
      throw new UnknownSignal(path.key(key).toFieldPath());
    }
    return child;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    if (key instanceof String string) {
      if (lookup(string) instanceof OpenMappingView open && open.isUnknown()) {
        throw open.signal();
      }
      return true;
    }
    return false;
  }

  @Override
  Collection<String> keys() {
    throw signal();
  }

  @Override
  public boolean isZeroValue() {
    throw signal();
  }
}
