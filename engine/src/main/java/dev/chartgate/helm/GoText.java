package dev.chartgate.helm;

/** White space as Go's {@code unicode.IsSpace} has it, which is Unicode's White_Space property. */
public final class GoText {
  private GoText() {}

  /** Whether this is white space. */
  public static boolean isSpace(int c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
  }

  /** The text without white space at both ends. */
  public static String trim(String text) {
    int start = firstNonSpace(text);
    int end = text.length();
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether there is nothing but white space. */
  public static boolean isBlank(String text) {
    return firstNonSpace(text) == text.length();
  }

  /** The offset of the first character that is no white space, or the length. */
  public static int firstNonSpace(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return start;
  }
}
