package dev.chartgate.rule;

import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Problem;
import dev.chartgate.source.Problems;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that the cases of a rule can show something, each by itself and all together. */
final class CaseChecks {
  private final Rule rule;
  private final Fields fields;
  private final Problems problems;
  private final YamlReader yaml = new YamlReader(YamlBounds.DEFAULT);

  CaseChecks(Rule rule, Fields fields, Problems problems) {
    this.rule = rule;
    this.fields = fields;
    this.problems = problems;
  }

  void run() {
    checkLast();
    Set<String> names = new HashSet<>();
    for (RuleCase ruleCase : rule.cases()) {
      if (!names.add(ruleCase.name())) {
        problems.add(ruleCase.mark(), "another case is called '%s' too".formatted(ruleCase.name()));
      }
      if (rule.scope() == Scope.OBJECT && ruleCase.objects().isEmpty()) {
        problems.add(
            ruleCase.mark(), "a case of a rule of scope object has an 'object' or 'objects'");
      }
      texts(ruleCase).forEach(this::checkText);
      checkLines(ruleCase);
    }
    if (fields.has("cases")) {
      checkKinds();
    }
  }

  /** Cases are left out where they are not needed, and that is everything from their key on. */
  private void checkLast() {
    List<String> keys = new ArrayList<>(fields.node().keys());
    if (fields.has("cases") && !keys.getLast().equals("cases")) {
      problems.add(
          fields.keyMark("cases"), "'cases' is the last key of a rule; move it to the end");
    }
  }

  private void checkKinds() {
    boolean passes = rule.cases().stream().anyMatch(c -> c.expect() instanceof Expectation.Passes);
    boolean fails = rule.cases().stream().anyMatch(c -> c.expect() instanceof Expectation.Finds);
    if (!passes) {
      problems.add(fields.keyMark("cases"), "no case passes; add one with 'expect: []'");
    }
    if (!fails) {
      problems.add(fields.keyMark("cases"), "no case fails; add one that expects a finding");
    }
  }

  private static Stream<CaseText> texts(RuleCase ruleCase) {
    return Stream.of(
            ruleCase.values().stream(),
            ruleCase.objects().stream(),
            ruleCase.oldObject().stream(),
            ruleCase.compose().stream(),
            ruleCase.oldRelease().stream().flatMap(old -> old.values().stream()),
            ruleCase.oldRelease().stream().flatMap(old -> old.objects().stream()))
        .flatMap(stream -> stream);
  }

  private void checkText(CaseText text) {
    YamlStream stream = yaml.read(text.text());
    for (Problem problem : stream.problems()) {
      problems.add(
          text.locate(problem.mark().line(), problem.mark().column()),
          "%s: %s".formatted(text.text().name(), problem.message()));
    }
    for (YamlDocument document : stream.documents()) {
      if (!(document.root() instanceof MappingNode)) {
        problems.add(
            text.locate(document.root().mark().line(), document.root().mark().column()),
            "%s: this is %s, not a mapping"
                .formatted(text.text().name(), Fields.typeName(document.root())));
      }
    }
  }

  private void checkLines(RuleCase ruleCase) {
    if (!(ruleCase.expect() instanceof Expectation.Finds finds)) {
      return;
    }
    int longest =
        texts(ruleCase)
            .mapToInt(text -> text.text().text().stripTrailing().split("\n", -1).length)
            .max()
            .orElse(ruleCase.sets().isEmpty() ? 0 : 1);
    for (Expectation.Found found : finds.findings()) {
      if (found.line().isPresent() && found.line().get() > longest) {
        problems.add(
            found.mark(),
            "the finding is expected on line %d, but the texts of the case have %d lines at most"
                .formatted(found.line().get(), longest));
      }
    }
  }
}
