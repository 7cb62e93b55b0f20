package dev.chartgate.helm.function.net;

import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.print.GoQuote;

/**
 * Percent signs in the parts of a URL, as Go sets and reads them. Each character of a text is one
 * byte here.
 */
final class UrlEscapes {
  private static final String HOST = "!$&'()*+,;=:[]<>\"";

  /** A part of a URL. */
  enum Part {
    PATH("$&+,/:;=@"),
    USER("$&+,;="),
    HOST(UrlEscapes.HOST),
    ZONE(UrlEscapes.HOST),
    FRAGMENT("$&+,/:;=?@!()*");

    private final String plain;

    Part(String plain) {
      this.plain = plain;
    }

    boolean isPlain(char c) {
      return isUnreserved(c) || plain.indexOf(c) >= 0;
    }
  }

  private UrlEscapes() {}

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_.~".indexOf(c) >= 0;
  }

  static String escape(String text, Part part) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (part.isPlain(c)) {
        out.append(c);
      } else {
        out.append("%%%02X".formatted((int) c));
      }
    }
    return out.toString();
  }

  /**
   * The reverse.
   *
   * @throws FunctionException if a percent sign, or a character, may not stand in such a part
   */
  static String unescape(String text, Part part) throws FunctionException {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        out.append(decoded(text, i, part));
        i += 2;
      } else if ((part == Part.HOST || part == Part.ZONE) && c < 0x80 && !part.isPlain(c)) {
        throw new FunctionException(
            "invalid character " + GoQuote.quote(String.valueOf(c)) + " in host name");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char decoded(String text, int at, Part part) throws FunctionException {
    String escape = text.substring(at, Math.min(at + 3, text.length()));
    if (!escape.matches("%[0-9A-Fa-f]{2}")) {
      throw refused(escape);
    }
    char c = (char) Integer.parseInt(escape.substring(1), 16);
    boolean percent = escape.equals("%25");
    // In a host only what is not ASCII may be escaped, in a zone what could stand there anyway.
    if (part == Part.HOST && c < 0x80 && !percent) {
      throw refused(escape);
    }
    if (part == Part.ZONE && !percent && c != ' ' && !part.isPlain(c)) {
      throw refused(escape);
    }
    return c;
  }

  private static FunctionException refused(String escape) {
    return new FunctionException("invalid URL escape " + GoQuote.quote(escape));
  }
}
