package dev.chartgate.rule.packed;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.VersionRange;
import dev.chartgate.rule.ChartRange;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.RuleHead;
import dev.chartgate.rule.Scope;
import dev.chartgate.rule.Select;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form of what tells whether a rule matters. */
final class RuleHeadForm {
  private static final Scope[] SCOPES = Scope.values();
  private static final Select.Target[] TARGETS = Select.Target.values();
  private static final Profile[] PROFILES = Profile.values();
  private static final Severity[] SEVERITIES = Severity.values();

  private RuleHeadForm() {}

  static void write(PackedOutput out, RuleHead head) {
    out.text(head.id().name());
    out.text(head.id().code());
    out.constant(SCOPES, head.scope());
    out.constant(TARGETS, head.target());
    out.texts(head.kinds());
    out.texts(head.tags());
    out.list(
        head.charts(),
        chart -> {
          out.text(chart.name());
          out.text(chart.versions().toString());
        });
    out.texts(head.supersedes());
    out.list(
        head.severities().entrySet(),
        severity -> {
          out.constant(PROFILES, severity.getKey());
          out.constant(SEVERITIES, severity.getValue());
        });
  }

  static RuleHead read(PackedInput in, String pack) {
    String name = in.text();
    return new RuleHead(
        new RuleId(pack, name, in.text()),
        in.constant(SCOPES),
        in.constant(TARGETS),
        in.texts(),
        in.texts(),
        in.list(() -> new ChartRange(in.text(), VersionRange.known(in.text()))),
        in.texts(),
        severities(in));
  }

  private static Map<Profile, Severity> severities(PackedInput in) {
    Map<Profile, Severity> severities = new LinkedHashMap<>();
    int size = in.count();
    for (int i = 0; i < size; i++) {
      severities.put(in.constant(PROFILES), in.constant(SEVERITIES));
    }
    return severities;
  }
}
