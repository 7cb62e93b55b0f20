package dev.chartgate.cli;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.helm.render.PrintOptions;
import dev.chartgate.helm.render.PrintOptions.Hooks;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.load.ChartPrinter;
import dev.chartgate.load.ChartPrinter.Printed;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate render}: prints what {@code helm template} prints. */
final class RenderCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis(
            "chartgate render [OPTION]... [NAME] CHART",
            "      chartgate render [OPTION]... --release NAME")
        .description(
            "Renders a chart and prints what 'helm template' prints, secrets included. Random"
                + " values, keys and times are the same each time and known to everybody, so"
                + " install nothing of it; a lookup finds nothing but facts.")
        .footer(
            "  chartgate render ./chart -f values-prod.yaml -n prod",
            "  chartgate render chart.tgz --helm-version 3 --kube-version 1.33 --include-crds",
            "  chartgate render web ./chart -s templates/deployment.yaml",
            "  chartgate render -r web-prod                           # as .chartgate.yaml lists"
                + " it");
    InputOptions.declare(
        spec, "CHART", "A chart: a folder or a .tgz; before it the name of the release, if any.");
    NamedRelease.declare(spec);
    Flag.addGroup(
        spec,
        "Output",
        Flag.texts(
            "TEMPLATE",
            "Prints only what this template wrote, as in templates/*.yaml.",
            "-s",
            "--show-only"),
        Flag.toggle("Leaves out the hooks that 'helm test' runs.", "--skip-tests"),
        Flag.toggle("Leaves out all hooks.", "--no-hooks"));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    InputOptions input = input(arguments, console);
    PrintOptions options =
        new PrintOptions(
            input.rendering().includeCrds(), hooks(arguments), Flag.all(arguments, "--show-only"));
    Printed printed = new ChartPrinter().print(input.request(console).build(), options);
    printed.warnings().forEach(warning -> console.stderr().print(warning + "\n"));
    if (printed.text().isEmpty()) {
      throw new RunException(
          printed.problems().stream().map(NotEvaluated::line).collect(Collectors.joining("\n"))
              + "\nnothing was rendered");
    }
    console.print(GoString.bytes(printed.text().get()));
    return ExitCode.CLEAN;
  }

  private static InputOptions input(ParseResult arguments, Console console)
      throws UsageException, RunException {
    List<String> named = Flag.rest(arguments);
    if (NamedRelease.isGiven(arguments)) {
      if (!named.isEmpty()) {
        throw new UsageException("--release already names the chart; leave out the arguments");
      }
      return NamedRelease.of(arguments, console).input();
    }
    if (named.isEmpty() || named.size() > 2) {
      throw new UsageException(
          "name one chart, and before it the release if it has a name: chartgate render web"
              + " ./chart; or a release of .chartgate.yaml with --release");
    }
    InputOptions input = InputOptions.of(arguments, List.of(named.getLast()));
    if (named.size() == 1) {
      return input;
    }
    String release = named.getFirst();
    if (input.releaseName().isPresent()) {
      throw new UsageException(
          "the release is named twice, '%s' and by --release-name".formatted(release));
    }
    InputOptions.checkReleaseName(release);
    return input.onTopOf(release, List.of(), List.of());
  }

  private static Hooks hooks(ParseResult arguments) {
    if (Flag.isGiven(arguments, "--no-hooks")) {
      return Hooks.NONE;
    }
    return Flag.isGiven(arguments, "--skip-tests") ? Hooks.WITHOUT_TESTS : Hooks.ALL;
  }
}
