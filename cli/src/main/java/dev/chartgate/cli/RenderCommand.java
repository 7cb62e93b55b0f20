package dev.chartgate.cli;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.helm.render.PrintOptions;
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
        .customSynopsis("chartgate render [OPTION]... CHART")
        .description(
            "Renders a chart and prints what 'helm template' prints, secrets included. Random"
                + " values and times are the same each time; a lookup finds nothing but facts.")
        .footer(
            "  chartgate render ./chart -f values-prod.yaml -n prod",
            "  chartgate render chart.tgz --helm-version 3 --kube-version 1.33 --include-crds",
            "  chartgate render ./chart -s templates/deployment.yaml");
    InputOptions.declare(spec, "CHART", "A chart: a folder or a .tgz.");
    Flag.addGroup(
        spec,
        "Output",
        Flag.texts(
            "TEMPLATE",
            "Prints only what this template wrote, as in templates/*.yaml.",
            "-s",
            "--show-only"),
        Flag.toggle("Leaves out the hooks that 'helm test' runs.", "--skip-tests"));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    List<String> charts = Flag.rest(arguments);
    if (charts.size() != 1) {
      throw new UsageException("name one chart; --release-name names the release");
    }
    InputOptions input = InputOptions.of(arguments, charts);
    PrintOptions options =
        new PrintOptions(
            input.rendering().includeCrds(),
            Flag.isGiven(arguments, "--skip-tests"),
            Flag.all(arguments, "--show-only"));
    Printed printed = new ChartPrinter().print(input.request(console).build(), options);
    printed.warnings().forEach(warning -> console.stderr().print(warning + "\n"));
    if (printed.text().isEmpty()) {
      throw new RunException(
          printed.problems().stream().map(NotEvaluated::line).collect(Collectors.joining("\n"))
              + "\nnothing was rendered");
    }
    console.print(printed.text().get());
    return ExitCode.CLEAN;
  }
}
