package dev.chartgate.rule;

import dev.chartgate.release.Release;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cases of a rule. */
final class CaseReader {
  private static final String SET = "--set";

  private final ChartNames chartNames;
  private final Map<String, Parameter> parameters;
  private final Problems problems;

  CaseReader(ChartNames chartNames, Map<String, Parameter> parameters, Problems problems) {
    this.chartNames = chartNames;
    this.parameters = parameters;
    this.problems = problems;
  }

  List<RuleCase> read(Fields rule) {
    List<RuleCase> cases = new ArrayList<>();
    for (Fields fields : rule.list("cases", RuleShapes.CASE)) {
      cases.add(ruleCase(fields));
    }
    return cases;
  }

  private RuleCase ruleCase(Fields fields) {
    if (fields.has("values") && fields.has("files")) {
      problems.add(
          fields.keyMark("files"), "a case has 'values' or 'files', not both; name all in 'files'");
    }
    if (fields.has("object") && fields.has("objects")) {
      problems.add(
          fields.keyMark("objects"),
          "a case has 'object' or 'objects', not both; put all into 'objects'");
    }
    Optional<Fields> release = fields.fields("release", RuleShapes.CASE_RELEASE);
    Optional<CaseText> object = text(fields, "object", "object.yaml");
    Optional<CaseText> objects = text(fields, "objects", "objects.yaml");
    return new RuleCase(
        fields.string("name").orElse(""),
        chart(fields),
        release.flatMap(r -> r.string("name")).orElse(Release.DEFAULT_NAME),
        release.flatMap(r -> r.string("namespace")).orElse(Release.DEFAULT_NAMESPACE),
        values(fields),
        fields.strings("sets").stream().map(CaseReader::set).toList(),
        fields.bool("defaults").orElse(true),
        object.or(() -> objects),
        text(fields, "oldObject", "old-object.yaml"),
        oldRelease(fields),
        text(fields, "compose", "compose.yaml"),
        fields.mapping("facts"),
        fields.choice("profile", Words.PROFILE).orElse(Profile.DEFAULT),
        fields
            .mapping("params")
            .map(values -> ParameterValues.read(values, parameters, problems))
            .orElse(Map.of()),
        expect(fields),
        fields.node().mark());
  }

  private Optional<RuleCase.CaseChart> chart(Fields fields) {
    return fields
        .fields("chart", RuleShapes.CASE_CHART)
        .flatMap(chart -> {
          chartNames.check(chart);
          Optional<String> version = chart.string("version");
          return chart.string("name").map(name -> new RuleCase.CaseChart(name, version));
        });
  }

  private List<CaseText> values(Fields fields) {
    List<CaseText> found = new ArrayList<>();
    text(fields, "values", "values.yaml").ifPresent(found::add);
    for (Fields file : fields.list("files", RuleShapes.CASE_FILE)) {
      String name = file.string("name").orElse("values.yaml");
      text(file, "values", name).ifPresent(found::add);
    }
    return found;
  }

  /** {@code --set} is implied; another flag stands before its text. */
  private static SetArgument set(String text) {
    int space = text.indexOf(' ');
    return text.startsWith(SET) && space > 0
        ? new SetArgument(text.substring(0, space), text.substring(space + 1).strip())
        : new SetArgument(SET, text);
  }

  private Optional<RuleCase.OldRelease> oldRelease(Fields fields) {
    return fields
        .fields("oldRelease", RuleShapes.OLD_RELEASE)
        .map(old ->
            new RuleCase.OldRelease(
                text(old, "values", "old-values.yaml"), text(old, "objects", "old-objects.yaml")));
  }

  private Optional<CaseText> text(Fields fields, String key, String name) {
    return fields
        .any(key)
        .flatMap(node -> {
          if (node instanceof ScalarNode scalar && scalar.string().isPresent()) {
            return Optional.of(new CaseText(new SourceText(name, scalar.text()), scalar.mark()));
          }
          fields.wrong(
              key,
              "'%s' is a text, whose lines are counted, not %s; write it as a block: '%s: |'"
                  .formatted(key, Fields.typeName(node), key));
          return Optional.empty();
        });
  }

  private Expectation expect(Fields fields) {
    Mark mark = fields.valueMark("expect");
    Optional<Node> node = fields.any("expect");
    if (node.isEmpty()) {
      return new Expectation.Passes(mark);
    }
    return switch (node.get()) {
      case SequenceNode list when list.items().isEmpty() -> new Expectation.Passes(mark);
      case SequenceNode list ->
          new Expectation.Finds(
              fields.list("expect", RuleShapes.FOUND).stream().map(this::found).toList(), mark);
      case MappingNode mapping -> {
        List<String> wants =
            Fields.of(mapping, RuleShapes.UNKNOWN, problems)
                .map(unknown -> unknown.strings("unknown"))
                .orElse(List.of());
        if (wants.isEmpty() && mapping.sequence("unknown").isPresent()) {
          problems.add(mapping.mark(), "'unknown' names at least one thing that is missing");
        }
        yield new Expectation.IsUnknown(wants, mark);
      }
      case ScalarNode scalar -> {
        problems.add(
            mark,
            "'expect' is [], a list of findings, or a mapping 'unknown: […]', not "
                + Fields.typeName(scalar));
        yield new Expectation.Passes(mark);
      }
    };
  }

  private Expectation.Found found(Fields fields) {
    boolean inDefaults = fields.bool("default").orElse(false);
    String path = fields.text("path").orElse("");
    if (!inDefaults && !path.isEmpty() && !fields.has("line")) {
      problems.add(
          fields.node().mark(),
          "the finding has no 'line'; only one in the pack's defaults may leave it out, with"
              + " 'default: true', and one that has no place, with 'path: \"\"'");
    }
    if (inDefaults && fields.has("line")) {
      fields.wrong("line", "a place in the pack's defaults has no line of the case's texts");
    }
    return new Expectation.Found(
        path,
        fields.positive("line"),
        inDefaults,
        fields.string("message").orElse(""),
        fields.node().mark());
  }
}
