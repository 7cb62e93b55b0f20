package dev.chartgate.rule;

import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads values that somebody gives to the parameters of a rule. */
final class ParameterValues {
  private ParameterValues() {}

  /**
   * The values of a mapping from parameters; one that the rule has not, or that is of another type
   * than its default, becomes a problem.
   */
  static Map<String, Node> read(
      MappingNode values, Map<String, Parameter> declared, Problems problems) {
    Map<String, Node> read = new LinkedHashMap<>();
    for (MappingNode.Entry entry : values.entries()) {
      Parameter parameter = declared.get(entry.key());
      if (parameter == null) {
        problems.add(entry.keyMark(), undeclared(entry.key(), declared));
        continue;
      }
      String wanted = Fields.typeName(parameter.defaultValue());
      if (!isNull(parameter.defaultValue()) && !wanted.equals(Fields.typeName(entry.value()))) {
        problems.add(
            entry.value().mark(),
            "the parameter '%s' is %s, not %s"
                .formatted(entry.key(), wanted, Fields.typeName(entry.value())));
        continue;
      }
      read.put(entry.key(), entry.value());
    }
    return read;
  }

  /** The message for a parameter that a rule has not. */
  static String undeclared(String name, Map<String, Parameter> declared) {
    return "the rule has no parameter '%s'%s"
        .formatted(name, NearestName.hint(name, declared.keySet()));
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }
}
