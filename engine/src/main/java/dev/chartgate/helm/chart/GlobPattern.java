package dev.chartgate.helm.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of Go's {@code path.Match}: {@code *} and {@code ?} stand for anything but {@code /},
 * and {@code [a-z]} and {@code [^a-z]} for one character of a class. Matching never backtracks over
 * more than one {@code *}, so it takes at most the product of both lengths.
 */
public final class GlobPattern {
  private final List<Token> tokens;

  private sealed interface Token {}

  private record Star() implements Token {}

  private record Any() implements Token {}

  private record Literal(int codePoint) implements Token {}

  private record CharacterClass(boolean negated, List<int[]> ranges) implements Token {
    boolean holds(int codePoint) {
      boolean in = ranges.stream().anyMatch(r -> r[0] <= codePoint && codePoint <= r[1]);
      return in != negated;
    }
  }

  private GlobPattern(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads a pattern, if it is one. */
  public static Optional<GlobPattern> parse(String text) {
    return new Reader(text.codePoints().toArray()).read().map(GlobPattern::new);
  }

  /** Whether all of a name is matched. */
  public boolean matches(String name) {
    int[] characters = name.codePoints().toArray();
    int token = 0;
    int at = 0;
    int afterStar = -1;
    int starEnd = 0;
    while (at < characters.length || token < tokens.size()) {
      if (token < tokens.size() && tokens.get(token) instanceof Star) {
        token++;
        afterStar = token;
        starEnd = at;
      } else if (token < tokens.size()
          && at < characters.length
          && holds(tokens.get(token), characters[at])) {
        token++;
        at++;
      } else if (afterStar >= 0 && starEnd < characters.length && characters[starEnd] != '/') {
        starEnd++;
        token = afterStar;
        at = starEnd;
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Token token, int codePoint) {
    return switch (token) {
      case Star _ -> false;
      case Any _ -> codePoint != '/';
      case Literal(int expected) -> expected == codePoint;
      case CharacterClass characterClass -> characterClass.holds(codePoint);
    };
  }

  /** Reads the tokens of a pattern. */
  private static final class Reader {
    private final int[] text;
    private int at;

    Reader(int[] text) {
      this.text = text;
    }

    Optional<List<Token>> read() {
      List<Token> tokens = new ArrayList<>();
      while (at < text.length) {
        Optional<Token> token =
            switch (text[at++]) {
              case '*' -> Optional.of(new Star());
              case '?' -> Optional.of(new Any());
              case '[' -> characterClass();
              case '\\' ->
                  at < text.length ? Optional.of(new Literal(text[at++])) : Optional.empty();
              default -> Optional.of(new Literal(text[at - 1]));
            };
        if (token.isEmpty()) {
          return Optional.empty();
        }
        tokens.add(token.get());
      }
      return Optional.of(tokens);
    }

    private Optional<Token> characterClass() {
      boolean negated = at < text.length && text[at] == '^';
      at += negated ? 1 : 0;
      List<int[]> ranges = new ArrayList<>();
      while (at < text.length && !(text[at] == ']' && !ranges.isEmpty())) {
        Optional<Integer> low = member();
        Optional<Integer> high = low;
        if (at < text.length && text[at] == '-') {
          at++;
          high = member();
        }
        if (low.isEmpty() || high.isEmpty()) {
          return Optional.empty();
        }
        ranges.add(new int[] {low.get(), high.get()});
      }
      at++;
      return at <= text.length
          ? Optional.of(new CharacterClass(negated, ranges))
          : Optional.empty();
    }

    private Optional<Integer> member() {
      if (at >= text.length || text[at] == '-' || text[at] == ']') {
        return Optional.empty();
      }
      if (text[at] == '\\') {
        at++;
      }
      return at < text.length ? Optional.of(text[at++]) : Optional.empty();
    }
  }
}
