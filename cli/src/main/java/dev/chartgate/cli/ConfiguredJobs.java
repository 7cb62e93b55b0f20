package dev.chartgate.cli;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.ReleaseEntry;
import dev.chartgate.cli.config.ReleaseSettings;
import dev.chartgate.cli.config.Written;
import dev.chartgate.helm.values.SetFlag;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.rule.Profile;
import dev.chartgate.source.SetArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/**
 * Makes jobs of the releases of a configuration. What arguments and the environment say weighs more
 * than the configuration.
 */
final class ConfiguredJobs {
  private final Configuration configuration;
  private final ParseResult arguments;
  private final Console console;
  private final ShownPaths paths;

  ConfiguredJobs(Configuration configuration, ParseResult arguments, Console console) {
    this.configuration = configuration;
    this.arguments = arguments;
    this.console = console;
    this.paths = new ShownPaths(console.workingDirectory());
  }

  /**
   * The jobs for some of the releases, and for those of the same clusters, which are only seen.
   *
   * @throws UsageException if an argument means nothing
   */
  List<LintJob> of(Set<ReleaseEntry> chosen) throws UsageException {
    List<LintJob> jobs = new ArrayList<>();
    for (ReleaseEntry release : configuration.releases()) {
      if (chosen.contains(release)) {
        jobs.add(job(release));
      } else if (chosen.stream().anyMatch(other -> isBeside(release, other))) {
        jobs.add(job(release).unjudged());
      }
    }
    return jobs;
  }

  private static boolean isBeside(ReleaseEntry release, ReleaseEntry other) {
    Optional<String> cluster = release.settings().cluster().map(Written::value);
    return cluster.isPresent() && cluster.equals(other.settings().cluster().map(Written::value));
  }

  /** The job for what arguments alone describe; the defaults of the configuration hold for it. */
  LintJob ofArguments(List<String> paths) throws UsageException {
    ReleaseSettings settings = shown(configuration.defaults());
    InputOptions input = InputOptions.of(arguments, paths, settings);
    return new LintJob(request(input), profile(settings), packs(settings), Optional.empty(), true);
  }

  private LintJob job(ReleaseEntry release) throws UsageException {
    ReleaseSettings settings = shown(release.settings());
    return new LintJob(
        request(
            switch (release) {
              case ReleaseEntry.Listed listed -> input(listed);
              case ReleaseEntry.Declared declared ->
                  InputOptions.of(arguments, List.of(shown(declared.file())), settings);
            }),
        profile(settings),
        packs(settings),
        settings.cluster().map(Written::value),
        true);
  }

  /** What is to be read of a release; values that arguments give come on top of its own. */
  InputOptions input(ReleaseEntry.Listed release) throws UsageException {
    return InputOptions.of(
            arguments,
            release.chart().stream().map(this::shown).toList(),
            shown(release.settings()))
        .onTopOf(
            release.name().value(),
            release.values().stream().map(this::shown).toList(),
            release.sets().stream().map(set -> shown(set.value())).toList());
  }

  private LoadRequest.Builder request(InputOptions input) {
    return input
        .request(console)
        .chartStore(input.chartStore().or(() -> configuration.chartStore().map(this::shown)));
  }

  private Optional<Profile> profile(ReleaseSettings settings) {
    return RuleOptions.of(arguments).profile().or(() -> settings.profile().map(Written::value));
  }

  private List<String> packs(ReleaseSettings settings) {
    List<String> named = PackOptions.of(arguments).named();
    return named.isEmpty()
        ? settings.packs().map(Written::value).orElse(List.of()).stream()
            .map(Written::value)
            .toList()
        : named;
  }

  /** The settings with their paths as arguments have them. */
  private ReleaseSettings shown(ReleaseSettings settings) {
    return new ReleaseSettings(
        settings.namespace(),
        settings.kubeVersion(),
        settings.apiVersions(),
        settings.includeCrds(),
        settings.helmVersion(),
        settings.facts().map(facts -> new Written<>(shown(facts), facts.mark())),
        settings.packs(),
        settings.profile(),
        settings.cluster());
  }

  private String shown(Written<String> path) {
    return paths.of(configuration.resolve(path.value()));
  }

  private SetArgument shown(SetArgument set) {
    if (!set.flag().equals(SetFlag.FILE.flag())) {
      return set;
    }
    int sign = set.text().indexOf('=');
    String file = paths.of(configuration.resolve(set.text().substring(sign + 1)));
    return new SetArgument(set.flag(), set.text().substring(0, sign + 1) + file);
  }
}
