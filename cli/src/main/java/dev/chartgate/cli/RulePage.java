package dev.chartgate.cli;

import dev.chartgate.finding.RuleId;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Expectation;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Parameter;
import dev.chartgate.rule.Reference;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleCase;
import dev.chartgate.rule.docs.RuleWords;
import java.util.List;
import java.util.Map;

/** Everything about one rule, for people. */
final class RulePage {
  private final StringBuilder page = new StringBuilder();

  private RulePage() {}

  static String of(EngineRule rule) {
    RulePage page = new RulePage();
    page.head(rule.id(), rule.title());
    page.property("severity", rule.severity().label());
    page.property("scope", "engine");
    page.section("Why it matters", rule.rationale());
    page.section("What to do", rule.remediation());
    return page.page.toString();
  }

  static String of(Pack pack, Rule rule) {
    RulePage page = new RulePage();
    page.head(rule.id(), rule.title());
    page.property("severity", RuleWords.severities(rule));
    page.property("scope", rule.scope().label());
    page.property("kinds", String.join(", ", rule.kinds()));
    page.property("charts", String.join("\n" + " ".repeat(12), RuleWords.charts(pack, rule)));
    page.property("tags", String.join(", ", rule.tags()));
    page.property("supersedes", String.join(", ", rule.supersedes()));
    page.property("since", rule.since());
    page.section("Why it matters", rule.rationale());
    page.section("What to do", rule.remediation());
    page.parameters(rule.parameters());
    page.references(rule.references());
    page.example(rule, "Fails, for example: ", Expectation.Finds.class);
    page.example(rule, "Passes, for example: ", Expectation.Passes.class);
    return page.page.toString();
  }

  private void head(RuleId id, String title) {
    page.append(id.code()).append("  ").append(id).append('\n').append(title).append("\n\n");
  }

  private void property(String name, String value) {
    if (!value.isEmpty()) {
      page.append("%-10s  %s\n".formatted(name, value));
    }
  }

  private void section(String heading, String text) {
    page.append('\n').append(heading).append('\n').append(text.strip().indent(2));
  }

  private void parameters(Map<String, Parameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    page.append("\nParameters\n");
    parameters.forEach((name, parameter) -> {
      page.append("  ").append(name);
      parameter.description().ifPresent(text -> page.append(": ").append(text.strip()));
      page.append('\n').append(("default: " + RuleWords.defaultOf(parameter)).indent(4));
    });
  }

  private void references(List<Reference> references) {
    if (references.isEmpty()) {
      return;
    }
    page.append("\nReferences\n");
    for (Reference reference : references) {
      page.append("  ").append(RuleWords.reference(reference)).append('\n');
    }
  }

  private void example(Rule rule, String heading, Class<? extends Expectation> expectation) {
    rule.cases().stream()
        .filter(example -> expectation.isInstance(example.expect()))
        .findFirst()
        .ifPresent(example -> example(heading, example));
  }

  private void example(String heading, RuleCase example) {
    page.append('\n').append(heading).append(example.name()).append('\n');
    example.values().forEach(file -> input(file.text().name(), file.text().text()));
    example.sets().forEach(set -> page.append("  ").append(set.name()).append('\n'));
    example.objects().ifPresent(objects -> input("objects", objects.text().text()));
    if (example.expect() instanceof Expectation.Finds finds) {
      for (Expectation.Found found : finds.findings()) {
        page.append("  finds: %s: %s\n".formatted(found.path(), found.message()));
      }
    }
  }

  private void input(String name, String text) {
    page.append("  ").append(name).append(":\n").append(text.strip().indent(4));
  }
}
