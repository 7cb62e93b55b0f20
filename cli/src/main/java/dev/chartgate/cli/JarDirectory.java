package dev.chartgate.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The central directory at the end of a jar. It names each entry with its length and checksum, so
 * its own checksum stands for all that the jar holds.
 */
final class JarDirectory {
  /** Signature and fixed part of the record that ends a ZIP file, 4.3.16 of its specification. */
  private static final int END_SIGNATURE = 0x06054b50;

  private static final int END_LENGTH = 22;
  private static final int LENGTH_OFFSET = 12;
  private static final int START_OFFSET = 16;

  private JarDirectory() {}

  /**
   * The checksum of the directory of the jar that a resource is in; empty if it is in no jar, or in
   * one whose end has another form than our build gives it.
   *
   * @throws IOException if the jar cannot be read
   */
  static OptionalLong checksum(ClassLoader loader, String resource) throws IOException {
    @Nullable URL address = loader.getResource(resource);
    String text = String.valueOf(address);
    if (!text.startsWith("jar:file:")) {
      return OptionalLong.empty();
    }
    String file = text.substring("jar:".length(), text.indexOf("!/"));
    return checksum(Path.of(URI.create(file)));
  }

  static OptionalLong checksum(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      long length = file.length();
      if (length < END_LENGTH) {
        return OptionalLong.empty();
      }
      ByteBuffer end = read(file, length - END_LENGTH, END_LENGTH);
      long directoryLength = Integer.toUnsignedLong(end.getInt(LENGTH_OFFSET));
      long start = Integer.toUnsignedLong(end.getInt(START_OFFSET));
      if (end.getInt(0) != END_SIGNATURE || start + directoryLength + END_LENGTH != length) {
        return OptionalLong.empty();
      }
      CRC32 crc = new CRC32();
      crc.update(read(file, start, (int) directoryLength));
      return OptionalLong.of(crc.getValue() << Integer.SIZE | directoryLength);
    }
  }

  private static ByteBuffer read(RandomAccessFile file, long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(start);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
