package dev.chartgate.cli;

import dev.chartgate.evaluate.MaskedExcerpts;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.load.LoadResult;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.report.ReportFormat;
import dev.chartgate.source.NodePath;
import dev.chartgate.trace.Tracer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate trace}: tells what the fields of rendered objects come from. */
final class TraceCommand implements Command {
  private static final Choice<ReportFormat> FORMATS =
      Choice.of(ReportFormat::label, ReportFormat.TEXT, ReportFormat.JSON);

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis(
            "chartgate trace [OPTION]... CHART KEY",
            "      chartgate trace [OPTION]... CHART KIND/NAME FIELD",
            "      chartgate trace [OPTION]... CHART --all",
            "      chartgate trace [OPTION]... --release NAME KEY|KIND/NAME FIELD|--all")
        .description(
            "Renders a chart and tells which fields of which objects a values key decides, or where"
                + " a field comes from: the values key, the layer that won, the template line."
                + " 'exact' says that data flow from the key into the field, 'via' that the key"
                + " took part: in a condition, in a default, in the name of the object.")
        .footer(
            "  chartgate trace ./chart image.tag -f values-prod.yaml",
            "  chartgate trace ./chart Deployment/web 'spec.template.spec.containers[0].image'",
            "  chartgate trace ./chart --all -o json",
            "  chartgate trace -r web-prod image.tag");
    InputOptions.declare(
        spec,
        "ARGUMENT",
        "A chart (folder or .tgz), unless --release names one, and then a values key as --set takes"
            + " it, or an object and one of its fields.");
    NamedRelease.declare(spec);
    Flag.addGroup(
        spec,
        "Output",
        Flag.toggle("Traces every field of every object.", "--all"),
        Flag.choice(FORMATS, "FORMAT", "Writes text or json (default: text).", "-o", "--output"),
        Flag.toggle("No colours; NO_COLOR in the environment does the same.", "--no-color"));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    boolean isNamed = NamedRelease.isGiven(arguments);
    List<String> all = Flag.rest(arguments);
    List<String> words = isNamed || all.isEmpty() ? all : all.subList(1, all.size());
    if ((!isNamed && all.isEmpty())
        || words.size() > 2
        || Flag.isGiven(arguments, "--all") != words.isEmpty()) {
      throw new UsageException(
          "name a chart, or a release of .chartgate.yaml with --release, and then a values key, or"
              + " an object (KIND/NAME) and a field, or --all");
    }
    NamedRelease named =
        isNamed
            ? NamedRelease.of(arguments, console)
            : new NamedRelease(InputOptions.of(arguments, all.subList(0, 1)), List.of());
    // They know which values are secrets.
    Packs packs = Packs.load(console, named.packDirs(), Packs.Depth.RULES);
    Release release = rendered(named.input().load(console, packs, List.of()));
    Tracer tracer = new Tracer(release, new MaskedExcerpts(release, packs.all()));
    TraceAnswer answer =
        new TraceAnswer(
            tracer,
            Flag.choice(arguments, "--output", ReportFormat.TEXT),
            console.wantsColor(console.isStdoutTerminal())
                && !Flag.isGiven(arguments, "--no-color"),
            console.writer());
    switch (words.size()) {
      case 0 -> answer.all();
      case 1 -> answer.key(key(tracer, words.getFirst()));
      default -> answer.field(object(release, words.getFirst()), path("field", words.get(1)));
    }
    return ExitCode.CLEAN;
  }

  private static Release rendered(LoadResult loaded) throws RunException {
    List<NotEvaluated> missed = new ArrayList<>(loaded.problems());
    loaded.releases().forEach(release -> missed.addAll(release.notEvaluated()));
    if (!missed.isEmpty()) {
      throw new RunException(
          missed.stream().map(NotEvaluated::line).collect(Collectors.joining("\n"))
              + "\nthere is nothing to trace");
    }
    Release release = loaded.releases().getFirst();
    if (release.objects().orElse(List.of()).stream().allMatch(o -> o.provenance().isEmpty())) {
      throw new RunException(
          "nothing was rendered, so there is nothing to trace; name a chart that has templates");
    }
    return release;
  }

  private static NodePath path(String what, String text) throws UsageException {
    try {
      return NodePath.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException("'%s' is no %s: %s".formatted(text, what, e.getMessage()));
    }
  }

  private static NodePath key(Tracer tracer, String text) throws UsageException, RunException {
    NodePath key = path("values key", text);
    return tracer
        .known(key)
        .orElseThrow(() ->
            new RunException(
                "the values have no key %s, and no template reads it%s"
                    .formatted(text, Suggestion.of(key.toSetKey(), tracer.keys()))));
  }

  private static KubernetesObject object(Release release, String name)
      throws UsageException, RunException {
    if (name.indexOf('/') <= 0) {
      throw new UsageException(
          "'%s' is no object: write its kind and name, for example Deployment/web".formatted(name));
    }
    Set<String> known = new TreeSet<>();
    for (KubernetesObject object : release.objects().orElseThrow()) {
      String called = object.kind() + "/" + object.name();
      if (called.equals(name)) {
        return object;
      }
      known.add(called);
    }
    throw new RunException(
        "the chart renders no object %s%s; it renders %s"
            .formatted(name, Suggestion.of(name, known), String.join(", ", known)));
  }
}
