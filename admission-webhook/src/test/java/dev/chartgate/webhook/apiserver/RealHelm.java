package dev.chartgate.webhook.apiserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real program of Helm.
 *
 * @param line 3 or 4
 */
public record RealHelm(int line, Path program) {

  /** Both programs, from the variables that {@code .ci/run} sets. */
  public static List<RealHelm> both() {
    return List.of(of(3), of(4));
  }

  private static RealHelm of(int line) {
    String variable = "CHARTGATE_HELM" + line;
    String program = System.getenv(variable);
    if (program == null) {
      throw new IllegalStateException(
          variable + " is not set: it names the program of Helm " + line + "; .ci/run builds it");
    }
    return new RealHelm(line, Path.of(program));
  }

  /**
   * How a run ended.
   *
   * @param output what it printed, errors included
   */
  public record Run(int exitCode, String output) {}

  /**
   * Runs the program and waits for its end.
   *
   * @param home where Helm keeps its own files
   * @param workingFolder what paths are relative to
   * @param environment variables besides those of this process
   */
  public Run run(
      Path kubeconfig,
      Path home,
      Path workingFolder,
      Map<String, String> environment,
      List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toAbsolutePath().toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "KUBECONFIG", kubeconfig.toAbsolutePath().toString(),
                "HELM_CACHE_HOME", home.resolve("cache").toString(),
                "HELM_CONFIG_HOME", home.resolve("config").toString(),
                "HELM_DATA_HOME", home.resolve("data").toString()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  @Override
  public String toString() {
    return "Helm " + line;
  }
}
