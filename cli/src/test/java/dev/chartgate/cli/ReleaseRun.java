package dev.chartgate.cli;

import dev.chartgate.source.Fields;
import dev.chartgate.source.Shape;
import java.nio.file.Path;
import java.util.List;

/**
 * How Chartgate is called on a release of {@code testdata}, and what it is expected to say.
 *
 * @param folder the release's folder, where the call takes place
 * @param inputs what is judged
 * @param arguments the arguments of the call
 * @param exitCode what it ends with
 * @param findings all that failed
 */
record ReleaseRun(
    Path folder,
    String inputs,
    List<String> arguments,
    int exitCode,
    List<ExpectedFinding> findings) {
  private static final Shape FILE = new Shape("a release", List.of("runs"), List.of("helm"));
  private static final Shape RUN =
      new Shape("a run", List.of("inputs", "arguments", "exitCode", "findings"), List.of());

  /** The runs of a release. */
  static List<ReleaseRun> of(Path folder) {
    return TestData.read(
        folder.resolve("expected.yaml"),
        FILE,
        (file, problems) ->
            file.list("runs", RUN).stream()
                .map(run ->
                    new ReleaseRun(
                        folder,
                        run.string("inputs").orElse(""),
                        run.strings("arguments"),
                        number(run),
                        run.list("findings", ExpectedFinding.SHAPE).stream()
                            .map(ExpectedFinding::of)
                            .toList()))
                .toList());
  }

  private static int number(Fields run) {
    return run.any("exitCode").map(Object::toString).map(Integer::valueOf).orElseThrow();
  }

  String name() {
    return TestData.RELEASES.relativize(folder) + ": " + String.join(" ", arguments);
  }
}
