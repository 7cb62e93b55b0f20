package dev.chartgate.load;

import dev.chartgate.source.Interruption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks what Helm keeps in a release record: base64 of gzip of JSON (or of JSON itself, as early
 * Helm had it), and in a Secret once more base64. 800 MiB of zeros fit into a Secret, so it is
 * unpacked as a stream that ends at a bound.
 */
final class RecordPayload {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int FREE_OF_RATIO = 1 << 20;
  private static final int CHUNK = 1 << 16;

  private final LoadBounds bounds;

  RecordPayload(LoadBounds bounds) {
    this.bounds = bounds;
  }

  /** A record that does not unpack. */
  static final class BadPayload extends Exception {
    private static final long serialVersionUID = 1L;

    BadPayload(String message) {
      super(message);
    }

    BadPayload(String message, Exception cause) {
      super(message, cause);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * The JSON inside.
   *
   * @param packed the text of the record's {@code data.release}
   * @param inSecret whether it comes from a Secret's data, which is base64 once more
   * @throws BadPayload if it is not what Helm writes, or is beyond a bound
   */
  byte[] unpack(String packed, boolean inSecret) throws BadPayload {
    byte[] characters = withoutSpace(packed.getBytes(StandardCharsets.UTF_8));
    try {
      // Whole, since a stream of base64 is read byte by byte; it gives less than it takes.
      byte[] once = Base64.getDecoder().decode(characters);
      byte[] zipped = inSecret ? Base64.getDecoder().decode(once) : once;
      try (InputStream content = unzipped(new ByteArrayInputStream(zipped))) {
        return read(content, characters.length);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BadPayload(
          "it is not base64 of gzip of JSON, as Helm writes it (%s)".formatted(e.getMessage()), e);
    }
  }

  private static byte[] withoutSpace(byte[] characters) {
    int kept = 0;
    for (byte character : characters) {
      if (!isSpace(character)) {
        characters[kept++] = character;
      }
    }
    return kept == characters.length ? characters : Arrays.copyOf(characters, kept);
  }

  private static boolean isSpace(byte character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(in, 2);
    byte[] start = ahead.readNBytes(2);
    ahead.unread(start);
    boolean zipped =
        start.length == 2
            && Byte.toUnsignedInt(start[0]) == GZIP_FIRST
            && Byte.toUnsignedInt(start[1]) == GZIP_SECOND;
    return zipped ? new GZIPInputStream(ahead, CHUNK) : ahead;
  }

  private byte[] read(InputStream content, int packedSize) throws IOException, BadPayload {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      Interruption.check();
      out.write(chunk, 0, read);
      if (out.size() > bounds.maxRecordBytes()) {
        throw new BadPayload(
            "it unpacks to more than the %,d bytes that are read"
                .formatted(bounds.maxRecordBytes()));
      }
      if (out.size() > FREE_OF_RATIO && out.size() > (long) bounds.maxRecordRatio() * packedSize) {
        throw new BadPayload(
            "it unpacks to more than %d times its size, as no release does"
                .formatted(bounds.maxRecordRatio()));
      }
    }
    return out.toByteArray();
  }
}
