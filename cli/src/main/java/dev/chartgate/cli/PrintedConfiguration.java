package dev.chartgate.cli;

import dev.chartgate.cli.config.Compat;
import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.ReleaseEntry;
import dev.chartgate.cli.config.ReleaseSettings;
import dev.chartgate.cli.config.Written;
import dev.chartgate.finding.Severity;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.values.SetFlag;
import dev.chartgate.release.Release;
import dev.chartgate.report.ReportFormat;
import dev.chartgate.rule.Profile;
import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SetArgument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/**
 * What {@code --print-config} prints: what holds for a run and for each release, and where it comes
 * from. Values that are set may be secrets, so only their keys are shown.
 */
final class PrintedConfiguration {
  private static final String DEFAULT = "default";
  private static final String NONE = "";

  private final ParseResult arguments;
  private final Optional<Configuration> configuration;
  private final SettingsPage page = new SettingsPage();

  private PrintedConfiguration(ParseResult arguments, Optional<Configuration> configuration) {
    this.arguments = arguments;
    this.configuration = configuration;
  }

  /** The page. */
  static String of(ParseResult arguments, Optional<Configuration> configuration) {
    return new PrintedConfiguration(arguments, configuration).text();
  }

  private String text() {
    page.add(
        NONE,
        "configuration",
        configuration.map(c -> SettingsPage.scalar(c.file().name())).orElse("null"),
        Flag.optional(arguments, "--config").isPresent() ? typed("--config") : NONE);
    policy();
    value(
        NONE,
        "waivers",
        "--waivers",
        configuration.flatMap(Configuration::waivers),
        Function.identity(),
        Optional.empty());
    value(
        NONE,
        "baseline",
        "--baseline",
        configuration.flatMap(Configuration::baseline),
        Function.identity(),
        Optional.empty());
    value(
        NONE,
        "compat",
        "--compat",
        configuration.flatMap(Configuration::compat),
        Compat::label,
        Optional.empty());
    list("packDirs", "--pack-dir", configuration.map(Configuration::packDirs).orElse(List.of()));
    value(
        NONE,
        "chartStore",
        "--chart-store",
        configuration.flatMap(Configuration::chartStore),
        Function.identity(),
        Optional.empty());
    list("select", "--select", List.of());
    list("ignore", "--ignore", List.of());
    value(
        NONE,
        "failSeverity",
        "--fail-severity",
        configuration.flatMap(Configuration::failSeverity),
        Severity::label,
        Optional.of(Severity.ERROR));
    toggle(
        NONE, "failUnknown", "--fail-unknown", configuration.flatMap(Configuration::failUnknown));
    outputs();
    releases();
    return page.text();
  }

  private void policy() {
    Optional<Written<String>> written =
        configuration
            .flatMap(Configuration::policy)
            .map(node ->
                new Written<>(
                    node instanceof ScalarNode file ? file.text() : "(in the configuration)",
                    node.mark()));
    value(NONE, "policy", "--policy", written, Function.identity(), Optional.empty());
  }

  private void outputs() {
    List<OutputTarget> typed = Flag.all(arguments, "--output");
    if (typed.isEmpty()) {
      list(
          "output",
          "--output",
          configuration.map(Configuration::outputs).orElse(List.of()),
          List.of(ReportFormat.TEXT.label()));
    } else {
      List<String> texts =
          typed.stream()
              .map(target ->
                  target.format().label() + target.file().map(file -> "=" + file).orElse(""))
              .toList();
      page.add(NONE, "output", SettingsPage.list(texts), typed("--output"));
    }
  }

  private void releases() {
    List<ReleaseEntry> releases = configuration.map(Configuration::releases).orElse(List.of());
    page.add(NONE, "releases", releases.isEmpty() ? "[]" : NONE, NONE);
    for (ReleaseEntry release : releases) {
      switch (release) {
        case ReleaseEntry.Listed listed -> {
          page.add("  - ", "name", SettingsPage.scalar(listed.name().value()), at(listed.mark()));
          listed
              .chart()
              .ifPresent(chart ->
                  page.add("    ", "chart", SettingsPage.scalar(chart.value()), at(chart.mark())));
          files("values", listed.values());
          sets(listed.sets());
        }
        case ReleaseEntry.Declared declared ->
            page.add(
                "  - ",
                "declaredIn",
                SettingsPage.scalar(declared.file().value()),
                at(declared.mark()));
      }
      settings(release.settings(), release instanceof ReleaseEntry.Listed);
    }
  }

  private void files(String key, List<Written<String>> files) {
    if (!files.isEmpty()) {
      page.add(
          "    ",
          key,
          SettingsPage.list(files.stream().map(Written::value).toList()),
          at(files.getFirst().mark()));
    }
  }

  private void sets(List<Written<SetArgument>> sets) {
    for (SetFlag flag : SetFlag.values()) {
      List<Written<SetArgument>> ofFlag =
          sets.stream().filter(set -> set.value().flag().equals(flag.flag())).toList();
      if (!ofFlag.isEmpty()) {
        page.add(
            "    ",
            ReleaseEntry.keyOf(flag),
            SettingsPage.list(ofFlag.stream().map(set -> keyIn(set.value().text())).toList()),
            at(ofFlag.getFirst().mark()));
      }
    }
  }

  private static String keyIn(String argument) {
    int sign = argument.indexOf('=');
    return sign < 0 ? "…" : argument.substring(0, sign) + "=…";
  }

  private void settings(ReleaseSettings settings, boolean isListed) {
    String indent = "    ";
    value(
        indent,
        "namespace",
        "--namespace",
        settings.namespace(),
        Function.identity(),
        isListed ? Optional.of(Release.DEFAULT_NAMESPACE) : Optional.empty());
    value(
        indent,
        "kubeVersion",
        "--kube-version",
        settings.kubeVersion(),
        Function.identity(),
        Optional.of(KubeVersion.DEFAULT.version()));
    value(
        indent,
        "helmVersion",
        "--helm-version",
        settings.helmVersion(),
        version ->
            switch (version) {
              case V3 -> "3";
              case V4 -> "4";
            },
        Optional.of(HelmVersion.V4));
    toggle(indent, "includeCrds", "--include-crds", settings.includeCrds());
    several(indent, "apiVersions", "--api-versions", settings.apiVersions());
    several(
        indent,
        "packs",
        "--pack",
        settings
            .packs()
            .map(packs ->
                new Written<>(packs.value().stream().map(Written::value).toList(), packs.mark())));
    value(indent, "facts", "--facts", settings.facts(), Function.identity(), Optional.empty());
    value(
        indent,
        "profile",
        "--profile",
        settings.profile(),
        Profile::label,
        policyHasProfile() ? Optional.empty() : Optional.of(Profile.DEFAULT));
    settings
        .cluster()
        .ifPresent(cluster ->
            page.add(indent, "cluster", SettingsPage.scalar(cluster.value()), at(cluster.mark())));
  }

  /** Whether the profile may be the policy's to say. */
  private boolean policyHasProfile() {
    return Flag.optional(arguments, "--policy").isPresent()
        || configuration.flatMap(Configuration::policy).isPresent();
  }

  private <T> void value(
      String indent,
      String key,
      String option,
      Optional<Written<T>> written,
      Function<T, String> label,
      Optional<T> otherwise) {
    Optional<T> typed = Flag.optional(arguments, option);
    if (typed.isPresent()) {
      page.add(indent, key, SettingsPage.scalar(label.apply(typed.get())), typed(option));
    } else if (written.isPresent()) {
      page.add(
          indent,
          key,
          SettingsPage.scalar(label.apply(written.get().value())),
          at(written.get().mark()));
    } else {
      otherwise.ifPresent(
          value -> page.add(indent, key, SettingsPage.scalar(label.apply(value)), DEFAULT));
    }
  }

  private void toggle(
      String indent, String key, String option, Optional<Written<Boolean>> written) {
    if (Flag.isGiven(arguments, option)) {
      page.add(indent, key, "true", option);
    } else {
      page.add(
          indent,
          key,
          String.valueOf(written.map(Written::value).orElse(false)),
          written.map(Written::mark).map(PrintedConfiguration::at).orElse(DEFAULT));
    }
  }

  private void several(
      String indent, String key, String option, Optional<Written<List<String>>> written) {
    List<String> typed = CommaSeparated.items(Flag.all(arguments, option));
    if (!typed.isEmpty()) {
      page.add(indent, key, SettingsPage.list(typed), typed(option));
    } else {
      written.ifPresent(
          list -> page.add(indent, key, SettingsPage.list(list.value()), at(list.mark())));
    }
  }

  private void list(String key, String option, List<Written<String>> written) {
    list(key, option, written, List.of());
  }

  private void list(
      String key, String option, List<Written<String>> written, List<String> otherwise) {
    List<String> typed =
        option.equals("--output") ? List.of() : CommaSeparated.items(Flag.all(arguments, option));
    if (!typed.isEmpty()) {
      page.add(NONE, key, SettingsPage.list(typed), typed(option));
    } else if (!written.isEmpty()) {
      page.add(
          NONE,
          key,
          SettingsPage.list(written.stream().map(Written::value).toList()),
          at(written.getFirst().mark()));
    } else {
      page.add(NONE, key, SettingsPage.list(otherwise), DEFAULT);
    }
  }

  /** The option, or the variable that stands in for it. */
  private String typed(String option) {
    return Flag.isGiven(arguments, option) ? option : EnvironmentDefaults.variable(option);
  }

  private static String at(Mark mark) {
    return mark.toString();
  }
}
