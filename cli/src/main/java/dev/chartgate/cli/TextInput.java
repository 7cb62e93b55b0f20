package dev.chartgate.cli;

import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** Text files of Chartgate's own, and what other programs pipe into it. */
final class TextInput {
  private static final int MAX_BYTES = 64 << 20;
  private static final String STDIN = "-";

  private TextInput() {}

  /**
   * Reads a file, or standard input for {@code -}.
   *
   * @param what what it is, for messages: {@code the policy}
   * @throws RunException if it cannot be read; it says why
   */
  static SourceText read(Console console, String what, String name) throws RunException {
    try (InputStream in = open(console, name)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new RunException(
            "%s '%s' has more than the %,d bytes that are read".formatted(what, name, MAX_BYTES));
      }
      return new SourceText(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (NoSuchFileException e) {
      throw new RunException("%s '%s' does not exist".formatted(what, name));
    } catch (CharacterCodingException e) {
      throw new RunException("%s '%s' is not UTF-8; save it as UTF-8".formatted(what, name));
    } catch (IOException e) {
      throw new RunException("%s '%s' cannot be read: %s".formatted(what, name, IoReason.of(e)));
    }
  }

  private static InputStream open(Console console, String name) throws IOException {
    return name.equals(STDIN)
        ? console.stdin()
        : Files.newInputStream(console.workingDirectory().resolve(name));
  }
}
