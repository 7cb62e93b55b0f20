package dev.chartgate.helm.function.codec;

import dev.chartgate.source.Problem;
import java.util.List;
import java.util.Locale;

/**
 * Go's words for what is wrong with a YAML text. They are known for what people get wrong most; for
 * the rest the words are our own.
 */
final class YamlFailure {
  private static final List<Known> KNOWN =
      List.of(
          Known.ofScanner(
              "mapping values are not allowed here",
              "mapping values are not allowed in this context"),
          Known.ofScanner(
              "that cannot start any token", "found character that cannot start any token"),
          Known.ofScanner("could not find expected ':'", "could not find expected ':'"),
          Known.ofScanner("found unexpected end of stream", "found unexpected end of stream"),
          Known.ofScanner("found unknown escape character", "found unknown escape character"),
          Known.ofParser("expected ',' or ']', but got", "did not find expected ',' or ']'"),
          Known.ofParser("expected ',' or '}', but got", "did not find expected ',' or '}'"),
          Known.ofParser("while parsing a block mapping", "did not find expected key"),
          Known.ofParser("while parsing a block collection", "did not find expected '-' indicator"),
          Known.ofParser("expected the node content", "did not find expected node content"));

  /**
   * What is known.
   *
   * @param ours a part of the message that comes from the reader
   * @param go what Go says
   * @param firstLine the number that Go gives to the first line
   */
  private record Known(String ours, String go, int firstLine) {
    static Known ofScanner(String ours, String go) {
      return new Known(ours, go, 1);
    }

    /** The parser of Go counts lines from 0, and does not say that the first one is meant. */
    static Known ofParser(String ours, String go) {
      return new Known(ours, go, 0);
    }
  }

  private static final String NO_JSON = " is a number without a form in JSON";
  private static final String NO_MERGE = "'<<' takes a mapping or a list of mappings";

  private YamlFailure() {}

  /** What Go says after {@code error converting YAML to JSON: }. */
  static String text(Problem problem) {
    int number = problem.message().indexOf(NO_JSON);
    if (number >= 0) {
      String word = problem.message().substring(0, number).toLowerCase(Locale.ROOT);
      String shown = word.equals(".nan") ? "NaN" : word.startsWith("-") ? "-Inf" : "+Inf";
      return "json: unsupported value: " + shown;
    }
    if (problem.message().equals(NO_MERGE)) {
      return "yaml: map merge requires map or sequence of maps as the value";
    }
    for (Known known : KNOWN) {
      if (problem.message().contains(known.ours())) {
        int line = problem.mark().line() - 1;
        return line == 0
            ? "yaml: " + known.go()
            : "yaml: line %d: %s".formatted(line + known.firstLine(), known.go());
      }
    }
    return "yaml: line %d: %s".formatted(problem.mark().line(), problem.message());
  }
}
