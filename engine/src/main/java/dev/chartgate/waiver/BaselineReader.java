package dev.chartgate.waiver;

import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.source.Fields;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads baselines, strictly: each mistake is a problem at its place. */
public final class BaselineReader {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");

  private final Problems problems;

  /**
   * A reader.
   *
   * @param problems gets each mistake
   */
  public BaselineReader(Problems problems) {
    this.problems = problems;
  }

  /** The entries of a file that have no mistake, each with how many findings it stands for. */
  public Map<BaselineEntry, Integer> read(SourceText file) {
    Map<BaselineEntry, Integer> entries = new LinkedHashMap<>();
    SingleDocument.readJson(file, problems)
        .flatMap(root -> Fields.of(root, BaselineShapes.FILE, problems))
        .ifPresent(fields -> read(fields, entries));
    return entries;
  }

  private void read(Fields file, Map<BaselineEntry, Integer> entries) {
    file.string("schema")
        .filter(schema -> !schema.equals(BaselineEntry.SCHEMA))
        .ifPresent(schema ->
            file.wrong(
                "schema",
                "this Chartgate reads baselines of the schema %s, not '%s'"
                    .formatted(BaselineEntry.SCHEMA, schema)));
    Map<String, Integer> lines = new HashMap<>();
    for (Fields finding : file.list("findings", BaselineShapes.FINDING)) {
      Optional<BaselineEntry> entry = entry(finding);
      Optional<Integer> count = finding.has("count") ? finding.positive("count") : Optional.of(1);
      if (entry.isEmpty() || count.isEmpty()) {
        continue;
      }
      int line = finding.valueMark("fingerprint").line();
      Integer first = lines.putIfAbsent(entry.get().fingerprint(), line);
      if (first == null) {
        entries.put(entry.get(), count.get());
      } else {
        finding.wrong(
            "fingerprint",
            "this finding is here twice, first on line %d; leave one, with the right 'count'"
                .formatted(first));
      }
    }
  }

  private static Optional<BaselineEntry> entry(Fields finding) {
    Optional<String> fingerprint = finding.string("fingerprint");
    if (fingerprint.filter(text -> !FINGERPRINT.matcher(text).matches()).isPresent()) {
      finding.wrong("fingerprint", "a fingerprint has 32 digits from 0 to 9 and a to f");
      return Optional.empty();
    }
    Optional<String> rule = finding.string("rule");
    Optional<String> release = finding.text("release");
    Optional<String> file = finding.string("file");
    Optional<String> object = finding.string("object");
    Optional<String> namespace = finding.string("namespace");
    Optional<String> field = finding.string("field");
    Optional<String> key = finding.string("key");
    if (fingerprint.isEmpty() || rule.isEmpty() || release.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BaselineEntry(
            fingerprint.get(), rule.get(), release.get(), file, object, namespace, field, key));
  }
}
