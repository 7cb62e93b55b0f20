package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives values the types that they have in Go. Numbers of files, and of {@code --set-json}, are
 * {@code float64}, since Helm reads all of them through JSON; only those of {@code --set} are
 * {@code int64}.
 *
 * <p>Each value of a release gets the origin of its key. Helm copies global values into the scope
 * of each subchart; what came from there keeps the key that it has there.
 */
public final class ValuesTree {
  private static final String GLOBAL = "global";
  private static final String JSON_FLAG = "--set-json";

  private final MappingNode root;

  /** What a part of a subchart's global values is in those of the root chart. */
  private record Twin(Node node, Origin.Key key) {
    @Nullable Twin child(String name) {
      Node child = node instanceof MappingNode mapping ? mapping.find(name) : null;
      return child == null ? null : new Twin(child, key.child(name));
    }
  }

  private ValuesTree(MappingNode root) {
    this.root = root;
  }

  /**
   * The values of a release as its templates see them. Each call makes new maps, since templates
   * change them.
   *
   * @param effective the effective values of the root chart
   * @param tracking whether origins are wanted
   */
  public static MapValue of(MappingNode effective, boolean tracking) {
    return tracking
        ? new ValuesTree(effective).map(effective, Origin.values(), true, null)
        : map(effective, Origin.NONE);
  }

  /** A tree that is no part of the values of a release; all that is in it has one origin. */
  public static Value of(Node node, Origin origin) {
    return switch (node) {
      case MappingNode mapping -> map(mapping, origin);
      case SequenceNode sequence ->
          new ListValue(
              sequence.items().stream().map(item -> of(item, origin)).toList(),
              GoType.LIST,
              origin.asVia());
      case ScalarNode scalar -> scalar(scalar, origin);
    };
  }

  /** Not the origin itself: were it a key, the members would be taken for what is below it. */
  private static MapValue map(MappingNode mapping, Origin origin) {
    MapValue map = new MapValue(GoType.MAP, origin.asVia());
    for (MappingNode.Entry entry : mapping.entries()) {
      map.set(entry.key(), of(entry.value(), origin));
    }
    return map;
  }

  private Value value(Node node, Origin.Key key, boolean scope, @Nullable Twin twin) {
    return switch (node) {
      case MappingNode mapping -> map(mapping, key, scope, twin);
      case SequenceNode sequence -> list(sequence, own(sequence, key, twin));
      case ScalarNode scalar -> scalar(scalar, own(scalar, key, twin));
    };
  }

  /**
   * A map.
   *
   * @param scope whether only keys lead to it, so that it may be the scope of a subchart
   * @param twin what it was merged with among the global values of the root chart
   */
  private MapValue map(MappingNode mapping, Origin.Key key, boolean scope, @Nullable Twin twin) {
    // What is missing among global values is set there.
    Origin.Key own = twin != null && twin.node() instanceof MappingNode ? twin.key() : key;
    MapValue map = new MapValue(GoType.MAP, own);
    for (MappingNode.Entry entry : mapping.entries()) {
      String name = entry.key();
      Twin twinOfMember = twin == null ? null : twin.child(name);
      if (scope && name.equals(GLOBAL) && mapping != root) {
        twinOfMember = new Twin(root, Origin.values()).child(GLOBAL);
      }
      map.set(name, value(entry.value(), key.child(name), scope, twinOfMember));
    }
    return map;
  }

  private ListValue list(SequenceNode sequence, Origin.Key key) {
    List<Value> items = new ArrayList<>(sequence.items().size());
    for (int i = 0; i < sequence.items().size(); i++) {
      items.add(value(sequence.items().get(i), key.child(i), false, null));
    }
    return new ListValue(items, GoType.LIST, key);
  }

  private static Origin.Key own(Node node, Origin.Key key, @Nullable Twin twin) {
    return twin != null && node.mark().equals(twin.node().mark()) ? twin.key() : key;
  }

  private static Value scalar(ScalarNode scalar, Origin origin) {
    return switch (scalar.value()) {
      case null -> new Nil(origin);
      case String string -> Text.of(string, origin);
      case Boolean bool -> new Bool(bool, origin);
      case Long number when isFromSet(scalar) -> new Int(number, GoType.INT64, origin);
      case Number number -> new Float64(number.doubleValue(), origin);
      case Object other -> throw new IllegalStateException("a scalar of " + other.getClass());
    };
  }

  private static boolean isFromSet(ScalarNode scalar) {
    return scalar.mark().source() instanceof SetArgument argument
        && !argument.flag().equals(JSON_FLAG);
  }
}
