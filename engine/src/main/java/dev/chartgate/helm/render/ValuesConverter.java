package dev.chartgate.helm.render;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns effective values into Go's values. Maps that Helm shares stay shared. Each value has the
 * key that a person would write to change it: what a subchart has in {@code global} because its
 * parent has it there has the parent's key.
 */
final class ValuesConverter {
  private static final String GLOBAL = "global";

  private final boolean tracking;
  private final IdentityHashMap<MappingNode, MapValue> known = new IdentityHashMap<>();

  /**
   * A converter of one tree.
   *
   * @param tracking whether the values get origins
   */
  ValuesConverter(boolean tracking) {
    this.tracking = tracking;
  }

  /** The values of a chart with those of its subcharts. */
  MapValue convert(MappingNode values, EnabledChart chart) {
    return scope(values, chart, Origin.values(), null);
  }

  /** A map of keys, and the key by which a person sets it. */
  private record Global(MappingNode node, Origin.Key key) {}

  private MapValue scope(
      MappingNode values, EnabledChart chart, Origin.Key key, @Nullable Global ofParent) {
    MapValue map = start(values, key);
    Global own = ofParent;
    if (values.find(GLOBAL) instanceof MappingNode global && ofParent == null) {
      own = new Global(global, key.child(GLOBAL));
    }
    for (MappingNode.Entry entry : values.entries()) {
      Origin.Key childKey = key.child(entry.key());
      Optional<EnabledChart> subchart =
          chart.subcharts().stream().filter(sub -> sub.name().equals(entry.key())).findFirst();
      Value value;
      if (entry.key().equals(GLOBAL) && ofParent != null) {
        value = global(entry.value(), childKey, ofParent.node(), ofParent.key());
      } else if (subchart.isPresent() && entry.value() instanceof MappingNode below) {
        value = scope(below, subchart.get(), childKey, own);
      } else {
        value = convert(entry.value(), childKey);
      }
      map.set(entry.key(), value);
    }
    return map;
  }

  /** What is in the global values of a subchart, beside what its parent has at the same place. */
  private Value global(Node node, Origin.Key own, @Nullable Node twin, Origin.Key twinKey) {
    if (node instanceof MappingNode mapping && twin instanceof MappingNode above) {
      MapValue shared = known.get(mapping);
      if (shared != null) {
        return shared;
      }
      MapValue map = start(mapping, twinKey);
      for (MappingNode.Entry entry : mapping.entries()) {
        String name = entry.key();
        map.set(
            name, global(entry.value(), own.child(name), above.find(name), twinKey.child(name)));
      }
      return map;
    }
    boolean same = twin != null && twin.mark().equals(node.mark());
    return convert(node, same ? twinKey : own);
  }

  private Value convert(Node node, Origin.Key key) {
    return switch (node) {
      case MappingNode mapping -> {
        MapValue shared = known.get(mapping);
        if (shared != null) {
          yield shared;
        }
        MapValue map = start(mapping, key);
        for (MappingNode.Entry entry : mapping.entries()) {
          map.set(entry.key(), convert(entry.value(), key.child(entry.key())));
        }
        yield map;
      }
      case SequenceNode sequence -> {
        List<Value> items = new ArrayList<>(sequence.items().size());
        for (int i = 0; i < sequence.items().size(); i++) {
          items.add(convert(sequence.items().get(i), key.child(i)));
        }
        yield new ListValue(items, GoType.LIST, origin(key));
      }
      case ScalarNode scalar -> scalar(scalar, origin(key));
    };
  }

  private MapValue start(MappingNode node, Origin.Key key) {
    MapValue map = new MapValue(GoType.MAP, origin(key));
    known.put(node, map);
    return map;
  }

  private Origin origin(Origin.Key key) {
    return tracking ? key : Origin.NONE;
  }

  /** In Helm all numbers of files have passed through JSON, and so are float64. */
  private static Value scalar(ScalarNode scalar, Origin origin) {
    return switch (scalar.value()) {
      case null -> new Nil(origin);
      case Boolean bool -> new Bool(bool, origin);
      case Long number when isInteger(scalar) -> new Int(number, GoType.INT64, origin);
      case Number number -> new Float64(number.doubleValue(), origin);
      case Object other -> Text.of(other.toString(), origin);
    };
  }

  private static boolean isInteger(ScalarNode scalar) {
    return scalar.mark().source() instanceof SetArgument argument
        && argument.flag().equals("--set");
  }
}
