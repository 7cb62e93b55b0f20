package dev.chartgate.cli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures the distribution, beside other programs where they are, and prints tables. */
final class Bench {

  private static final int QUICK_RUNS = 21;
  private static final int LONG_RUNS = 5;

  private final Path distribution;
  private final Path work;
  private final PrintStream out;

  private Bench(Path distribution, Path work, PrintStream out) {
    this.distribution = distribution;
    this.work = work;
    this.out = out;
  }

  /**
   * Runs all measurements.
   *
   * @param args the distribution's folder, the values file to lint, a folder to work in
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Bench bench = new Bench(Path.of(args[0]), Path.of(args[2]), System.out);
    bench.oneValuesFile(Path.of(args[1]));
    bench.manyObjects();
  }

  private void oneValuesFile(Path values) throws IOException, InterruptedException {
    Program java =
        new Program(
            "`java -version` of the same runtime",
            List.of(distribution.resolve("runtime/bin/java").toString(), "-version"),
            Set.of(0));
    Program lint = new Program("`chartgate lint` of one values file", lint(values), Set.of(0, 1));
    double floor = java.medianMillis(QUICK_RUNS);
    double wall = lint.medianMillis(QUICK_RUNS);
    out.printf(
        Locale.ROOT, "%n| one values file, median of %d runs | wall | ratio |%n", QUICK_RUNS);
    out.println("|---|---:|---:|");
    out.printf(Locale.ROOT, "| %s | %.3f s | 1.0 |%n", java.name(), floor / 1000);
    out.printf(Locale.ROOT, "| %s | %.3f s | %.1f |%n", lint.name(), wall / 1000, wall / floor);
  }

  private void manyObjects() throws IOException, InterruptedException {
    Path folder = work.resolve("objects");
    GeneratedObjects.writeTo(folder);
    List<String> absent = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    programs.add(new Program("`chartgate lint`, all rules", lint(folder), Set.of(0, 1)));
    kubeconform(folder).ifPresentOrElse(programs::add, () -> absent.add("kubeconform"));
    kubeLinter(folder).ifPresentOrElse(programs::add, () -> absent.add("kube-linter"));

    out.printf(
        Locale.ROOT,
        "%n| %,d objects, %d files, %.0f MB, median of %d runs | wall | objects a second |%n",
        GeneratedObjects.OBJECTS,
        GeneratedObjects.FILES,
        megabytes(folder),
        LONG_RUNS);
    out.println("|---|---:|---:|");
    for (Program program : programs) {
      double seconds = program.medianMillis(LONG_RUNS) / 1000;
      out.printf(
          Locale.ROOT,
          "| %s | %.2f s | %,.0f |%n",
          program.name(),
          seconds,
          GeneratedObjects.OBJECTS / seconds);
    }
    out.println();
    if (!absent.isEmpty()) {
      out.println(
          "Not measured, because not installed (.ci/bench-programs builds what can be had): "
              + String.join(", ", absent));
    }
  }

  private List<String> lint(Path path) {
    return List.of(distribution.resolve("bin/chartgate").toString(), "lint", path.toString());
  }

  private Optional<Program> kubeconform(Path folder) throws IOException {
    Path swagger = cache().resolve("kubernetes/swagger.json");
    Optional<Path> program = find("kubeconform");
    if (program.isEmpty() || !Files.exists(swagger)) {
      return Optional.empty();
    }
    Path schemas = work.resolve("schemas");
    KubeconformSchemas.write(swagger, schemas);
    return Optional.of(
        new Program(
            "kubeconform, schemas on disk, `-n 2`",
            List.of(
                program.get().toString(),
                "-n",
                "2",
                "-schema-location",
                schemas + "/{{ .ResourceKind }}{{ .KindSuffix }}.json",
                folder.toString()),
            Set.of(0)));
  }

  private static Optional<Program> kubeLinter(Path folder) {
    return find("kube-linter")
        .map(program ->
            new Program(
                "kube-linter, default checks",
                List.of(program.toString(), "lint", folder.toString()),
                Set.of(0, 1)));
  }

  /** A program from the cache of {@code .ci/run} or from the path. */
  private static Optional<Path> find(String program) {
    List<Path> places = new ArrayList<>(List.of(cache().resolve("bin")));
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      places.add(Path.of(place));
    }
    return places.stream()
        .map(place -> place.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path cache() {
    Map<String, String> environment = System.getenv();
    String named = environment.get("CHARTGATE_CACHE");
    return named != null
        ? Path.of(named)
        : Path.of(System.getProperty("user.home"), ".cache", "chartgate");
  }

  private static double megabytes(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes / 1e6;
  }
}
