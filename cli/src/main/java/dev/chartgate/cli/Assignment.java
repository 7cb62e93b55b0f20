package dev.chartgate.cli;

import dev.chartgate.cli.config.Compat;
import dev.chartgate.cli.config.Written;
import dev.chartgate.rule.Selection;
import dev.chartgate.source.Fields;
import dev.chartgate.source.Problems;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * All that a run of {@code lint} is told.
 *
 * @param jobs what is judged
 * @param packDirs folders with packs of one's own
 * @param policy the policy
 * @param selection what arguments select and ignore
 * @param boundPacks the packs that a configuration binds
 * @param overrides what a configuration decides for some paths
 * @param home the way from the folder of the configuration to the working directory
 * @param waivers the files of waivers
 * @param baseline the baseline
 * @param compat another linter whose annotations are honoured
 * @param keepPassed whether to report what passed
 * @param problems the mistakes in the configuration that are known so far
 */
record Assignment(
    List<LintJob> jobs,
    List<String> packDirs,
    PolicySource policy,
    Selection selection,
    List<Written<String>> boundPacks,
    List<Fields> overrides,
    String home,
    WaiverOptions waivers,
    BaselineOptions baseline,
    Optional<Compat> compat,
    boolean keepPassed,
    Problems problems) {

  Assignment {
    jobs = List.copyOf(jobs);
    packDirs = List.copyOf(packDirs);
    boundPacks = List.copyOf(boundPacks);
    overrides = List.copyOf(overrides);
  }

  /**
   * What is to be judged where there is no configuration.
   *
   * @throws UsageException if the arguments name nothing
   */
  static Assignment ofArguments(ParseResult arguments, Console console, boolean keepPassed)
      throws UsageException {
    InputOptions input = InputOptions.of(arguments);
    if (Flag.isGiven(arguments, "--since")) {
      throw new UsageException(
          "--since needs a configuration that lists releases; 'chartgate init' writes one");
    }
    if (!input.isAny()) {
      throw new UsageException(
          "nothing to lint: name a values file, manifests, a chart or a release record, or '-' for"
              + " standard input; or list releases in .chartgate.yaml, which 'chartgate init'"
              + " writes");
    }
    Optional<Touched> touched = Touched.of(arguments);
    if (touched.equals(Optional.of(Touched.RELEASES))) {
      throw new UsageException(
          "--touched releases needs a configuration that lists releases; 'chartgate init' writes"
              + " one");
    }
    NamedPaths named =
        NamedPaths.of(input.paths(), _ -> List.of(), touched, console.workingDirectory());
    Remarks.of(arguments, console)
        .say(
            "a path is part of no chart that can be installed, and is passed over",
            "paths are part of no chart that can be installed, and are passed over",
            named.passedOver());
    Problems problems = new Problems();
    PackOptions packs = PackOptions.of(arguments);
    RuleOptions rules = RuleOptions.of(arguments);
    LintJob job =
        new LintJob(
            input.request(console).paths(named.alone()),
            rules.profile(),
            packs.named(),
            Optional.empty(),
            true);
    return new Assignment(
        touched.isPresent() && named.alone().isEmpty() ? List.of() : List.of(job),
        packs.folders(),
        (loaded, mistakes) -> PolicyFile.read(console, rules.policy(), loaded),
        rules.selection(),
        List.of(),
        List.of(),
        "",
        // The file of a repository is for more than what is named here.
        WaiverOptions.of(
            arguments,
            Optional.empty(),
            console,
            Flag.optional(arguments, "--waivers").isPresent()),
        BaselineOptions.of(arguments, Optional.empty(), console, false, problems),
        CompatOptions.of(arguments, Optional.empty()),
        keepPassed,
        problems);
  }
}
