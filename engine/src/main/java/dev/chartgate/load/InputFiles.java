package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.source.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one run: reads them whole within bounds, and names them as messages show them. */
final class InputFiles {
  private final Path root;
  private final LoadBounds bounds;
  private final StandardInput stdin;
  private final String stdinName;
  private boolean stdinRead;

  InputFiles(LoadRequest request, LoadBounds bounds) {
    this.root = request.root();
    this.bounds = bounds;
    this.stdin = request.stdin();
    this.stdinName = request.stdinName();
  }

  /**
   * The path that was typed, which exists.
   *
   * @throws LoadException if it does not exist, with the nearest name that does
   */
  Path existing(String typed) throws LoadException {
    Path path;
    try {
      path = root.resolve(Path.of(typed).normalize());
    } catch (InvalidPathException e) {
      throw new LoadException(What.FILE, typed, "this is no path: " + e.getReason());
    }
    if (!Files.exists(path)) {
      String there = nearest(path).map(name -> "; did you mean " + name + "?").orElse("");
      throw new LoadException(What.FILE, name(path), "there is no such file or folder" + there);
    }
    return path;
  }

  /**
   * The name that messages show for a path: relative to the working directory if it lies there, or
   * was typed so.
   */
  String name(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path home = root.toAbsolutePath().normalize();
    Path shown =
        absolute.startsWith(home)
            ? home.relativize(absolute)
            : path.startsWith(root) ? root.relativize(path).normalize() : absolute;
    String name = shown.toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  private Optional<String> nearest(Path missing) {
    Path folder = missing.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.ofNullable(folder).flatMap(this::nearest);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files.map(path -> path.getFileName().toString()).sorted().limit(5_000).toList();
      return NearestName.to(String.valueOf(missing.getFileName()), names)
          .map(near -> name(folder.resolve(near)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The bytes of a file that was found in a folder.
   *
   * @throws LoadException if it is a device or a broken link, cannot be read or is too large
   */
  byte[] found(Path path) throws LoadException {
    if (!Files.isRegularFile(path)) {
      throw new LoadException(
          What.FILE, name(path), "this is neither a file nor a link to one that exists");
    }
    return bytes(path);
  }

  /**
   * The bytes of a file or of a pipe.
   *
   * @throws LoadException if it cannot be read or is too large
   */
  byte[] bytes(Path path) throws LoadException {
    String name = name(path);
    try (InputStream in = Files.newInputStream(path)) {
      return bytes(in, name);
    } catch (AccessDeniedException e) {
      throw new LoadException(What.FILE, name, "the file may not be read: permission denied");
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * The bytes of standard input.
   *
   * @throws LoadException if they were asked for before, cannot be read or are too many
   */
  byte[] stdin() throws LoadException {
    if (stdinRead) {
      throw new LoadException(
          What.FILE, stdinName, "standard input can be read once only; name '-' in one place");
    }
    stdinRead = true;
    try (InputStream in = stdin.open()) {
      return bytes(in, stdinName);
    } catch (IOException e) {
      throw unreadable(stdinName, e);
    }
  }

  String stdinName() {
    return stdinName;
  }

  private byte[] bytes(InputStream in, String name) throws IOException, LoadException {
    byte[] bytes = in.readNBytes(bounds.maxFileBytes());
    if (bytes.length == bounds.maxFileBytes() && in.read() >= 0) {
      throw new LoadException(
          What.FILE,
          name,
          "the file has more than the %,d bytes that are read; split it"
              .formatted(bounds.maxFileBytes()));
    }
    return bytes;
  }

  private static LoadException unreadable(String name, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new LoadException(What.FILE, name, "the file cannot be read: " + reason);
  }
}
