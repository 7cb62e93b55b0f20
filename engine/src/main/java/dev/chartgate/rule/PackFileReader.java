package dev.chartgate.rule;

import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.Version;
import dev.chartgate.release.VersionRange;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code pack.yaml}. */
final class PackFileReader {
  private final Problems problems;

  PackFileReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * A pack without its rules; what is missing or wrong is replaced by something harmless. Empty if
   * the root is no mapping.
   *
   * @param folder the name of its folder
   */
  Optional<Pack> read(String folder, Node root) {
    return Fields.of(root, PackShapes.PACK, problems).map(fields -> pack(folder, fields));
  }

  private Pack pack(String folder, Fields fields) {
    checkId(fields, folder);
    Optional<String> version = fields.string("version");
    if (version.isPresent() && Version.parse(version.get()).isEmpty()) {
      fields.wrong(
          "version", "'%s' is no version; write one such as 0.1.0".formatted(version.get()));
    }
    List<KnownChart> charts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields chart : fields.list("charts", PackShapes.CHART)) {
      KnownChart known = chart(folder, chart);
      if (!names.add(known.name())) {
        chart.wrong("name", "the chart '%s' is there twice".formatted(known.name()));
      }
      charts.add(known);
    }
    return new Pack(
        folder,
        version.orElse(""),
        fields.string("title").orElse(""),
        fields.string("document"),
        charts,
        globs(fields, "sensitive"),
        List::of);
  }

  private static void checkId(Fields fields, String folder) {
    Optional<String> id = fields.string("id");
    if (id.isPresent() && !RuleReader.NAME.matcher(id.get()).matches()) {
      fields.wrong("id", "an id is words of small letters and digits, joined by '-'");
    } else if (id.isPresent() && id.get().equals(EngineRule.PACK)) {
      fields.wrong("id", "'%s' is the engine's own pack; choose another id".formatted(id.get()));
    } else if (id.isPresent() && !id.get().equals(folder)) {
      fields.wrong(
          "id",
          "the folder is called %s, so the id is '%s', not '%s'"
              .formatted(folder, folder, id.get()));
    }
  }

  private KnownChart chart(String pack, Fields fields) {
    Optional<VersionRange> range = new RuleText(problems).range(fields);
    String name = fields.string("name").orElse("");
    Optional<KnownChart.Defaults> defaults =
        fields.fields("defaults", PackShapes.DEFAULTS).map(kept -> defaults(name, kept));
    if (defaults.isPresent()
        && range.isPresent()
        && !range.get().contains(defaults.get().version())) {
      fields.wrong(
          "defaults",
          "the defaults are of version %s, which '%s' does not cover"
              .formatted(defaults.get().version(), range.get()));
    }
    return new KnownChart(
        pack,
        name,
        range.orElse(VersionRange.ALL),
        marks(fields),
        globs(fields, "recognizedBy"),
        defaults);
  }

  private KnownChart.Marks marks(Fields fields) {
    return fields
        .fields("marks", PackShapes.MARKS)
        .map(marks ->
            new KnownChart.Marks(
                marks.strings("home"),
                marks.strings("sources"),
                marks.strings("dependencies"),
                parsed(marks, "values", NodePath::parse)))
        .orElse(KnownChart.Marks.NONE);
  }

  private static KnownChart.Defaults defaults(String chart, Fields fields) {
    Optional<String> version = fields.string("version");
    if (version.isPresent() && Version.parse(version.get()).isEmpty()) {
      fields.wrong("version", "'%s' is no version".formatted(version.get()));
    }
    MappingNode values =
        fields.mapping("values").orElseGet(() -> MappingNode.empty(fields.node().mark()));
    String kept = version.orElse("");
    return new KnownChart.Defaults(
        kept,
        fields.string("appVersion").orElse(""),
        () -> DefaultsFile.layer(chart, kept, values));
  }

  private List<KeyGlob> globs(Fields fields, String key) {
    return parsed(fields, key, KeyGlob::parse);
  }

  /** What the texts of a list stand for; the parser tells in its exception what is wrong. */
  private <T> List<T> parsed(Fields fields, String key, Function<String, T> parser) {
    List<T> parsed = new ArrayList<>();
    for (ScalarNode item : fields.scalars(key)) {
      try {
        parsed.add(parser.apply(item.text()));
      } catch (IllegalArgumentException e) {
        problems.add(item.mark(), String.valueOf(e.getMessage()));
      }
    }
    return parsed;
  }
}
