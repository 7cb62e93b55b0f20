package dev.chartgate.waiver;

import dev.chartgate.finding.RuleId;
import dev.chartgate.release.Release;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what comments and annotations waive as a file of waivers. */
public final class WaiverExport {
  private final RuleCatalog catalog;
  private final Problems problems;
  private final Set<String> entries = new LinkedHashSet<>();

  private WaiverExport(RuleCatalog catalog, Problems problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /**
   * The file.
   *
   * @param releases the releases whose values files and objects carry the waivers
   * @param catalog the rules that they may name
   * @param problems gets each waiver that does not count, which is left out
   */
  public static String of(List<Release> releases, RuleCatalog catalog, Problems problems) {
    WaiverExport export = new WaiverExport(catalog, problems);
    for (Release release : releases) {
      for (CarriedWaiver waiver : CarriedWaivers.of(release, Optional.empty())) {
        export.add(release, waiver);
      }
    }
    return export.entries.isEmpty()
        ? "waivers: []\n"
        : "waivers:\n" + String.join("", export.entries);
  }

  private void add(Release release, CarriedWaiver waiver) {
    WaiverNote note = waiver.note();
    note.mistakes().forEach(mistake -> problems.add(waiver.mark(), mistake));
    if (waiver.target().isEmpty()) {
      problems.add(waiver.mark(), WaiverBook.NOWHERE);
    }
    for (String name : note.rules()) {
      Optional<RuleId> rule = catalog.find(name);
      if (rule.isEmpty()) {
        problems.add(waiver.mark(), catalog.whyNotFound(name));
      } else if (note.mistakes().isEmpty() && !waiver.target().isEmpty()) {
        entries.add(entry(release, waiver, rule.get()));
      }
    }
  }

  private static String entry(Release release, CarriedWaiver waiver, RuleId rule) {
    StringBuilder entry = new StringBuilder();
    entry.append("  # ").append(waiver.mark()).append('\n');
    entry.append("  - rule: ").append(rule.code()).append('\n');
    line(entry, "release", release.name());
    for (Map.Entry<String, String> target : waiver.target().entrySet()) {
      line(entry, target.getKey(), target.getValue());
    }
    line(entry, "reason", waiver.note().reason());
    waiver.note().owner().ifPresent(owner -> line(entry, "owner", owner));
    line(entry, "until", waiver.note().until().orElseThrow().toString());
    return entry.toString();
  }

  private static void line(StringBuilder entry, String key, String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    entry.append("    ").append(key).append(": \"").append(escaped).append("\"\n");
  }
}
