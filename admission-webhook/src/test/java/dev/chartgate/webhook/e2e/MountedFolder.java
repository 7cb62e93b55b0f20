package dev.chartgate.webhook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * A folder as the kubelet mounts a Secret or a ConfigMap: its files are links through {@code
 * ..data}, a link that is replaced by another one when they change, so all change at once.
 */
final class MountedFolder {
  private static final String DATA = "..data";

  private final Path folder;
  private int version;

  /** Makes it, empty. */
  MountedFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Where it is mounted. */
  Path path() {
    return folder;
  }

  /** The place of a file. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Replaces all files. */
  void put(Map<String, String> contents) throws IOException {
    Path next = Files.createDirectory(folder.resolve("..version-" + version++));
    for (Map.Entry<String, String> file : contents.entrySet()) {
      Files.writeString(next.resolve(file.getKey()), file.getValue());
    }
    Path link = Files.createSymbolicLink(folder.resolve("..data_tmp"), next.getFileName());
    Files.move(link, folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
    for (String name : contents.keySet()) {
      if (!Files.exists(file(name))) {
        Files.createSymbolicLink(file(name), Path.of(DATA, name));
      }
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        boolean own = file.getFileName().toString().startsWith("..");
        if (!own && !contents.containsKey(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }
}
