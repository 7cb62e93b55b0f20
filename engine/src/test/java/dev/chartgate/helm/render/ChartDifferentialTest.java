package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.chartgate.helm.HelmProgram;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.ChartCase.ChartFlags;
import dev.chartgate.helm.render.PrintOptions.Hooks;
import dev.chartgate.load.ChartPrinter;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.RenderSettings;
import dev.chartgate.source.SetArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Generated charts print what {@code helm template} prints, to the byte, or are refused as there.
 */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartDifferentialTest {
  private static final int CASES = 250;

  @ParameterizedTest
  @EnumSource
  void generated_charts_are_printed_as_helm_prints_them(HelmVersion version, @TempDir Path folder)
      throws IOException {
    HelmProgram helm = HelmProgram.of(version);
    ChartCases cases = new ChartCases(17);
    int rendered = 0;
    for (int i = 0; i < CASES; i++) {
      ChartCase generated = cases.next();
      Path chart = write(folder.resolve("case" + i), generated);
      HelmProgram.Run theirs = helm.template(chart, arguments(generated, chart));
      ChartPrinter.Printed ours = ours(version, generated, chart);
      rendered += theirs.isSuccess() ? 1 : 0;
      String printed = ours.text().orElse("refused");
      String wanted = theirs.isSuccess() ? theirs.output() : "refused";
      if (!printed.equals(wanted)) {
        fail(
            "case %d of seed 17, %s:%n%s%nHelm: %s%nwe: %s%n%s",
            i, version, difference(wanted, printed), theirs.errors(), ours.problems(), generated);
      }
    }
    assertThat(rendered).as("most of them render").isGreaterThan(CASES / 2);
  }

  private static String difference(String wanted, String printed) {
    List<String> expected = List.of(wanted.split("\n", -1));
    List<String> actual = List.of(printed.split("\n", -1));
    int line = 0;
    while (line < expected.size()
        && line < actual.size()
        && expected.get(line).equals(actual.get(line))) {
      line++;
    }
    return "line %d: expected%n%s%nbut was%n%s"
        .formatted(
            line + 1,
            line < expected.size() ? expected.get(line) : "the end",
            line < actual.size() ? actual.get(line) : "the end");
  }

  private static Path write(Path chart, ChartCase generated) throws IOException {
    for (Map.Entry<String, String> file : generated.files().entrySet()) {
      Path path = chart.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.writeString(chart.resolveSibling(chart.getFileName() + ".yaml"), generated.values());
    return chart;
  }

  private static List<String> arguments(ChartCase generated, Path chart) {
    ChartFlags flags = generated.flags();
    List<String> arguments = new ArrayList<>(List.of("-f", chart + ".yaml"));
    generated.sets().forEach(set -> arguments.addAll(List.of("--set", set)));
    arguments.addAll(List.of("--kube-version", flags.kubeVersion()));
    flags.apiVersions().forEach(api -> arguments.addAll(List.of("--api-versions", api)));
    flags.showOnly().forEach(path -> arguments.addAll(List.of("--show-only", path)));
    if (flags.includeCrds()) {
      arguments.add("--include-crds");
    }
    if (flags.skipTests()) {
      arguments.add("--skip-tests");
    }
    if (flags.isUpgrade()) {
      arguments.add("--is-upgrade");
    }
    return arguments;
  }

  private static ChartPrinter.Printed ours(HelmVersion version, ChartCase generated, Path chart) {
    ChartFlags flags = generated.flags();
    LoadRequest request =
        LoadRequest.in(Path.of(""))
            .paths(chart.toString())
            .valuesFiles(chart + ".yaml")
            .sets(generated.sets().stream().map(set -> new SetArgument("--set", set)).toList())
            .helm(version)
            .rendering(
                new RenderSettings(
                    KubeVersion.parse(flags.kubeVersion(), version).orElseThrow(),
                    flags.apiVersions(),
                    flags.includeCrds(),
                    flags.isUpgrade(),
                    SchemaCheck.NONE,
                    RenderBounds.DEFAULT))
            .build();
    return new ChartPrinter()
        .print(
            request,
            new PrintOptions(
                flags.includeCrds(),
                flags.skipTests() ? Hooks.WITHOUT_TESTS : Hooks.ALL,
                flags.showOnly()));
  }
}
