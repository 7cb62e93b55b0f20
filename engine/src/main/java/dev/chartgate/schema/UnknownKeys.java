package dev.chartgate.schema;

import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds keys that a person gave and neither a schema nor the chart's defaults know.
 *
 * <p>Where a schema names keys, any other key is unknown, unless the schema lets any key stand
 * there. Where only defaults tell, a map such as {@code env} or {@code podAnnotations} takes any
 * key, so a key counts as unknown only at the root, or if it resembles a known one. What a subchart
 * knows is not known here, so below the name of a subchart only a schema tells; {@code global} is
 * everybody's, so there only a resemblance does.
 */
public final class UnknownKeys {
  private static final String GLOBAL = "global";

  /** Names as charts give them, as against variables, labels and file names. */
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final Set<String> subcharts;
  private final SchemaKeys schema;
  private final List<MappingNode> defaults;
  private final List<SchemaError> found = new ArrayList<>();

  private UnknownKeys(Set<String> subcharts, SchemaKeys schema, List<MappingNode> defaults) {
    this.subcharts = subcharts;
    this.schema = schema;
    this.defaults = defaults;
  }

  /**
   * Finds them.
   *
   * @param values the values, of which the defaults are layers
   * @param subcharts the names under which the chart has its subcharts
   * @param schemas the schemas of the chart's own values
   * @return an error for each, in the order of the values; those that a schema refuses are left
   *     out, as the validation tells of them
   */
  public static List<SchemaError> find(
      Values values, Set<String> subcharts, List<SchemaValidator> schemas) {
    List<MappingNode> defaults =
        values.layers().stream()
            .filter(layer ->
                layer.kind() == ValuesLayer.Kind.CHART_DEFAULT
                    || layer.kind() == ValuesLayer.Kind.PACK_DEFAULT)
            .map(ValuesLayer::values)
            .toList();
    List<SchemaKeys> keys = schemas.stream().map(SchemaValidator::keys).toList();
    UnknownKeys unknown = new UnknownKeys(subcharts, SchemaKeys.all(keys), defaults);
    unknown.search(values.user(), NodePath.ROOT, unknown.schema, unknown.defaults);
    return unknown.found;
  }

  private void search(
      MappingNode user, NodePath path, SchemaKeys described, List<MappingNode> known) {
    for (MappingNode.Entry entry : user.entries()) {
      String key = entry.key();
      if (!isKnown(key, path, described, known)) {
        unknown(user, entry, path, described, known);
        continue;
      }
      SchemaKeys below = described.below(key);
      if (path.isRoot() && subcharts.contains(key) && !below.isDescribed()) {
        continue;
      }
      List<MappingNode> defaultsBelow =
          known.stream().flatMap(map -> map.mapping(key).stream()).toList();
      below(entry.value(), path.key(key), below, defaultsBelow);
    }
  }

  private void below(Node value, NodePath path, SchemaKeys described, List<MappingNode> known) {
    switch (value) {
      case MappingNode mapping -> search(mapping, path, described, known);
      case SequenceNode list -> {
        SchemaKeys items = described.items();
        for (int i = 0; i < list.items().size(); i++) {
          below(list.items().get(i), path.index(i), items, List.of());
        }
      }
      case ScalarNode scalar -> {}
    }
  }

  private boolean isKnown(
      String key, NodePath path, SchemaKeys described, List<MappingNode> known) {
    boolean shared =
        path.isRoot() && (key.equals(GLOBAL) || key.equals("tags") || subcharts.contains(key));
    return shared
        || described.knows(key)
        || described.isClosed()
        || known.stream().anyMatch(map -> map.has(key));
  }

  private void unknown(
      MappingNode user,
      MappingNode.Entry entry,
      NodePath path,
      SchemaKeys described,
      List<MappingNode> known) {
    boolean hasDefaults = known.stream().anyMatch(map -> map.size() > 0);
    if (!described.isDescribed() && !hasDefaults) {
      return;
    }
    Set<String> names = described.names();
    known.forEach(map -> names.addAll(map.keys()));
    names.removeAll(user.keys());
    Optional<String> nearest = NearestName.to(entry.key(), names);
    boolean isGlobal = path.steps().size() > 0 && path.prefix(1).equals(NodePath.of(GLOBAL));
    boolean certain = path.isRoot() || described.isDescribed();
    boolean resembles =
        nearest.filter(name -> NAME.matcher(name).matches()).isPresent()
            && NAME.matcher(entry.key()).matches();
    if (isGlobal ? nearest.isEmpty() : !certain && !resembles) {
      return;
    }
    String where = path.isRoot() ? "the chart's values have" : path.toSetKey() + " has";
    String hint = nearest.map(name -> "; did you mean " + name + "?").orElse("");
    found.add(
        new SchemaError(
            path.key(entry.key()),
            entry.keyMark(),
            "%s no key %s%s".formatted(where, entry.key(), hint),
            nearest,
            true));
  }
}
