package dev.chartgate.rule.docs;

import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.text.MarkdownText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documentation of a pack in Markdown. */
public final class PackDocuments {
  private PackDocuments() {}

  /**
   * The pages of a pack by file name: {@code README.md}, which lists the rules, and a page for each
   * rule, called as the rule.
   *
   * @param pack a pack whose cases were read
   */
  public static Map<String, String> of(Pack pack) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", index(pack));
    for (Rule rule : pack.rules()) {
      pages.put(rule.id().name() + ".md", RuleDocument.of(pack, rule));
    }
    return pages;
  }

  /** The pages of what the engine finds by itself, by file name. */
  public static Map<String, String> ofEngine() {
    Map<String, String> pages = new LinkedHashMap<>();
    StringBuilder index = new StringBuilder("<!-- Generated from the rules. -->\n");
    index.append(
        "# What the engine finds by itself\n\n| code | rule | severity |\n|---|---|---|\n");
    for (EngineRule rule : EngineRule.values()) {
      index.append(
          "| [%s](%s.md) | %s | %s |\n"
              .formatted(
                  rule.id().code(),
                  rule.id().name(),
                  MarkdownText.inline(rule.title()),
                  rule.severity().label()));
      pages.put(rule.id().name() + ".md", RuleDocument.of(rule));
    }
    pages.put("README.md", index.toString());
    return pages;
  }

  private static String index(Pack pack) {
    StringBuilder page = new StringBuilder("<!-- Generated from the rules. -->\n");
    page.append("# ").append(MarkdownText.inline(pack.title())).append("\n\n");
    page.append("Pack ")
        .append(MarkdownText.code(pack.id()))
        .append(", ")
        .append(pack.rules().size())
        .append(" rules.\n\n| code | rule | severity | scope |\n|---|---|---|---|\n");
    for (Rule rule : pack.rules()) {
      page.append(
          "| [%s](%s.md) | %s | %s | %s |\n"
              .formatted(
                  rule.id().code(),
                  rule.id().name(),
                  MarkdownText.inline(rule.title()),
                  rule.severity().label(),
                  rule.scope().label()));
    }
    return page.toString();
  }
}
