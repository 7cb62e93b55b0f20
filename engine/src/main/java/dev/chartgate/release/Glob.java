package dev.chartgate.release;

import java.util.ArrayList;
import java.util.List;

/** A name in which {@code *} stands for any characters, none among them. */
public final class Glob extends AsWritten {
  private final List<String> literals;

  /** A glob as it is written. */
  public Glob(String text) {
    super(text);
    this.literals = List.copyOf(literals(text));
  }

  /** What stands between the stars; by hand, since packs have hundreds of globs. */
  private static List<String> literals(String text) {
    List<String> literals = new ArrayList<>();
    int from = 0;
    for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', from)) {
      literals.add(text.substring(from, star));
      from = star + 1;
      while (from < text.length() && text.charAt(from) == '*') {
        from++;
      }
    }
    literals.add(text.substring(from));
    return literals;
  }

  /** Whether a name fits, all of it. */
  public boolean matches(String name) {
    if (literals.size() == 1) {
      return name.equals(text());
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
}
