package dev.chartgate.cli.config;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.values.SetFlag;
import dev.chartgate.release.ReleaseName;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SetArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the releases of a configuration. */
final class ReleaseEntryReader {
  private final ConfiguredPaths paths;
  private final Problems problems;

  ReleaseEntryReader(ConfiguredPaths paths, Problems problems) {
    this.paths = paths;
    this.problems = problems;
  }

  /** Reads an entry of the list. */
  Optional<ReleaseEntry> read(Node node, ReleaseSettings defaults) {
    if (node instanceof MappingNode mapping && mapping.has("declaredIn")) {
      return Fields.of(node, ConfigurationShapes.DECLARED, problems)
          .flatMap(fields ->
              paths
                  .any(fields, "declaredIn")
                  .map(file ->
                      new ReleaseEntry.Declared(
                          node.mark(), file, settings(fields).over(defaults))));
    }
    return Fields.of(node, ConfigurationShapes.RELEASE, problems)
        .flatMap(fields -> listed(fields, defaults));
  }

  private Optional<ReleaseEntry> listed(Fields fields, ReleaseSettings defaults) {
    Optional<Written<String>> chart = paths.any(fields, "chart");
    List<Written<String>> values = new ArrayList<>();
    for (ScalarNode file : fields.scalars("values")) {
      paths.file(file).ifPresent(values::add);
    }
    List<Written<SetArgument>> sets = sets(fields);
    ReleaseSettings settings = settings(fields).over(defaults);
    Optional<Written<String>> name =
        fields.scalar("name").map(node -> new Written<>(node.text(), node.mark()));
    if (name.isPresent() && !ReleaseName.isValid(name.get().value())) {
      fields.wrong(
          "name",
          "'%s' is no name that Helm takes for a release: %s"
              .formatted(name.get().value(), ReleaseName.RULE));
    }
    if (!fields.has("chart") && !fields.has("values") && sets.isEmpty()) {
      problems.add(
          fields.keyMark("name"),
          "this release has neither a chart nor values, so there is nothing to judge");
    }
    return name.map(known ->
        new ReleaseEntry.Listed(fields.node().mark(), known, chart, values, sets, settings));
  }

  private List<Written<SetArgument>> sets(Fields fields) {
    List<Written<SetArgument>> sets = new ArrayList<>();
    for (SetFlag flag : SetFlag.values()) {
      for (ScalarNode argument : fields.scalars(ReleaseEntry.keyOf(flag))) {
        if (flag == SetFlag.FILE) {
          requireFile(argument);
        }
        sets.add(new Written<>(new SetArgument(flag.flag(), argument.text()), argument.mark()));
      }
    }
    return sets;
  }

  private void requireFile(ScalarNode argument) {
    int sign = argument.text().indexOf('=');
    if (sign <= 0 || sign == argument.text().length() - 1) {
      problems.add(argument.mark(), "an item of 'setFile' is written KEY=FILE");
    } else {
      paths.requireFile(argument.text().substring(sign + 1), argument.mark());
    }
  }

  /** Reads what releases can have in common. */
  ReleaseSettings settings(Fields fields) {
    return new ReleaseSettings(
        text(fields, "namespace"),
        kubeVersion(fields),
        fields.has("apiVersions")
            ? Optional.of(
                new Written<>(fields.strings("apiVersions"), fields.valueMark("apiVersions")))
            : Optional.empty(),
        fields
            .bool("includeCrds")
            .map(include -> new Written<Boolean>(include, fields.valueMark("includeCrds"))),
        helmVersion(fields),
        paths.file(fields, "facts"),
        fields.has("packs") ? Optional.of(packs(fields)) : Optional.empty(),
        fields
            .choice("profile", ConfigurationWords.PROFILE)
            .map(profile -> new Written<>(profile, fields.valueMark("profile"))),
        text(fields, "cluster"));
  }

  private static Optional<Written<String>> text(Fields fields, String key) {
    return fields.scalar(key).map(node -> new Written<>(node.text(), node.mark()));
  }

  private static Written<List<Written<String>>> packs(Fields fields) {
    return new Written<>(
        fields.scalars("packs").stream()
            .map(pack -> new Written<>(pack.text(), pack.mark()))
            .toList(),
        fields.valueMark("packs"));
  }

  private static Optional<Written<String>> kubeVersion(Fields fields) {
    Optional<Written<String>> version = text(fields, "kubeVersion");
    if (version.isPresent() && KubeVersion.parse(version.get().value(), HelmVersion.V4).isEmpty()) {
      fields.wrong(
          "kubeVersion",
          "'%s' is no version of Kubernetes; write it as in \"1.37\""
              .formatted(version.get().value()));
      return Optional.empty();
    }
    return version;
  }

  /** The line of Helm, which people write as a number. */
  private Optional<Written<HelmVersion>> helmVersion(Fields fields) {
    return fields
        .any("helmVersion")
        .flatMap(node -> {
          HelmVersion version =
              node instanceof ScalarNode scalar ? ConfigurationWords.HELM.get(scalar.text()) : null;
          if (version == null) {
            problems.add(node.mark(), "'helmVersion' is 3 or 4");
            return Optional.empty();
          }
          return Optional.of(new Written<>(version, node.mark()));
        });
  }
}
