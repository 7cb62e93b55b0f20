package dev.chartgate.rule.cel;

import com.google.re2j.PatternSyntaxException;
import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.exceptions.CelBadFormatException;
import dev.cel.common.exceptions.CelDivideByZeroException;
import dev.cel.common.exceptions.CelDuplicateKeyException;
import dev.cel.common.exceptions.CelIndexOutOfBoundsException;
import dev.cel.common.exceptions.CelIterationLimitExceededException;
import dev.cel.common.exceptions.CelNumericOverflowException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what went wrong in an evaluation. CEL's own messages show arguments, which may be secret;
 * these show only names.
 */
final class Failures {
  private static final Pattern NO_HOLDER = Pattern.compile("Error resolving fields? '([^']*)'.*");
  private static final Pattern NO_KEY = Pattern.compile("key '([^']*)' is not present in map.");

  private Failures() {}

  /** What went wrong within a function. */
  static String ofFunction(String function, Exception thrown) {
    String name = Operators.words(function);
    return causes(thrown)
        .flatMap(e -> known(name, e).stream())
        .findFirst()
        .orElse(name + " does not take this argument");
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, e -> e != null, Throwable::getCause);
  }

  private static Optional<String> known(String name, Throwable e) {
    return Optional.ofNullable(
        switch (e) {
          case CelDivideByZeroException _ -> "division by zero";
          case CelNumericOverflowException _ -> name + " overflows";
          case CelIndexOutOfBoundsException _ -> name + ": the index is out of bounds";

          case CelDuplicateKeyException _ -> "a map has a key twice";
          case CelBadFormatException _ -> name + ": the argument does not have the format";
          case NoSuchElementException _ -> name + ": the optional has no value";
          case NumberFormatException _ -> name + ": the argument does not have the format";
          case PatternSyntaxException _ -> name + ": this is no regular expression";
          default ->
              String.valueOf(e.getMessage()).contains("program size")
                  ? name + ": the regular expression is larger than is allowed"
                  : null;
        });
  }

  /** What went wrong, by the exception that ended an evaluation. */
  static String of(Throwable thrown, CelBounds bounds) {
    return causes(thrown)
        .flatMap(e -> known(e, bounds).stream())
        .findFirst()
        .orElse("an operand has a type that does not fit");
  }

  private static Optional<String> known(Throwable e, CelBounds bounds) {
    return Optional.ofNullable(
        switch (e) {
          case EvaluationFailure failure -> failure.getMessage();
          case CelIterationLimitExceededException _ ->
              "the evaluation takes more than the %,d rounds of macros that are allowed"
                  .formatted(bounds.maxIterations());
          case CelAttributeNotFoundException missing ->
              notFound(String.valueOf(missing.getMessage()));
          case CelDuplicateKeyException _ -> "a map has a key twice";
          default -> null;
        });
  }

  private static String notFound(String message) {
    Matcher holder = NO_HOLDER.matcher(message);
    if (holder.matches()) {
      return "no such key: %s (what it is selected from is no map)".formatted(holder.group(1));
    }
    Matcher key = NO_KEY.matcher(message);
    return key.matches() ? "no such key: " + key.group(1) : "no such key";
  }
}
