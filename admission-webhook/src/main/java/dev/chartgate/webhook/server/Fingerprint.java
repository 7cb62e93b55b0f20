package dev.chartgate.webhook.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands for the contents of files and folders. Times say nothing where Kubernetes mounts a
 * ConfigMap or a Secret: it makes a new folder and moves a symbolic link.
 */
public final class Fingerprint {
  /** More than any folder of packs has. */
  private static final int MOST_FILES = 10_000;

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Another text whenever a file has other contents, or one comes or goes.
   *
   * @param paths files, and folders with all that is in them
   * @throws IOException if one is there and cannot be read, or a folder holds too many files
   */
  public static String of(Collection<Path> paths) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    for (Path path : paths) {
      fingerprint.add(path);
    }
    return fingerprint.text();
  }

  /**
   * The same for folders that are too large to be read each time: another text whenever a file is
   * another one, has another length or was written at another time, or one comes or goes.
   *
   * @param paths files, and folders with all that is in them
   * @throws IOException if a folder cannot be listed, or holds too many files
   */
  public static String ofTimes(Collection<Path> paths) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    for (Path path : paths) {
      for (Path file : files(path)) {
        fingerprint.add(file.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
        fingerprint.add(
            "%d %s"
                .formatted(Files.size(file), Files.getLastModifiedTime(file))
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return fingerprint.text();
  }

  private void add(Path path) throws IOException {
    List<Path> files = files(path);
    add(files.size());
    for (Path file : files) {
      add(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      add(Files.readAllBytes(file));
    }
  }

  private void add(byte[] part) {
    add(part.length);
    digest.update(part);
  }

  private String text() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.exists(path) ? List.of(path) : List.of();
    }
    try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> files =
          all.filter(file -> !isOfMount(path.relativize(file)))
              .filter(Files::isRegularFile)
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (files.size() > MOST_FILES) {
        throw new IOException("%s holds more than %,d files".formatted(path, MOST_FILES));
      }
      return files;
    }
  }

  /** The folders that the links of a mount lead through, such as {@code ..data}. */
  private static boolean isOfMount(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith("..")) {
        return true;
      }
    }
    return false;
  }

  private void add(int number) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      digest.update((byte) (number >>> shift));
    }
  }
}
