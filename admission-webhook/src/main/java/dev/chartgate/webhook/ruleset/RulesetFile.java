package dev.chartgate.webhook.ruleset;

import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a policy or of waivers. */
final class RulesetFile {
  /** Far above any policy; a ConfigMap holds a mebibyte. */
  private static final int MAX_BYTES = 4 << 20;

  private RulesetFile() {}

  static SourceText read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("it has more than the %,d bytes that are read".formatted(MAX_BYTES));
      }
      return new SourceText(
          file.toString(),
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }
  }

  /** Why a file could not be read, for the one who mounted it. */
  static String whyNot(String what, IOException e) {
    return switch (e) {
      case NoSuchFileException _ ->
          "there is no such file, so the %s cannot be read".formatted(what);
      case AccessDeniedException _ -> "the file of the %s may not be read".formatted(what);
      case CharacterCodingException _ ->
          "the file of the %s is not UTF-8; save it as UTF-8".formatted(what);
      default -> "the file of the %s cannot be read: %s".formatted(what, e.getMessage());
    };
  }
}
