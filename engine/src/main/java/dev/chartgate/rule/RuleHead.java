package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells whether a rule matters to a release. It is read for every rule of a pack that is in
 * use, so it is small; the rest is read for the rules that do matter.
 *
 * @param id its pack, name and code
 * @param scope what it judges
 * @param target what it searches
 * @param kinds the kinds of the objects it looks at (see {@link dev.chartgate.release.KindAlias});
 *     empty unless it looks at objects
 * @param tags what it is about
 * @param charts the charts and versions it is for, narrower than its pack's; empty for the first
 *     chart of its pack
 * @param supersedes codes of general rules that this one says better
 * @param severities how much a finding weighs under each profile under which the rule is in force
 */
public record RuleHead(
    RuleId id,
    Scope scope,
    Select.Target target,
    List<String> kinds,
    List<String> tags,
    List<ChartRange> charts,
    List<String> supersedes,
    Map<Profile, Severity> severities) {

  /** Copies the lists and the map, this in its order. */
  public RuleHead {
    kinds = List.copyOf(kinds);
    tags = List.copyOf(tags);
    charts = List.copyOf(charts);
    supersedes = List.copyOf(supersedes);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
  }
}
