package dev.chartgate.cli;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.ReleaseEntry;
import dev.chartgate.cli.config.ReleaseFiles;
import dev.chartgate.cli.config.Written;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.PolicyReader;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** A run of {@code lint} where there is a configuration. */
final class ConfiguredRun {
  private final Configuration configuration;
  private final Problems problems;
  private final ParseResult arguments;
  private final Console console;
  private final ShownPaths paths;
  private final Remarks remarks;

  private ConfiguredRun(
      Configuration configuration, Problems problems, ParseResult arguments, Console console) {
    this.configuration = configuration;
    this.problems = problems;
    this.arguments = arguments;
    this.console = console;
    this.paths = new ShownPaths(console.workingDirectory());
    this.remarks = Remarks.of(arguments, console);
  }

  /**
   * Finds the configuration, and reads it.
   *
   * @throws UsageException if it is not clear which one holds
   * @throws RunException if it cannot be read at all
   */
  static Optional<ConfiguredRun> find(ParseResult arguments, Console console)
      throws UsageException, RunException {
    Optional<Path> file = ConfigurationOptions.locate(arguments, console);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    Configuration read = ConfigurationOptions.read(file.get(), console, problems);
    return Optional.of(new ConfiguredRun(read, problems, arguments, console));
  }

  Configuration configuration() {
    return configuration;
  }

  /**
   * What is to be judged, and how.
   *
   * @throws UsageException if the arguments leave nothing to judge
   * @throws RunException if git does not tell what has changed
   */
  Assignment assignment(boolean keepPassed) throws UsageException, RunException {
    RuleOptions rules = RuleOptions.of(arguments);
    return new Assignment(
        jobs(),
        packDirs(),
        policy(rules.policy()),
        rules.selection(),
        boundPacks(),
        configuration.overrides(),
        home(),
        WaiverOptions.of(arguments, Optional.of(configuration), console, isComplete()),
        BaselineOptions.of(arguments, Optional.of(configuration), console, isComplete(), problems),
        CompatOptions.of(arguments, Optional.of(configuration)),
        keepPassed,
        problems);
  }

  /** Whether all releases of the configuration are judged. */
  private boolean isComplete() throws UsageException {
    return !Flag.isGiven(arguments, "--since") && !InputOptions.of(arguments).isAny();
  }

  private List<LintJob> jobs() throws UsageException, RunException {
    InputOptions input = InputOptions.of(arguments);
    Optional<Touched> touched = Touched.of(arguments);
    ConfiguredJobs jobs = new ConfiguredJobs(configuration, arguments, console);
    Optional<String> since = Flag.optional(arguments, "--since");
    if (since.isPresent()) {
      if (input.isAny()) {
        throw new UsageException("--since finds the files that have changed; name no others");
      }
      return jobs.of(changedSince(since.get()));
    }
    if (input.describesRelease()) {
      if (!input.isAny()) {
        throw new UsageException("nothing to lint: arguments tell of a release, and no PATH or -f");
      }
      return List.of(jobs.ofArguments(input.paths()));
    }
    if (input.paths().isEmpty()) {
      if (configuration.releases().isEmpty()) {
        throw new UsageException(
            "nothing to lint: %s lists no release; add some, or name a PATH"
                .formatted(configuration.file().name()));
      }
      return jobs.of(new LinkedHashSet<>(configuration.releases()));
    }
    return ofPaths(input.paths(), touched, jobs);
  }

  private List<LintJob> ofPaths(List<String> typed, Optional<Touched> touched, ConfiguredJobs jobs)
      throws UsageException {
    NamedPaths named =
        NamedPaths.of(typed, files()::releasesOf, touched, console.workingDirectory());
    String name = configuration.file().name();
    List<LintJob> all = new ArrayList<>(jobs.of(named.releases()));
    if (!named.alone().isEmpty()) {
      all.add(jobs.ofArguments(named.alone()));
      remarks.say(
          "a path belongs to no release of %s and is judged by itself".formatted(name),
          "paths belong to no release of %s and are judged by themselves".formatted(name),
          named.alone());
    }
    remarks.say(
        "a path belongs to no release of %s and is passed over".formatted(name),
        "paths belong to no release of %s and are passed over".formatted(name),
        named.passedOver());
    return all;
  }

  private Set<ReleaseEntry> changedSince(String ref) throws RunException {
    ReleaseFiles files = files();
    Set<ReleaseEntry> chosen = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Path changed : GitChanges.since(GitChanges.PROGRAM, ref, configuration.folder())) {
      List<ReleaseEntry> releases = files.releasesOf(changed);
      chosen.addAll(releases);
      if (releases.isEmpty()) {
        others.add(paths.of(changed));
      }
    }
    remarks.say(
        "since %s, files of %d of the %d releases of %s have changed"
            .formatted(
                ref, chosen.size(), configuration.releases().size(), configuration.file().name()));
    remarks.say(
        "a changed file belongs to no release and was not judged",
        "changed files belong to no release and were not judged",
        others);
    return chosen;
  }

  /** Where reports go by the configuration, files as arguments name them. */
  List<OutputTarget> outputs() {
    return configuration.outputs().stream()
        .map(output -> OutputTarget.parse(output.value()))
        .map(target ->
            new OutputTarget(
                target.format(), target.file().map(file -> paths.of(configuration.resolve(file)))))
        .toList();
  }

  private ReleaseFiles files() {
    List<Path> policies = new ArrayList<>();
    Optional<String> named = Flag.optional(arguments, "--policy");
    named.map(console.workingDirectory()::resolve).ifPresent(policies::add);
    if (named.isEmpty() && configuration.policy().orElse(null) instanceof ScalarNode file) {
      policies.add(configuration.resolve(file.text()));
    }
    policies.addAll(WaiverOptions.files(arguments, Optional.of(configuration), console));
    policies.addAll(BaselineOptions.files(arguments, Optional.of(configuration), console));
    return new ReleaseFiles(configuration, policies);
  }

  private List<String> packDirs() {
    List<String> typed = PackOptions.of(arguments).folders();
    return typed.isEmpty()
        ? configuration.packDirs().stream()
            .map(folder -> paths.of(configuration.resolve(folder.value())))
            .toList()
        : typed;
  }

  /** The packs that the configuration binds, so that each is known to exist. */
  private List<Written<String>> boundPacks() {
    return Stream.concat(
            Stream.of(configuration.defaults()),
            configuration.releases().stream().map(ReleaseEntry::settings))
        .flatMap(settings -> settings.packs().stream())
        .flatMap(packs -> packs.value().stream())
        .toList();
  }

  private PolicySource policy(Optional<String> named) {
    return (packs, mistakes) -> {
      if (named.isPresent() || configuration.policy().isEmpty()) {
        return PolicyFile.read(console, named, packs);
      }
      Node policy = configuration.policy().get();
      if (policy instanceof ScalarNode file) {
        return PolicyFile.read(
            console, Optional.of(paths.of(configuration.resolve(file.text()))), packs);
      }
      return inline(policy, packs, mistakes);
    };
  }

  private static Policy inline(Node policy, Packs packs, Problems mistakes) {
    return new PolicyReader(new RuleCatalog(packs.all())).read(policy, mistakes);
  }

  /** The way from the folder of the configuration to the working directory. */
  private String home() {
    Path here = console.workingDirectory().toAbsolutePath().normalize();
    String way = configuration.folder().relativize(here).toString().replace('\\', '/');
    return way.isEmpty() ? "" : way + "/";
  }
}
