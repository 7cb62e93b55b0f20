package dev.chartgate.load;

import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the folders of packs and reads their texts. Nothing lists packs or rules: a file that is
 * there is found, in a directory as in a jar.
 */
public final class PackFolders {
  /** Where jars keep packs. */
  static final String RESOURCES = "META-INF/chartgate/packs/";

  private static final String PACK_FILE = "pack.yaml";

  /** Far above any rule. */
  private static final int MAX_BYTES = 4 << 20;

  private PackFolders() {}

  /**
   * The packs on a class path, in the order of their names.
   *
   * @throws IOException if a jar or a file cannot be read
   */
  public static List<TextFolder> onClassPath(ClassLoader loader) throws IOException {
    List<TextFolder> folders = new ArrayList<>();
    // The address is taken as a text, which nothing here can open over a network.
    for (Object address : Collections.list(loader.getResources(RESOURCES))) {
      URI uri = URI.create(address.toString());
      folders.addAll("jar".equals(uri.getScheme()) ? inJar(uri) : below(Path.of(uri), ""));
    }
    return sorted(folders);
  }

  /**
   * The packs of a directory: the directory itself if it holds a {@code pack.yaml}, or else those
   * of its folders that do, in the order of their names.
   *
   * @param root what a relative directory starts at
   * @param directory the directory, as messages show it
   * @throws IOException if a file cannot be read, or there is no such directory
   */
  public static List<TextFolder> inDirectory(Path root, String directory) throws IOException {
    Path folder = root.resolve(directory).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(directory);
    }
    String shown = directory.replace('\\', '/');
    return Files.isRegularFile(folder.resolve(PACK_FILE))
        ? List.of(folder(folder, shown))
        : sorted(below(folder, shown + "/"));
  }

  private static List<TextFolder> sorted(List<TextFolder> folders) {
    return folders.stream().sorted(Comparator.comparing(TextFolder::name)).toList();
  }

  private static List<TextFolder> below(Path parent, String shownParent) throws IOException {
    List<TextFolder> folders = new ArrayList<>();
    for (Path path : entries(parent)) {
      if (Files.isRegularFile(path.resolve(PACK_FILE))) {
        folders.add(folder(path, shownParent + path.getFileName()));
      }
    }
    return folders;
  }

  private static TextFolder folder(Path folder, String shown) throws IOException {
    List<SourceText> files = new ArrayList<>();
    for (Path path : entries(folder)) {
      String name = path.getFileName().toString();
      if (isRead(name) && Files.isRegularFile(path)) {
        try (InputStream in = Files.newInputStream(path)) {
          files.add(text(in, shown + "/" + name));
        }
      }
    }
    return new TextFolder(folder.getFileName().toString(), shown, files);
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static boolean isRead(String name) {
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static List<TextFolder> inJar(URI uri) throws IOException {
    String inner = uri.getRawSchemeSpecificPart();
    Path path = Path.of(URI.create(inner.substring(0, inner.indexOf("!/"))));
    Map<String, List<SourceText>> folders = new TreeMap<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      List<JarEntry> entries =
          jar.stream()
              .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(RESOURCES))
              .sorted(Comparator.comparing(JarEntry::getName))
              .toList();
      for (JarEntry entry : entries) {
        String name = entry.getName().substring(RESOURCES.length());
        int slash = name.indexOf('/');
        if (slash < 0 || slash != name.lastIndexOf('/') || !isRead(name.substring(slash + 1))) {
          continue;
        }
        try (InputStream in = jar.getInputStream(entry)) {
          folders
              .computeIfAbsent(name.substring(0, slash), folder -> new ArrayList<>())
              .add(text(in, name));
        }
      }
    }
    return folders.entrySet().stream()
        .map(entry -> new TextFolder(entry.getKey(), entry.getKey(), entry.getValue()))
        .filter(folder -> folder.file(PACK_FILE).isPresent())
        .toList();
  }

  private static SourceText text(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IOException(
          "%s has more than the %,d bytes that a file of a pack may have"
              .formatted(name, MAX_BYTES));
    }
    try {
      return new SourceText(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new IOException(name + " is not UTF-8", e);
    }
  }
}
