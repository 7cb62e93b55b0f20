package dev.chartgate.helm.function.codec;

/**
 * In which styles of YAML a string can be written, as go-yaml finds it out in one pass.
 *
 * @param multiline whether it has line breaks
 * @param plain whether it can stand without quotes, its type apart
 * @param single whether it can stand in single quotes
 * @param block whether it can be a literal block
 */
record ScalarShape(boolean multiline, boolean plain, boolean single, boolean block) {
  private static final ScalarShape WORD = new ScalarShape(false, true, true, true);
  private static final ScalarShape EMPTY = new ScalarShape(false, true, true, false);

  /** The shape of a string. */
  static ScalarShape of(String text, GoYaml version) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    return isWord(text) ? WORD : new Scan(text, version).shape();
  }

  /** Whether there is nothing in it that means something to YAML; most strings are such. */
  private static boolean isWord(String text) {
    if (text.charAt(0) == '-' || text.startsWith("...")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean simple =
          (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!simple) {
        return false;
      }
    }
    return true;
  }

  /** What go-yaml writes as it is. Beyond the basic plane it escapes all. */
  static boolean isPrintable(char c) {
    if (c < 0x7F) {
      return c >= ' ' || c == '\n';
    }
    return c >= 0xA0 && !Character.isSurrogate(c) && c != 0xFEFF && c < 0xFFFE;
  }

  /** What ends a line in YAML 1.1. */
  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** One pass over a string. */
  private static final class Scan {
    private final String text;
    private final GoYaml version;
    private boolean indicators;
    private boolean breaks;
    private boolean special;
    private boolean tabs;
    private boolean breakSpace;
    private boolean spaceBreak;

    Scan(String text, GoYaml version) {
      this.text = text;
      this.version = version;
      this.indicators = text.startsWith("---") || text.startsWith("...");
    }

    ScalarShape shape() {
      boolean space = false;
      boolean lineBreak = false;
      boolean afterWhiteSpace = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        indicators |= isIndicator(i, c, afterWhiteSpace);
        if (c == '\t' && version == GoYaml.V3) {
          tabs = true;
        } else if (!isPrintable(c)) {
          special = true;
        }
        boolean isBreak = isBreak(c);
        breaks |= isBreak;
        breakSpace |= c == ' ' && lineBreak;
        spaceBreak |= isBreak && space;
        space = c == ' ';
        lineBreak = isBreak;
        afterWhiteSpace = space || c == '\t' || isBreak || c == 0;
      }
      char first = text.charAt(0);
      char last = text.charAt(text.length() - 1);
      boolean unfit = spaceBreak || special;
      boolean plain =
          !(indicators || breaks || breakSpace || unfit || tabs || first == ' ' || last == ' ');
      return new ScalarShape(
          breaks, plain, !(breakSpace || unfit || tabs), !(unfit || last == ' '));
    }

    private boolean isIndicator(int index, char c, boolean afterWhiteSpace) {
      if (index == 0) {
        return switch (c) {
          case '#', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' ->
              true;
          case '?', ':', '-' -> beforeWhiteSpace(index);
          default -> false;
        };
      }
      return (c == ':' && beforeWhiteSpace(index)) || (c == '#' && afterWhiteSpace);
    }

    private boolean beforeWhiteSpace(int index) {
      return index + 1 == text.length()
          || text.charAt(index + 1) == ' '
          || text.charAt(index + 1) == '\t';
    }
  }
}
