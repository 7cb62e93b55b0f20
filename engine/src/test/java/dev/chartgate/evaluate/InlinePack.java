package dev.chartgate.evaluate;

import dev.chartgate.rule.ExpressionChecker;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.util.ArrayList;
import java.util.List;

/** Packs whose rules are written in a test; keys that a test does not care for are filled in. */
final class InlinePack {
  private static final String HEAD =
      """
      id: %s
      version: 0.1.0
      title: A pack of a test
      """;
  private static final String REST =
      """
      since: 0.1.0
      rationale: It is a test.
      remediation: Mend it.
      references: [{ title: none, url: https://example.com/ }]
      cases: []
      """;

  private InlinePack() {}

  /** A pack for every release. */
  static Pack of(String id, String... rules) {
    return of(HEAD.formatted(id), id, rules);
  }

  /** A pack for charts, given as the keys of its file from {@code charts} on. */
  static Pack forCharts(String id, String charts, String... rules) {
    return of(HEAD.formatted(id) + charts, id, rules);
  }

  private static Pack of(String head, String id, String... rules) {
    List<SourceText> files = new ArrayList<>();
    files.add(new SourceText(id + "/pack.yaml", head));
    for (String rule : rules) {
      String name = rule.lines().findFirst().orElseThrow().substring("id: ".length());
      files.add(new SourceText(id + "/" + name + ".yaml", rule + REST));
    }
    try {
      return new PackReader(ExpressionChecker.NONE, false)
          .read(List.of(new TextFolder(id, id, files)))
          .getFirst();
    } catch (PackException e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }
}
