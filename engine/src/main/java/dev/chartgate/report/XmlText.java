package dev.chartgate.report;

/** Text that XML 1.0 can hold: most control characters and single surrogates it cannot. */
final class XmlText {
  private XmlText() {}

  /** The text with a replacement character for each that XML cannot hold. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xfffd));
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
