package dev.chartgate.rule;

import dev.chartgate.release.VersionRange;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.ScalarPlaces;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads those values of a rule file that have a grammar of their own. */
final class RuleText {
  private static final Pattern ROOTED =
      Pattern.compile("\\$(?<root>object|podTemplate|pod|values)(?:\\.|(?=\\[)|$)(?<path>.*)");

  private final Problems problems;

  RuleText(Problems problems) {
    this.problems = problems;
  }

  /** A CEL expression. */
  Optional<Expression> expression(Fields fields, String key) {
    return fields.any(key).flatMap(node -> expression(node, "'" + key + "'"));
  }

  Optional<Expression> expression(Node node, String what) {
    if (isTagged(node)) {
      problems.add(
          node.mark(), what + " begins with a '!', which is a tag in YAML; put it in quotes");
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && scalar.string().isPresent()) {
      if (scalar.text().isBlank()) {
        problems.add(node.mark(), what + " is empty");
        return Optional.empty();
      }
      return Optional.of(new Expression(scalar.text(), scalar.mark()));
    }
    String remedy =
        node instanceof ScalarNode scalar && !scalar.isNull() ? "; put it in quotes" : "";
    problems.add(
        node.mark(),
        "%s is a CEL expression in a text, not %s%s"
            .formatted(what, Fields.typeName(node), remedy));
    return Optional.empty();
  }

  private static boolean isTagged(Node node) {
    Mark mark = node.mark();
    return node instanceof ScalarNode scalar
        && !mark.source().text().isEmpty()
        && mark.source().text().startsWith("!", new ScalarPlaces(mark, scalar.text()).start());
  }

  /** A list of mappings with one key each, the name of a variable. */
  List<Variable> variables(Fields fields) {
    List<Variable> found = new ArrayList<>();
    for (Node item : fields.items("variables")) {
      if (item instanceof MappingNode mapping && mapping.size() == 1) {
        MappingNode.Entry entry = mapping.entries().iterator().next();
        if (found.stream().anyMatch(variable -> variable.name().equals(entry.key()))) {
          problems.add(entry.keyMark(), "the variable '%s' is there twice".formatted(entry.key()));
        }
        expression(entry.value(), "the variable '%s'".formatted(entry.key()))
            .ifPresent(value -> found.add(new Variable(entry.key(), value)));
      } else {
        problems.add(
            item.mark(), "a variable is a mapping of one name to its expression: '- name: \"…\"'");
      }
    }
    return found;
  }

  /** Where a rule looks. */
  Optional<Select> select(Fields fields) {
    return fields
        .scalar("select")
        .flatMap(scalar -> {
          try {
            return Optional.of(SelectParser.parse(scalar.text()));
          } catch (GrammarException e) {
            problems.add(
                new ScalarPlaces(scalar.mark(), scalar.text()).locate(e.offset()), e.text());
            return Optional.empty();
          }
        });
  }

  /** Where a finding points: a path, or a list of paths. */
  List<AtPath> at(Fields fields) {
    List<ScalarNode> texts =
        fields.any("at").filter(SequenceNode.class::isInstance).isPresent()
            ? fields.scalars("at")
            : fields.scalar("at").stream().toList();
    List<AtPath> found = new ArrayList<>();
    for (ScalarNode text : texts) {
      try {
        found.add(atPath(text.text()));
      } catch (IllegalArgumentException e) {
        problems.add(text.mark(), String.valueOf(e.getMessage()));
      }
    }
    return found;
  }

  private static AtPath atPath(String text) {
    if (!text.startsWith("$")) {
      return new AtPath(AtPath.Root.SELECTED, NodePath.parse(text));
    }
    Matcher rooted = ROOTED.matcher(text);
    if (!rooted.matches()) {
      throw new IllegalArgumentException(
          "'%s' begins with none of $object, $pod, $podTemplate, $values".formatted(text));
    }
    AtPath.Root root =
        switch (rooted.group("root")) {
          case "object" -> AtPath.Root.OBJECT;
          case "pod" -> AtPath.Root.POD;
          case "podTemplate" -> AtPath.Root.POD_TEMPLATE;
          default -> AtPath.Root.VALUES;
        };
    return new AtPath(root, NodePath.parse(rooted.group("path")));
  }

  /** Charts with the versions that are meant. */
  List<ChartRange> charts(Fields fields, ChartNames names) {
    List<ChartRange> found = new ArrayList<>();
    for (Fields chart : fields.list("charts", RuleShapes.CHART_RANGE)) {
      Optional<VersionRange> range = range(chart);
      names.check(chart);
      chart
          .string("name")
          .ifPresent(name -> found.add(new ChartRange(name, range.orElse(VersionRange.ALL))));
    }
    return found;
  }

  /** The range under {@code version}. */
  Optional<VersionRange> range(Fields chart) {
    return chart
        .string("version")
        .flatMap(text -> {
          try {
            return Optional.of(VersionRange.parse(text));
          } catch (IllegalArgumentException e) {
            chart.wrong("version", String.valueOf(e.getMessage()));
            return Optional.empty();
          }
        });
  }

  /** Where a rule comes from. */
  List<Reference> references(Fields fields) {
    List<Reference> found = new ArrayList<>();
    for (Node item : fields.items("references")) {
      boolean document = has(item, "document");
      boolean chart = has(item, "chart");
      Fields.of(
              item,
              document ? RuleShapes.DOCUMENT : chart ? RuleShapes.CHART_FILE : RuleShapes.PAGE,
              problems)
          .flatMap(reference ->
              document ? document(reference) : chart ? chart(reference) : page(reference))
          .ifPresent(found::add);
    }
    return found;
  }

  private static boolean has(Node node, String key) {
    return node instanceof MappingNode mapping && mapping.has(key);
  }

  private static Optional<Reference> document(Fields fields) {
    Optional<Integer> line = fields.positive("line");
    Optional<String> section = fields.string("section");
    return fields
        .string("document")
        .flatMap(file -> section.map(name -> new Reference.Document(file, name, line)));
  }

  private static Optional<Reference> chart(Fields fields) {
    Optional<Integer> line = fields.positive("line");
    return fields.string("chart").map(path -> new Reference.Chart(path, line));
  }

  private static Optional<Reference> page(Fields fields) {
    Optional<String> url = fields.string("url");
    return fields
        .string("title")
        .flatMap(title -> url.map(address -> new Reference.Page(title, address)));
  }

  /** What profiles and policies may set. */
  Map<String, Parameter> parameters(Fields fields) {
    Map<String, Parameter> found = new LinkedHashMap<>();
    fields
        .each("parameters", RuleShapes.PARAMETER)
        .forEach((name, parameter) -> {
          Optional<String> description = parameter.string("description");
          Node missing = new ScalarNode(parameter.node().mark(), null, "");
          found.put(name, new Parameter(parameter.any("default").orElse(missing), description));
        });
    return found;
  }
}
