package dev.chartgate.helm.chart;

import dev.chartgate.source.GoFloat;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one entry of a chart's {@code dependencies}. */
final class DependencyReader {
  private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9_-]+");

  private final MetadataFields fields;
  private final List<Problem> problems;

  DependencyReader(MetadataFields fields, List<Problem> problems) {
    this.fields = fields;
    this.problems = problems;
  }

  ChartDependency read(MappingNode mapping) {
    Optional<String> alias = fields.text(mapping, "alias");
    alias
        .filter(name -> !ALIAS.matcher(name).matches())
        .ifPresent(name ->
            problems.add(
                new Problem(
                    "an alias is made of letters, digits, _ and -, unlike %s".formatted(name),
                    fields.mark(mapping, "alias"))));
    return new ChartDependency(
        fields.text(mapping, "name").orElse(""),
        fields.text(mapping, "version").orElse(""),
        fields.text(mapping, "repository").orElse(""),
        fields.text(mapping, "condition").orElse(""),
        fields.texts(mapping, "tags"),
        importValues(mapping),
        alias,
        mapping.mark());
  }

  /** Entries of other types than strings and mappings mean nothing to Helm. */
  private List<ImportValue> importValues(MappingNode mapping) {
    List<ImportValue> values = new ArrayList<>();
    Optional<Node> node =
        fields.get(mapping, "import-values").filter(n -> !MetadataFields.isNull(n));
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      problems.add(new Problem("import-values must be a list", node.get().mark()));
    }
    if (node.isPresent() && node.get() instanceof SequenceNode list) {
      for (Node item : list.items()) {
        switch (item) {
          case MappingNode pair ->
              values.add(new ImportValue(printed(pair, "child"), printed(pair, "parent")));
          case ScalarNode scalar ->
              scalar.string().map(ImportValue::exported).ifPresent(values::add);
          case SequenceNode _ -> {}
        }
      }
    }
    return values;
  }

  /** What Go prints of a value; Helm prints even one that is missing. */
  private static String printed(MappingNode pair, String key) {
    return switch (pair.find(key)) {
      case ScalarNode scalar when scalar.value() instanceof Number number ->
          GoFloat.shortest(number.doubleValue());
      case ScalarNode scalar when scalar.value() != null -> String.valueOf(scalar.value());
      case null -> "<nil>";
      case ScalarNode _, MappingNode _, SequenceNode _ -> "<nil>";
    };
  }
}
