package dev.chartgate.release;

import java.util.List;

/** A name in which {@code *} stands for any characters, none among them. */
public final class Glob {
  private final String text;
  private final List<String> literals;

  /** A glob as it is written. */
  public Glob(String text) {
    this.text = text;
    this.literals = List.of(text.split("\\*+", -1));
  }

  /** Whether a name fits, all of it. */
  public boolean matches(String name) {
    if (literals.size() == 1) {
      return name.equals(text);
    }
    String first = literals.getFirst();
    String last = literals.getLast();
    if (!name.startsWith(first)) {
      return false;
    }
    int at = first.length();
    for (String literal : literals.subList(1, literals.size() - 1)) {
      int found = name.indexOf(literal, at);
      if (found < 0) {
        return false;
      }
      at = found + literal.length();
    }
    return name.length() - last.length() >= at && name.endsWith(last);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && glob.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
