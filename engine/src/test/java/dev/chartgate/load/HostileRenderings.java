package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.release.Release;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program that renders hostile charts one after another, and after each of them one that is well.
 * For each it prints a line: what it is, the milliseconds of processor time, the place, the
 * message, whether the other one rendered; in between, tabs.
 */
final class HostileRenderings {
  private HostileRenderings() {}

  /**
   * Renders them.
   *
   * @param arguments a folder to work in; then the only ones to render, if not all
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    write(folder.resolve("well"), "apiVersion: v1\nkind: Pod\nmetadata: { name: well }\n");
    for (Map.Entry<String, String> hostile : HostileCharts.all().entrySet()) {
      if (wanted.isEmpty() || wanted.contains(hostile.getKey())) {
        write(folder.resolve("hostile"), hostile.getValue());
        long start = processorMillis();
        Optional<NotEvaluated> why = rendered(folder, "hostile");
        long millis = processorMillis() - start;
        String place =
            why.flatMap(NotEvaluated::place).map(found -> found.mark().toString()).orElse("");
        String message = why.map(NotEvaluated::message).orElse("");
        boolean well = rendered(folder, "well").isEmpty();
        out.println(
            String.join(
                "\t",
                hostile.getKey(),
                String.valueOf(millis),
                place,
                message,
                well ? "well" : ""));
      }
    }
  }

  private static long processorMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  private static void write(Path chart, String template) throws IOException {
    Files.createDirectories(chart.resolve("templates"));
    Files.writeString(chart.resolve("Chart.yaml"), "{apiVersion: v2, name: c, version: 1.0.0}");
    Files.writeString(chart.resolve("values.yaml"), HostileCharts.VALUES);
    Files.writeString(chart.resolve("file.txt"), "a\n".repeat(1_000));
    Files.writeString(chart.resolve("templates/a.yaml"), template);
  }

  private static Optional<NotEvaluated> rendered(Path folder, String chart) {
    LoadResult loaded = new ReleaseLoader().load(LoadRequest.in(folder).paths(chart).build());
    return loaded.problems().stream()
        .findFirst()
        .or(() ->
            loaded.releases().stream()
                .map(Release::notEvaluated)
                .flatMap(List::stream)
                .findFirst());
  }
}
