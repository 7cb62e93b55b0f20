package dev.chartgate.waiver;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Subject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what the annotations of one object waive that were written for kube-linter. */
final class KubeLinterWaivers {
  private final KubeLinterChecks checks;

  /** The annotations for single checks, by check. */
  private final Map<String, MappingNode.Entry> single = new LinkedHashMap<>();

  private Optional<MappingNode.Entry> forAll = Optional.empty();

  private KubeLinterWaivers(KubeLinterChecks checks) {
    this.checks = checks;
  }

  /**
   * The waivers of an object.
   *
   * @param name the object as {@code Kind/name}
   * @param isAbout whether a finding is about the object
   */
  static List<CarriedWaiver> of(
      KubeLinterChecks checks, MappingNode annotations, String name, Predicate<Finding> isAbout) {
    KubeLinterWaivers waivers = new KubeLinterWaivers(checks);
    for (MappingNode.Entry entry : annotations.entries()) {
      if (entry.key().equals(KubeLinterChecks.ALL)) {
        waivers.forAll = Optional.of(entry);
      } else if (entry.key().startsWith(KubeLinterChecks.ONE)) {
        waivers.single.put(entry.key().substring(KubeLinterChecks.ONE.length()), entry);
      }
    }
    return waivers.carried(Map.of("object", name), isAbout);
  }

  private List<CarriedWaiver> carried(Map<String, String> target, Predicate<Finding> isAbout) {
    List<CarriedWaiver> all = new ArrayList<>();
    single.forEach((check, entry) -> {
      if (!checks.names().contains(check)) {
        all.add(
            new CarriedWaiver(
                entry.keyMark(),
                WaiverNote.ofNoRule(unknown(check)),
                target,
                true,
                finding -> false));
      }
    });
    for (KubeLinterChecks.Agreement agreement : checks.agreements()) {
      entry(agreement)
          .ifPresent(entry ->
              all.add(
                  new CarriedWaiver(
                      entry.keyMark(),
                      WaiverNote.ofKubeLinter(agreement.rule().code(), reason(entry)),
                      target,
                      true,
                      isAbout.and(finding -> isInField(agreement, finding)))));
    }
    return all;
  }

  /** The annotation by which a rule is waived, if it is. */
  private Optional<MappingNode.Entry> entry(KubeLinterChecks.Agreement agreement) {
    return single.keySet().containsAll(agreement.checks())
        ? Optional.ofNullable(single.get(agreement.checks().getFirst()))
        : forAll;
  }

  private static String reason(MappingNode.Entry entry) {
    return entry.value() instanceof ScalarNode scalar && !scalar.text().isBlank()
        ? scalar.text().strip()
        : "no reason is given";
  }

  /** Whether a finding is about the field that the checks are about. */
  private static boolean isInField(KubeLinterChecks.Agreement agreement, Finding finding) {
    return agreement
        .field()
        .map(field ->
            finding
                .subject()
                .flatMap(Subject::path)
                .map(path -> NodePath.parse(path).steps().contains(new NodePath.Key(field)))
                .orElse(false))
        .orElse(true);
  }

  private String unknown(String check) {
    return "kube-linter has no check '%s' of its own%s"
        .formatted(check, NearestName.hint(check, checks.names()));
  }
}
