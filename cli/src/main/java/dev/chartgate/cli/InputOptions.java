package dev.chartgate.cli;

import dev.chartgate.cli.config.ReleaseSettings;
import dev.chartgate.cli.config.Written;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.values.SetFlag;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.load.RenderSettings;
import dev.chartgate.release.ReleaseName;
import dev.chartgate.source.SetArgument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What is to be judged.
 *
 * @param paths files and folders, each a release of its own
 * @param valuesFiles what {@code -f} named, weakest first
 * @param sets the {@code --set…} arguments in the order in which they were typed
 * @param namespace the namespace of the release
 * @param releaseName the name of the release
 * @param helmVersion the line of Helm to be like
 * @param rendering how charts are rendered
 * @param facts the facts file
 * @param against the release or the objects from before
 * @param compose the Compose file to compare with
 * @param chartStore the folder where the charts of declared releases lie
 * @param stdinName how messages call standard input
 */
record InputOptions(
    List<String> paths,
    List<String> valuesFiles,
    List<SetArgument> sets,
    Optional<String> namespace,
    Optional<String> releaseName,
    HelmVersion helmVersion,
    RenderSettings rendering,
    Optional<String> facts,
    Optional<String> against,
    Optional<String> compose,
    Optional<String> chartStore,
    Optional<String> stdinName) {

  private static final Choice<HelmVersion> HELM_VERSIONS =
      Choice.of(
          version ->
              switch (version) {
                case V3 -> "3";
                case V4 -> "4";
              },
          HelmVersion.values());

  static void declare(CommandSpec spec) {
    declare(
        spec,
        "PATH",
        "A values file, manifests (file or folder), a Helm release record or a chart (folder or"
            + " .tgz), told apart by content; '-' is standard input. Each is a release of its"
            + " own; values given with a chart or manifests belong to them.");
  }

  /** Declares the options of a release, with other arguments before them. */
  static void declare(CommandSpec spec, String label, String description) {
    spec.addPositional(Flag.rest(label, description));
    Flag.addGroup(
        spec,
        "Values, as Helm takes them",
        Flag.texts(
            "FILE", "A values file; a later one wins over those before it.", "-f", "--values"),
        set(SetFlag.SET, "KEY=VALUE", "Sets values: a.b=1,c[0]=x."),
        set(SetFlag.STRING, "KEY=VALUE", "Sets values that stay strings."),
        set(SetFlag.JSON, "KEY=JSON", "Sets values given as JSON."),
        set(SetFlag.FILE, "KEY=FILE", "Sets values to the contents of files."),
        set(SetFlag.LITERAL, "KEY=VALUE", "Sets one value in which no character is special."));
    Flag.addGroup(
        spec,
        "Release",
        Flag.text("NAME", "The namespace (default: default).", "-n", "--namespace"),
        Flag.text("NAME", "The name (default: release-name).", "--release-name"),
        Flag.choice(HELM_VERSIONS, "3|4", "The Helm to be like (default: 4).", "--helm-version"),
        Flag.text(
            "FILE", "What is true of the target cluster; 'chartgate facts' writes it.", "--facts"),
        Flag.text("FILE", "What is installed: a release record or manifests.", "--against"),
        Flag.text("FILE", "The Compose file that the release is to match.", "--compose"),
        Flag.text(
            "DIR",
            "Where the charts of HelmReleases and Argo CD Applications lie.",
            "--chart-store"),
        Flag.text("NAME", "What reports call standard input.", "--stdin-filename"));
    RenderingOptions.declare(spec);
  }

  private static OptionSpec set(SetFlag flag, String label, String description) {
    return Flag.texts(label, description, flag.flag());
  }

  static InputOptions of(ParseResult arguments) throws UsageException {
    return of(arguments, Flag.rest(arguments));
  }

  /** What is to be read, where not all arguments that are no options are paths. */
  static InputOptions of(ParseResult arguments, List<String> paths) throws UsageException {
    return of(arguments, paths, ReleaseSettings.NONE);
  }

  /**
   * What is to be read.
   *
   * @param otherwise what holds where no argument says anything; its paths as arguments have them
   */
  static InputOptions of(ParseResult arguments, List<String> paths, ReleaseSettings otherwise)
      throws UsageException {
    HelmVersion helm = helm(arguments, otherwise);
    return new InputOptions(
        paths,
        CommaSeparated.items(Flag.all(arguments, "--values")),
        sets(arguments),
        Flag.<String>optional(arguments, "--namespace")
            .filter(name -> !name.isEmpty())
            .or(() -> otherwise.namespace().map(Written::value)),
        releaseName(arguments),
        helm,
        RenderingOptions.of(arguments, helm, otherwise),
        Flag.<String>optional(arguments, "--facts").or(() -> otherwise.facts().map(Written::value)),
        Flag.optional(arguments, "--against"),
        Flag.optional(arguments, "--compose"),
        Flag.optional(arguments, "--chart-store"),
        Flag.optional(arguments, "--stdin-filename"));
  }

  /** The line of Helm to be like. */
  static HelmVersion helm(ParseResult arguments, ReleaseSettings otherwise) {
    return Flag.<HelmVersion>optional(arguments, "--helm-version")
        .or(() -> otherwise.helmVersion().map(Written::value))
        .orElse(HelmVersion.V4);
  }

  /** The same for a release that has values of its own, which weigh less. */
  InputOptions onTopOf(String name, List<String> files, List<SetArgument> set) {
    return new InputOptions(
        paths,
        Stream.concat(files.stream(), valuesFiles.stream()).toList(),
        Stream.concat(set.stream(), sets.stream()).toList(),
        namespace,
        Optional.of(name),
        helmVersion,
        rendering,
        facts,
        against,
        compose,
        chartStore,
        stdinName);
  }

  /** Whether something to judge was named. */
  boolean isAny() {
    return !paths.isEmpty() || !valuesFiles.isEmpty() || !sets.isEmpty();
  }

  /** Whether arguments say what belongs to one release, so that no other knows it better. */
  boolean describesRelease() {
    return !valuesFiles.isEmpty()
        || !sets.isEmpty()
        || releaseName.isPresent()
        || against.isPresent()
        || compose.isPresent()
        || paths.contains(LoadRequest.STDIN);
  }

  /**
   * Reads all of it.
   *
   * @param packs whose charts are known
   * @param named the packs that are bound whatever the chart is
   */
  LoadResult load(Console console, Packs packs, List<String> named) {
    return new ReleaseLoader().load(request(console).charts(packs.charts()).packs(named).build());
  }

  /** What is to be read, for charts of which nothing is known. */
  LoadRequest.Builder request(Console console) {
    return LoadRequest.in(console.workingDirectory())
        .paths(paths)
        .valuesFiles(valuesFiles)
        .sets(sets)
        .namespace(namespace)
        .releaseName(releaseName)
        .helm(helmVersion)
        .rendering(rendering)
        .factsFile(facts)
        .against(against)
        .composeFile(compose)
        .chartStore(chartStore)
        .stdin(console::stdin)
        .stdinName(stdinName.orElse(LoadRequest.STDIN));
  }

  private static Optional<String> releaseName(ParseResult arguments) throws UsageException {
    Optional<String> name = Flag.optional(arguments, "--release-name");
    if (name.isPresent()) {
      checkReleaseName(name.get());
    }
    return name;
  }

  /** Refuses what Helm does not take for the name of a release. */
  static void checkReleaseName(String name) throws UsageException {
    if (!ReleaseName.isValid(name)) {
      throw new UsageException(
          "'%s' is no name that Helm takes for a release: %s".formatted(name, ReleaseName.RULE));
    }
  }

  private static List<SetArgument> sets(ParseResult arguments) {
    Map<OptionSpec, Integer> taken = new LinkedHashMap<>();
    List<SetArgument> sets = new ArrayList<>();
    for (OptionSpec option : arguments.matchedOptions()) {
      String flag = option.longestName();
      if (SetFlag.of(flag).isPresent()) {
        int index = taken.merge(option, 1, Integer::sum) - 1;
        sets.add(new SetArgument(flag, Flag.<String>all(arguments, flag).get(index)));
      }
    }
    return sets;
  }
}
