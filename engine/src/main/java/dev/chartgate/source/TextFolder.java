package dev.chartgate.source;

import java.util.List;
import java.util.Optional;

/**
 * The texts of one folder, already read.
 *
 * @param name the folder's own name, without its parents
 * @param path the path that messages show
 * @param files the texts, in the order of their names, each named {@code path/name}
 */
public record TextFolder(String name, String path, List<SourceText> files) {

  /** Copies the files. */
  public TextFolder {
    files = List.copyOf(files);
  }

  /** The file with a name. */
  public Optional<SourceText> file(String fileName) {
    return files.stream().filter(file -> fileName(file).equals(fileName)).findFirst();
  }

  /** The name of a file of this folder, without the folder's path. */
  public static String fileName(SourceText file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }
}
