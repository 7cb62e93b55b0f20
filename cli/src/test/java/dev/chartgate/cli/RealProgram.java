package dev.chartgate.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs programs that a test needs and that are not made here.
 *
 * @param folder the working directory
 * @param environment all variables that the program sees
 */
record RealProgram(Path folder, Map<String, String> environment) {

  /**
   * What a run gave.
   *
   * @param code the exit code
   * @param text standard output and error, as they came
   */
  record Answer(int code, String text) {}

  /** A program in a folder, with the environment of this process. */
  static RealProgram in(Path folder) {
    return new RealProgram(folder, System.getenv());
  }

  /** The path of a program or folder that {@code .ci/run} names by a variable. */
  static String named(String variable) {
    String path = System.getenv(variable);
    if (path == null || path.isEmpty()) {
      throw new AssertionError(variable + " is not set; .ci/run installs what it names");
    }
    return path;
  }

  /** The folder of the distribution. */
  static Path distribution() {
    return Path.of(named("CHARTGATE_DISTRIBUTION")).toAbsolutePath();
  }

  /** The program of the distribution. */
  static Path chartgate() {
    return distribution().resolve("bin/chartgate");
  }

  /** A folder with some programs of the path and no others. */
  static Path linked(Path folder, List<String> programs) throws IOException {
    Files.createDirectory(folder);
    for (String program : programs) {
      Path found =
          Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
              .map(place -> Path.of(place, program))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new AssertionError("there is no program " + program));
      Files.createSymbolicLink(folder.resolve(program), found);
    }
    return folder;
  }

  /** The same with further variables. */
  RealProgram with(String... namesAndValues) {
    Map<String, String> more = new HashMap<>(environment);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      more.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new RealProgram(folder, more);
  }

  /** The same without some variables. */
  RealProgram without(String... names) {
    Map<String, String> fewer = new HashMap<>(environment);
    List.of(names).forEach(fewer::remove);
    return new RealProgram(folder, fewer);
  }

  /** Runs a program to its end. */
  Answer run(String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
