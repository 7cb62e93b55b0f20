package dev.chartgate.cli;

import dev.chartgate.source.Fields;
import dev.chartgate.source.Problems;
import dev.chartgate.source.Shape;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The folder {@code testdata}; its README tells what its files hold. */
final class TestData {
  static final Path ROOT = Path.of("../testdata");
  static final Path RELEASES = ROOT.resolve("releases");
  static final Path DOCUMENTS = ROOT.resolve("documents");

  private TestData() {}

  /** The folders of the releases, by document and name. */
  static List<Path> releases() {
    return folders(RELEASES).stream().flatMap(document -> folders(document).stream()).toList();
  }

  /** The folders in a folder, by name. */
  static List<Path> folders(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file says; strict, so that a key that is misspelt expects nothing in silence. */
  static <T> T read(Path file, Shape shape, BiFunction<Fields, Problems, T> reader) {
    Problems problems = new Problems();
    Optional<T> read =
        SingleDocument.read(new SourceText(file.toString(), text(file)), problems)
            .flatMap(root -> Fields.of(root, shape, problems))
            .map(fields -> reader.apply(fields, problems));
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.sorted());
    }
    return read.orElseThrow();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
