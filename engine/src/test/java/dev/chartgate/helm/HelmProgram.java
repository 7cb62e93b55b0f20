package dev.chartgate.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** The real program of a line of Helm, as somebody types it. */
public final class HelmProgram {
  private final String program;

  private HelmProgram(String program) {
    this.program = program;
  }

  /**
   * What a run ended with.
   *
   * @param isSuccess whether the program says that all went well
   * @param output what it printed
   * @param errors what it complained of
   */
  public record Run(boolean isSuccess, String output, String errors) {}

  /** The program that the environment names; a test that needs it fails where there is none. */
  public static HelmProgram of(HelmVersion version) {
    String variable = version == HelmVersion.V3 ? "CHARTGATE_HELM3" : "CHARTGATE_HELM4";
    String program = System.getenv(variable);
    Assertions.assertNotNull(
        program, variable + " names no program; .ci/run builds real Helm and sets it");
    return new HelmProgram(program);
  }

  /** Renders a chart; {@code lookup} finds nothing, and no cluster is asked. */
  public Run template(Path chart, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program, "template", chart.toString()));
    command.addAll(arguments);
    try {
      Path errors = Files.createTempFile("helm", ".err");
      try {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().remove("KUBECONFIG");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return new Run(status == 0, output, Files.readString(errors));
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
