package dev.chartgate.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written whole, or stays as it was.
 *
 * @param file where it lies
 * @param shown how messages call it
 */
record WholeFile(Path file, String shown) {

  /** Writes a text. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes the file, where a link leads to.
   *
   * @throws RunException if it cannot be written; it says why, and the file is as it was
   */
  void write(Content content) throws RunException {
    try {
      replace(content);
    } catch (NoSuchFileException e) {
      throw new RunException(
          "cannot write '%s': its folder does not exist; create it first".formatted(shown));
    } catch (IOException e) {
      throw new RunException("cannot write '%s': %s".formatted(shown, IoReason.of(e)));
    }
  }

  private void replace(Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A device or a pipe has nothing to keep, and must not be replaced by a file.
      try (Writer out = Files.newBufferedWriter(target)) {
        content.writeTo(out);
      }
      return;
    }
    Path part =
        target.resolveSibling(
            ".%s.%d.part".formatted(target.getFileName(), ProcessHandle.current().pid()));
    try {
      try (Writer out = Files.newBufferedWriter(part)) {
        content.writeTo(out);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
