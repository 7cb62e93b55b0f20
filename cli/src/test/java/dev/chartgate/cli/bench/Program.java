package dev.chartgate.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A program to be measured.
 *
 * @param name how the tables call it
 * @param command the program and its arguments
 * @param accepted exit codes of a run that did its work; a linter that found something exits with 1
 */
record Program(String name, List<String> command, Set<Integer> accepted) {

  /** Copies what it is given. */
  Program {
    command = List.copyOf(command);
    accepted = Set.copyOf(accepted);
  }

  /**
   * The median wall time of some runs in milliseconds, from the start of the process to its end,
   * after one run that is not counted.
   *
   * @throws IOException if the program cannot be started, or a run did not do its work
   */
  double medianMillis(int runs) throws IOException, InterruptedException {
    run();
    double[] millis = new double[runs];
    for (int i = 0; i < runs; i++) {
      millis[i] = run();
    }
    Arrays.sort(millis);
    return (millis[(runs - 1) / 2] + millis[runs / 2]) / 2;
  }

  private double run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("bench", ".log");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      int exit = process.waitFor();
      long end = System.nanoTime();
      if (!accepted.contains(exit)) {
        throw new IOException(
            String.join(" ", command) + " exited with " + exit + ":\n" + start(output));
      }
      return (end - start) / 1e6;
    } finally {
      Files.delete(output);
    }
  }

  private static String start(Path output) throws IOException {
    String text = Files.readString(output);
    return text.substring(0, Math.min(text.length(), 4000));
  }
}
