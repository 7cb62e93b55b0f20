package dev.chartgate.helm.values;

import java.io.IOException;

/** Reads the files that {@code --set-file} names. */
@FunctionalInterface
public interface ArgumentFiles {

  /**
   * The text of a file.
   *
   * @param path as the argument has it
   * @throws IOException if it cannot be read; the message is shown after the path
   */
  String read(String path) throws IOException;

  /** For callers that have no files: every path is refused. */
  static ArgumentFiles none() {
    return path -> {
      throw new IOException("no files can be read here");
    };
  }
}
