package dev.chartgate.cli;

import dev.chartgate.cli.RepositoryScan.FoundChart;
import dev.chartgate.rule.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A configuration for what was found in a repository, with comments for the person who goes on with
 * it.
 */
final class FirstConfiguration {
  private static final String HEAD =
      """
      # yaml-language-server: $schema=https://chartgate.dev/schemas/config-1.json
      # What 'chartgate lint' judges here, and how. 'chartgate init' wrote it from what it found, as
      # a first guess: correct what is wrong, and add what is missing. Paths are relative to this
      # file. 'chartgate lint --print-config' shows what holds and where it comes from.

      # The exit code is 1 from this severity on: error, warning or info.
      failSeverity: error

      # What an organisation decides of rules: a file of its own, which the admission webhook reads,
      # too, or these keys right here.
      # policy: policy.yaml

      # Where some rules weigh otherwise, or say nothing.
      # overrides:
      #   - paths: ["**/ci/*.yaml"]
      #     ignore: [supply-chain]

      # What holds for all releases that do not say otherwise.
      # defaults:
      #   kubeVersion: "1.37"
      #   facts: facts.yaml       # 'chartgate facts' writes it from a cluster
      #   cluster: main           # releases of one cluster are judged in the sight of each other
      """;

  private static final Pattern SPECIAL = Pattern.compile("[^a-z0-9]+");
  private static final Pattern AFFIX = Pattern.compile("^values[-_.]|[-_.]values$");
  private static final Pattern SUFFIX = Pattern.compile("\\.ya?ml$");
  private static final int LONGEST_NAME = 53;

  private final StringBuilder releases = new StringBuilder();
  private final Set<String> names = new HashSet<>();
  private final RepositoryScan scan;
  private int count;

  private FirstConfiguration(RepositoryScan scan) {
    this.scan = scan;
  }

  static FirstConfiguration of(RepositoryScan scan) {
    FirstConfiguration first = new FirstConfiguration(scan);
    scan.charts().stream().filter(chart -> !first.isPart(chart)).forEach(first::chart);
    first.parts();
    first.looseValues();
    scan.declared().forEach(first::declared);
    return first;
  }

  /** The text of the file. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    if (!scan.declared().isEmpty()) {
      text.append(
          """

          # Where the charts of HelmReleases and Applications lie: folders and .tgz files, found by
          # name and version, and folders of the repositories that these name. Nothing is fetched.
          chartStore: .
          """);
    }
    text.append(
        """

        # The releases. Values files are layers: a later one wins over those before it.
        """);
    return text.append(count == 0 ? "releases: []\n" : "releases:\n" + releases).toString();
  }

  /** What the file lists, in a line. */
  String summary() {
    return count == 0
        ? "no release: there is no chart, and nothing that declares a release"
        : "%d %s; 'chartgate lint' judges %s"
            .formatted(count, count == 1 ? "entry" : "entries", count == 1 ? "it" : "them");
  }

  /** Whether other charts take it in, so that it is hardly installed by itself. */
  private boolean isPart(FoundChart chart) {
    return scan.parts().contains(chart.path());
  }

  private void parts() {
    List<String> parts = scan.charts().stream().filter(this::isPart).map(FoundChart::path).toList();
    if (!parts.isEmpty()) {
      releases.append("  # Parts of the charts above. Add those that are also installed alone:\n");
      parts.forEach(part -> releases.append("  #   ").append(part).append('\n'));
    }
  }

  private void chart(FoundChart chart) {
    if (!chart.missing().isEmpty()) {
      releases
          .append("  # Before this can be rendered, 'helm dependency build ")
          .append(chart.path())
          .append("' has to bring: ")
          .append(String.join(", ", chart.missing()))
          .append('\n');
    }
    for (String overlay : chart.overlays()) {
      release(chart.name(), Optional.of(chart.path()), Optional.of(overlay));
    }
    for (String values : chart.cases()) {
      release(chart.name(), Optional.of(chart.path()), Optional.of(values));
    }
    if (chart.overlays().isEmpty() && chart.cases().isEmpty()) {
      release(chart.name(), Optional.of(chart.path()), Optional.empty());
    }
  }

  /** Values files beside charts, of which only the person knows whose they are. */
  private void looseValues() {
    List<FoundChart> charts = scan.charts().stream().filter(chart -> !isPart(chart)).toList();
    if (charts.size() == 1) {
      FoundChart only = charts.getFirst();
      for (String values : scan.values()) {
        release(only.name(), Optional.of(only.path()), Optional.of(values));
      }
    } else if (charts.isEmpty()) {
      for (String values : scan.values()) {
        release("", Optional.empty(), Optional.of(values));
      }
    } else if (!scan.values().isEmpty()) {
      releases.append(
          "  # Of which chart are the values in these files? Add them where they belong:\n");
      scan.values().forEach(values -> releases.append("  #   ").append(values).append('\n'));
    }
  }

  private void release(String chart, Optional<String> path, Optional<String> values) {
    String place = values.map(FirstConfiguration::place).orElse("");
    releases.append("  - name: ").append(SettingsPage.scalar(name(chart, place))).append('\n');
    if (path.isPresent()) {
      releases.append("    chart: ").append(SettingsPage.scalar(path.get())).append('\n');
    } else {
      releases.append("    # chart: the chart is recognised by these values, or named here\n");
    }
    values.ifPresent(file ->
        releases.append("    values: ").append(SettingsPage.list(List.of(file))).append('\n'));
    profile(place)
        .ifPresent(
            profile -> releases.append("    profile: ").append(profile.label()).append('\n'));
    count++;
  }

  private void declared(String file) {
    releases.append("  - declaredIn: ").append(SettingsPage.scalar(file)).append('\n');
    profile(file)
        .ifPresent(
            profile -> releases.append("    profile: ").append(profile.label()).append('\n'));
    count++;
  }

  /** What the name of a values file, or else of its folder, says of what it is for. */
  private static String place(String file) {
    int slash = file.lastIndexOf('/');
    String plain = SUFFIX.matcher(file.substring(slash + 1)).replaceFirst("");
    String name = AFFIX.matcher(plain).replaceAll("");
    if (!name.equals("values")) {
      return name;
    }
    return slash < 0 ? "" : file.substring(file.lastIndexOf('/', slash - 1) + 1, slash);
  }

  private String name(String chart, String place) {
    String joined = chart.isEmpty() || place.isEmpty() ? chart + place : chart + "-" + place;
    String plain = SPECIAL.matcher(joined.toLowerCase(Locale.ROOT)).replaceAll("-");
    String name = trimmed(plain.isEmpty() ? "release" : plain, LONGEST_NAME);
    for (int i = 2; !names.add(name); i++) {
      name = trimmed(plain, LONGEST_NAME - 4) + "-" + i;
    }
    return name;
  }

  private static String trimmed(String name, int length) {
    String cut = name.substring(0, Math.min(length, name.length()));
    String inner = cut.replaceAll("^-+|-+$", "");
    return inner.isEmpty() ? "release" : inner;
  }

  private static Optional<Profile> profile(String place) {
    for (String word : SPECIAL.split(place.toLowerCase(Locale.ROOT), -1)) {
      switch (word) {
        case "prod", "prd", "production", "live" -> {
          return Optional.of(Profile.PRODUCTION);
        }
        case "staging", "stage", "stg", "preprod", "uat" -> {
          return Optional.of(Profile.STAGING);
        }
        case "dev", "development", "local" -> {
          return Optional.of(Profile.DEV);
        }
        default -> {}
      }
    }
    return Optional.empty();
  }
}
