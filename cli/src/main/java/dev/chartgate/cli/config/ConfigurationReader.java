package dev.chartgate.cli.config;

import dev.chartgate.finding.Severity;
import dev.chartgate.report.ReportFormat;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads configurations, strictly: an unknown key, a value of another type and a path to nothing are
 * each a problem at its place, and reading goes on so that all are found at once. What a
 * configuration says of rules is read when these are known.
 */
public final class ConfigurationReader {
  private final Problems problems;

  /**
   * A reader.
   *
   * @param problems gets each mistake
   */
  public ConfigurationReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a configuration.
   *
   * @param file its text
   * @param folder the folder that it lies in
   * @return what of it could be read; nothing if it is no mapping at all
   */
  public Optional<Configuration> read(SourceText file, Path folder) {
    return SingleDocument.read(file, problems)
        .flatMap(root -> Fields.of(root, ConfigurationShapes.CONFIGURATION, problems))
        .map(fields -> configuration(file, folder, fields));
  }

  private Configuration configuration(SourceText file, Path folder, Fields fields) {
    ConfiguredPaths paths = new ConfiguredPaths(folder, problems);
    ReleaseEntryReader reader = new ReleaseEntryReader(paths, problems);
    ReleaseSettings defaults =
        fields
            .fields("defaults", ConfigurationShapes.DEFAULTS)
            .map(reader::settings)
            .orElse(ReleaseSettings.NONE);
    return new Configuration(
        file,
        folder,
        policy(fields, paths),
        paths.file(fields, "waivers"),
        paths.target(fields, "baseline"),
        fields
            .choice("compat", ConfigurationWords.COMPAT)
            .map(compat -> new Written<>(compat, fields.valueMark("compat"))),
        folders(fields, paths),
        paths.folder(fields, "chartStore"),
        fields
            .choice("failSeverity", ConfigurationWords.SEVERITY)
            .map(severity -> new Written<Severity>(severity, fields.valueMark("failSeverity"))),
        fields
            .bool("failUnknown")
            .map(fail -> new Written<Boolean>(fail, fields.valueMark("failUnknown"))),
        outputs(fields),
        fields.list("overrides", ConfigurationShapes.OVERRIDE),
        defaults,
        releases(fields, reader, defaults));
  }

  private static Optional<Node> policy(Fields fields, ConfiguredPaths paths) {
    Optional<Node> policy = fields.any("policy");
    if (policy.isPresent() && !(policy.get() instanceof MappingNode)) {
      return paths.file(fields, "policy").flatMap(written -> policy);
    }
    return policy;
  }

  private static List<Written<String>> folders(Fields fields, ConfiguredPaths paths) {
    List<Written<String>> folders = new ArrayList<>();
    for (ScalarNode folder : fields.scalars("packDirs")) {
      paths.folder(folder).ifPresent(folders::add);
    }
    return folders;
  }

  private List<Written<String>> outputs(Fields fields) {
    List<Written<String>> outputs = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    for (ScalarNode output : fields.scalars("output")) {
      String text = output.text();
      int sign = text.indexOf('=');
      String label = sign < 0 ? text : text.substring(0, sign);
      if (!ReportFormat.labels().contains(label)) {
        problems.add(
            output.mark(), Fields.notOneOf("the format of a report", label, ReportFormat.labels()));
      } else if (sign == text.length() - 1) {
        problems.add(output.mark(), "no file is named after '%s'".formatted(text));
      } else if (!targets.add(sign < 0 ? "" : text.substring(sign + 1))) {
        problems.add(
            output.mark(),
            sign < 0
                ? "only one report can go to standard output; name a file, for example"
                    + " json=report.json"
                : "two reports go to this file; name another for one of them");
      } else {
        outputs.add(new Written<>(text, output.mark()));
      }
    }
    return outputs;
  }

  private static List<ReleaseEntry> releases(
      Fields fields, ReleaseEntryReader reader, ReleaseSettings defaults) {
    List<ReleaseEntry> releases = new ArrayList<>();
    for (Node item : fields.items("releases")) {
      reader.read(item, defaults).ifPresent(releases::add);
    }
    return releases;
  }
}
