package dev.chartgate.rule.docs;

import dev.chartgate.finding.RuleId;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Expectation;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Parameter;
import dev.chartgate.rule.Reference;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleCase;
import dev.chartgate.text.MarkdownText;
import java.util.List;
import java.util.Map;

/**
 * The page of one rule in Markdown: what it says, why, what to do, a bad example and a good one.
 */
final class RuleDocument {
  private final StringBuilder page = new StringBuilder();

  private RuleDocument() {}

  static String of(Pack pack, Rule rule) {
    RuleDocument document = new RuleDocument();
    document.write(pack, rule);
    return document.page.toString();
  }

  /** The page of a rule of the engine's own, which has no examples. */
  static String of(EngineRule rule) {
    RuleDocument document = new RuleDocument();
    document.title(rule.id(), rule.title());
    document.row("Severity", rule.severity().label());
    document.row("Scope", "engine");
    document.text("Why it matters", rule.rationale());
    document.text("What to do", rule.remediation());
    return document.page.toString();
  }

  private void title(RuleId id, String title) {
    page.append("<!-- Generated from the rule. -->\n");
    heading("# ", id.code() + ": " + title);
    row("Rule", MarkdownText.code(id.toString()));
  }

  private void text(String heading, String text) {
    heading("\n## ", heading);
    page.append(MarkdownText.paragraphs(text)).append('\n');
  }

  private void write(Pack pack, Rule rule) {
    title(rule.id(), rule.title());
    row("Severity", RuleWords.severities(rule));
    row("Scope", rule.scope().label());
    row("Kinds", String.join(", ", rule.kinds().stream().map(MarkdownText::inline).toList()));
    row(
        "Charts",
        String.join(
            ", ", RuleWords.charts(pack, rule).stream().map(MarkdownText::inline).toList()));
    row("Tags", String.join(", ", rule.tags()));
    row("Supersedes", String.join(", ", rule.supersedes()));
    row("Since", rule.since());
    text("Why it matters", rule.rationale());
    text("What to do", rule.remediation());
    parameters(rule.parameters());
    example(rule, "Bad example", Expectation.Finds.class);
    example(rule, "Good example", Expectation.Passes.class);
    references(rule.references());
  }

  private void heading(String level, String text) {
    page.append(level).append(MarkdownText.inline(text)).append("\n\n");
  }

  private void row(String name, String value) {
    if (!value.isEmpty()) {
      page.append("- ").append(name).append(": ").append(value).append('\n');
    }
  }

  private void parameters(Map<String, Parameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    heading("\n## ", "Parameters");
    parameters.forEach((name, parameter) -> {
      page.append("- ").append(MarkdownText.code(name));
      parameter
          .description()
          .ifPresent(text -> page.append(": ").append(MarkdownText.inline(text)));
      page.append("; by default ")
          .append(MarkdownText.code(RuleWords.defaultOf(parameter)))
          .append('\n');
    });
  }

  private void example(Rule rule, String heading, Class<? extends Expectation> expectation) {
    rule.cases().stream()
        .filter(example -> expectation.isInstance(example.expect()))
        .findFirst()
        .ifPresent(example -> example(heading, example));
  }

  private void example(String heading, RuleCase example) {
    heading("\n## ", heading);
    page.append(MarkdownText.inline(example.name())).append(":\n");
    example.values().forEach(file -> input(file.text().name(), file.text().text()));
    if (!example.sets().isEmpty()) {
      input("arguments", String.join("\n", example.sets().stream().map(s -> s.name()).toList()));
    }
    example.objects().ifPresent(objects -> input("objects", objects.text().text()));
    if (example.expect() instanceof Expectation.Finds finds) {
      page.append("\nFound:\n\n");
      for (Expectation.Found found : finds.findings()) {
        page.append("- ")
            .append(MarkdownText.code(found.path()))
            .append(": ")
            .append(MarkdownText.inline(found.message()))
            .append('\n');
      }
    }
  }

  private void input(String name, String text) {
    page.append('\n')
        .append(MarkdownText.inline(name))
        .append(":\n\n")
        .append(MarkdownText.block("yaml", text));
  }

  private void references(List<Reference> references) {
    if (references.isEmpty()) {
      return;
    }
    heading("\n## ", "References");
    for (Reference reference : references) {
      page.append("- ")
          .append(
              reference instanceof Reference.Page(String title, String url)
                  ? "[%s](%s)".formatted(MarkdownText.inline(title), url)
                  : MarkdownText.inline(RuleWords.reference(reference)))
          .append('\n');
    }
  }
}
