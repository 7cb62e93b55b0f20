package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns the bytes of a file into text; only UTF-8 is text here, with or without a byte order mark.
 */
final class TextDecoder {
  private static final int SNIFFED = 8_000;

  private TextDecoder() {}

  /**
   * The text of some bytes.
   *
   * @throws LoadException if they are not UTF-8, with the place of the first that is not
   */
  static SourceText decode(byte[] bytes, String name) throws LoadException {
    if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
      throw new LoadException(What.FILE, name, "the file is UTF-16; save it as UTF-8");
    }
    int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    for (int i = start; i < Math.min(bytes.length, SNIFFED); i++) {
      if (bytes[i] == 0) {
        throw new LoadException(
            What.FILE, name, "the file is binary; values and manifests are text in UTF-8");
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw notUtf8(name, text, bytes[in.position()]);
    }
    return new SourceText(name, text);
  }

  private static LoadException notUtf8(String name, String before, byte wrong) {
    SourceText read = new SourceText(name, before);
    int line = read.lineCount();
    int column = before.codePointCount(read.lineStart(line), before.length()) + 1;
    return new LoadException(
        List.of(
            LoadException.notEvaluated(
                What.FILE,
                Mark.at(read, line, column),
                "the byte 0x%02X here is not UTF-8; save the file as UTF-8"
                    .formatted(Byte.toUnsignedInt(wrong)))));
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (Byte.toUnsignedInt(bytes[i]) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
