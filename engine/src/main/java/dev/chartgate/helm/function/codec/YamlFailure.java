package dev.chartgate.helm.function.codec;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import java.util.List;
import java.util.Locale;

/**
 * Go's words for what is wrong with a YAML text. They are known for what people get wrong most; for
 * the rest the words are our own.
 */
final class YamlFailure {
  private static final String NO_JSON = " is a number without a form in JSON";

  private static final List<Known> KNOWN =
      List.of(
          Known.ofScanner(
              "mapping values are not allowed here",
              "mapping values are not allowed in this context"),
          Known.ofScanner(
              "sequence entries are not allowed here",
              "block sequence entries are not allowed in this context"),
          Known.ofScanner(
              "mapping keys are not allowed here", "mapping keys are not allowed in this context"),
          Known.ofScanner(
              "that cannot start any token", "found character that cannot start any token"),
          Known.ofScanner(
              "a tab where an indentation",
              "found a tab character where an indentation space is expected"),
          Known.ofScanner(
              "a tab that violates indentation", "found a tab character that violates indentation"),
          Known.ofScanner("could not find expected ':'", "could not find expected ':'"),
          Known.ofScalar("found unexpected end of stream", "found unexpected end of stream"),
          Known.ofScalar("found unknown escape character", "found unknown escape character"),
          Known.ofScalar("hexadecimal numbers", "did not find expected hexdecimal number"),
          Known.ofScalar("that is no character", "did not find expected hexdecimal number"),
          Known.ofScanner(
              "while scanning a block scalar", "did not find expected comment or line break"),
          Known.ofParser("expected ',' or ']', but got", "did not find expected ',' or ']'"),
          Known.ofParser("expected ',' or '}', but got", "did not find expected ',' or '}'"),
          Known.ofParser("while parsing a block mapping", "did not find expected key"),
          Known.ofParser("while parsing a block collection", "did not find expected '-' indicator"),
          Known.ofParser("expected the node content", "did not find expected node content"),
          Known.anywhere("is not allowed in YAML", "control characters are not allowed"),
          Known.anywhere(
              "'<<' takes a mapping", "map merge requires map or sequence of maps as the value"));

  /** Which part of go-yaml finds something, and so how it counts lines. */
  private enum Finder {
    /** From 1. */
    SCALAR,
    /** From 1, and the end of a text stands on a line of its own. */
    SCANNER,
    /** From 0, and so does the end of a text. */
    PARSER,
    /** Without any. */
    OTHER
  }

  /**
   * What is known.
   *
   * @param ours a part of the message that comes from the reader
   * @param go what Go says
   * @param finder what finds it there
   */
  private record Known(String ours, String go, Finder finder) {
    static Known ofScalar(String ours, String go) {
      return new Known(ours, go, Finder.SCALAR);
    }

    static Known ofScanner(String ours, String go) {
      return new Known(ours, go, Finder.SCANNER);
    }

    static Known ofParser(String ours, String go) {
      return new Known(ours, go, Finder.PARSER);
    }

    static Known anywhere(String ours, String go) {
      return new Known(ours, go, Finder.OTHER);
    }
  }

  private YamlFailure() {}

  /** What Go says after {@code error converting YAML to JSON: }. */
  static String text(Problem problem) {
    int number = problem.message().indexOf(NO_JSON);
    if (number >= 0) {
      String word = problem.message().substring(0, number).toLowerCase(Locale.ROOT);
      String shown = word.equals(".nan") ? "NaN" : word.startsWith("-") ? "-Inf" : "+Inf";
      return "json: unsupported value: " + shown;
    }
    for (Known known : KNOWN) {
      if (problem.message().contains(known.ours())) {
        return text(known, problem.mark());
      }
    }
    return "yaml: line %d: %s".formatted(problem.mark().line(), problem.message());
  }

  /** Of what is on the first line Go does not say so. */
  private static String text(Known known, Mark mark) {
    int line =
        switch (known.finder()) {
          case SCALAR -> mark.line();
          case SCANNER -> mark.line() + (isAtEnd(mark) ? 1 : 0);
          case PARSER -> mark.line() - 1 + (isAtEnd(mark) ? 1 : 0);
          case OTHER -> 0;
        };
    boolean first = line == (known.finder() == Finder.PARSER ? 0 : 1);
    return line == 0 || first
        ? "yaml: " + known.go()
        : "yaml: line %d: %s".formatted(line, known.go());
  }

  /** Whether this is the end of a text that does not end in a line break. */
  private static boolean isAtEnd(Mark mark) {
    String text = mark.source().text();
    int lastLine = text.lastIndexOf('\n') + 1;
    return mark.column() > 1
        && mark.column() == text.codePointCount(lastLine, text.length()) + 1
        && text.chars().filter(c -> c == '\n').count() == mark.line() - 1;
  }
}
