package dev.chartgate.load;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands for the files of packs: the sum over all of them of a checksum of name,
 * length and contents. What was made of packs when Chartgate was built carries the number of its
 * packs, and is of no use for others.
 */
public final class PackOrigin {
  private PackOrigin() {}

  /**
   * The number of the packs on a class path, which is told without reading them; empty where they
   * lie in no jar, or in one whose end has another form than our build gives it.
   *
   * @throws IOException if the jar cannot be read
   */
  public static OptionalLong ofClassPath(ClassLoader loader) throws IOException {
    // The address is taken as a text, which nothing here can open over a network.
    @Nullable Object address = loader.getResource(PackFolders.RESOURCES);
    String text = String.valueOf(address);
    if (!text.startsWith("jar:file:")) {
      return OptionalLong.empty();
    }
    String file = text.substring("jar:".length(), text.indexOf("!/"));
    return ofJar(Path.of(URI.create(file)));
  }

  static OptionalLong ofJar(Path jar) throws IOException {
    return JarDirectory.of(jar)
        .map(directory -> directory.sumBelow(PackFolders.RESOURCES))
        .orElseGet(OptionalLong::empty);
  }

  /**
   * The number of the packs in a folder of classes, for the build that puts them into a jar.
   *
   * @throws IOException if a file cannot be read
   */
  public static long ofClasses(Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes.resolve(PackFolders.RESOURCES))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    long sum = 0;
    for (Path file : files) {
      String name = classes.relativize(file).toString().replace('\\', '/');
      byte[] content = Files.readAllBytes(file);
      CRC32 checksum = new CRC32();
      checksum.update(content);
      sum +=
          ofFile(
              ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)),
              (int) checksum.getValue(),
              content.length);
    }
    return sum;
  }

  /**
   * What one file adds.
   *
   * @param name its name in the jar, in UTF-8
   * @param checksum the CRC-32 of its contents
   */
  static long ofFile(ByteBuffer name, int checksum, int length) {
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(
        ByteBuffer.allocate(2 * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(checksum)
            .putInt(length)
            .flip());
    return crc.getValue();
  }
}
