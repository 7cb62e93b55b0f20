package dev.chartgate.load;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The central directory at the end of a jar. It names each entry with its length and checksum, so
 * that what the jar holds can be told without reading it.
 */
final class JarDirectory {
  /** Signature and fixed part of the record that ends a ZIP file, 4.3.16 of its specification. */
  private static final int END_SIGNATURE = 0x06054b50;

  private static final int END_LENGTH = 22;
  private static final int LENGTH_OFFSET = 12;
  private static final int START_OFFSET = 16;

  /** Signature and fixed part of what the directory has for an entry, 4.3.12. */
  private static final int ENTRY_SIGNATURE = 0x02014b50;

  private static final int ENTRY_LENGTH = 46;
  private static final int CHECKSUM_OFFSET = 16;
  private static final int SIZE_OFFSET = 24;
  private static final int NAME_LENGTH_OFFSET = 28;
  private static final int EXTRA_LENGTH_OFFSET = 30;
  private static final int COMMENT_LENGTH_OFFSET = 32;

  private final ByteBuffer directory;

  private JarDirectory(ByteBuffer directory) {
    this.directory = directory;
  }

  /**
   * The directory of a jar; empty if its end has another form than our build gives it.
   *
   * @throws IOException if the jar cannot be read
   */
  static Optional<JarDirectory> of(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      long length = file.length();
      if (length < END_LENGTH) {
        return Optional.empty();
      }
      ByteBuffer end = read(file, length - END_LENGTH, END_LENGTH);
      long directoryLength = Integer.toUnsignedLong(end.getInt(LENGTH_OFFSET));
      long start = Integer.toUnsignedLong(end.getInt(START_OFFSET));
      return end.getInt(0) == END_SIGNATURE && start + directoryLength + END_LENGTH == length
          ? Optional.of(new JarDirectory(read(file, start, (int) directoryLength)))
          : Optional.empty();
    }
  }

  private static ByteBuffer read(RandomAccessFile file, long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(start);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The sum of {@link PackOrigin#ofFile} over the files below a folder; empty if there is none. */
  OptionalLong sumBelow(String folder) {
    ByteBuffer wanted = ByteBuffer.wrap(folder.getBytes(StandardCharsets.UTF_8));
    boolean found = false;
    long sum = 0;
    int at = 0;
    while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
      int nameLength = unsigned(at + NAME_LENGTH_OFFSET);
      int next =
          at
              + ENTRY_LENGTH
              + nameLength
              + unsigned(at + EXTRA_LENGTH_OFFSET)
              + unsigned(at + COMMENT_LENGTH_OFFSET);
      if (next > directory.limit()) {
        break;
      }
      ByteBuffer name = directory.slice(at + ENTRY_LENGTH, nameLength);
      if (isFileBelow(wanted, name)) {
        found = true;
        sum +=
            PackOrigin.ofFile(
                name, directory.getInt(at + CHECKSUM_OFFSET), directory.getInt(at + SIZE_OFFSET));
      }
      at = next;
    }
    return found && at == directory.limit() ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(directory.getShort(at));
  }

  private static boolean isFileBelow(ByteBuffer folder, ByteBuffer name) {
    int length = folder.limit();
    return name.limit() > length
        && name.slice(0, length).equals(folder)
        && name.get(name.limit() - 1) != '/';
  }
}
