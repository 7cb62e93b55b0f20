package dev.chartgate.helm.function.codec;

/** Lines and indentation of YAML in block style, as libyaml keeps count of them. */
final class BlockOutput {
  private final Output out;

  /** Whether a space or nothing stands before what comes. */
  private boolean whiteSpace = true;

  /** Whether nothing but indentation and indicators stands in the line. */
  private boolean indented = true;

  BlockOutput(Output out) {
    this.out = out;
  }

  Output output() {
    return out;
  }

  boolean isIndented() {
    return indented;
  }

  /** Goes to this column of a line that holds nothing else; of a new one, if need be. */
  void beginLine(int indent) {
    int column = out.column();
    if (!indented || column > indent || (column == indent && !whiteSpace)) {
      out.lineBreak();
      column = 0;
    }
    out.spaces(indent - column);
    whiteSpace = true;
    indented = true;
  }

  /** Writes {@code -}, {@code ?} or {@code :}, after which a block can begin in the same line. */
  void indicator(char c) {
    space();
    out.put(c);
    whiteSpace = false;
  }

  /** Writes the colon after a simple key. */
  void colon() {
    out.put(':');
    whiteSpace = false;
    indented = false;
  }

  /** Writes a space, if none stands before what comes. */
  void space() {
    if (!whiteSpace) {
      out.put(' ');
      whiteSpace = true;
    }
  }

  /** Says that a scalar was written. */
  void wrote() {
    whiteSpace = false;
    indented = false;
  }

  /** Ends a line within a scalar. */
  void lineBreak() {
    out.lineBreak();
    whiteSpace = true;
    indented = true;
  }

  /** Ends a line within a scalar by another character than Unix does. */
  void lineBreak(char c) {
    out.put(c);
    out.lineEnded();
    indented = true;
  }

  /** Says that characters of a literal block were written. */
  void wroteInBlock() {
    indented = false;
  }
}
