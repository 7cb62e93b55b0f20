package dev.chartgate.waiver;

import dev.chartgate.finding.RuleId;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Fields;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.Shape;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the table of kube-linter's checks and the rules that say the same. */
public final class KubeLinterReader {
  /** Where the table lies among the resources of the rules. */
  public static final String RESOURCE = "META-INF/chartgate/compat/kube-linter.yaml";

  private static final Shape FILE =
      new Shape("a table of checks", List.of("checks", "rules"), List.of());
  private static final Shape RULE =
      new Shape("a rule of the table", List.of("rule", "checks"), List.of("field"));

  private final RuleCatalog catalog;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param catalog the rules that the table may name
   * @param problems gets each mistake
   */
  public KubeLinterReader(RuleCatalog catalog, Problems problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /** What of the table has no mistake. */
  public KubeLinterChecks read(SourceText file) {
    Set<String> names = new LinkedHashSet<>();
    List<KubeLinterChecks.Agreement> agreements = new ArrayList<>();
    SingleDocument.read(file, problems)
        .flatMap(root -> Fields.of(root, FILE, problems))
        .ifPresent(fields -> {
          names.addAll(fields.strings("checks"));
          for (Fields rule : fields.list("rules", RULE)) {
            agreement(rule, names).ifPresent(agreements::add);
          }
        });
    return new KubeLinterChecks(names, agreements);
  }

  private Optional<KubeLinterChecks.Agreement> agreement(Fields fields, Set<String> names) {
    Optional<String> code = fields.string("rule");
    Optional<RuleId> rule = code.flatMap(catalog::find);
    if (code.isPresent() && rule.isEmpty()) {
      fields.wrong("rule", catalog.whyNotFound(code.get()));
    }
    List<ScalarNode> checks = fields.scalars("checks");
    for (ScalarNode check : checks) {
      if (!names.contains(check.text())) {
        problems.add(check.mark(), Fields.notOneOf("a check", check.text(), names));
      }
    }
    if (checks.isEmpty()) {
      fields.wrong("checks", "a rule is waived by one check or more");
      return Optional.empty();
    }
    return rule.map(id ->
        new KubeLinterChecks.Agreement(
            id, fields.string("field"), checks.stream().map(ScalarNode::text).toList()));
  }
}
