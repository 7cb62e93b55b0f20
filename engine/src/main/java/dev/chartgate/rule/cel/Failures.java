package dev.chartgate.rule.cel;

import dev.cel.common.exceptions.CelBadFormatException;
import dev.cel.common.exceptions.CelDivideByZeroException;
import dev.cel.common.exceptions.CelDuplicateKeyException;
import dev.cel.common.exceptions.CelIndexOutOfBoundsException;
import dev.cel.common.exceptions.CelIterationLimitExceededException;
import dev.cel.common.exceptions.CelNumericOverflowException;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Says what went wrong in an evaluation. CEL's own messages show arguments, which may be secret;
 * these show only names.
 */
final class Failures {
  private Failures() {}

  /** What went wrong within a function. */
  static String ofFunction(String function, RuntimeException e) {
    String name = Operators.words(function);
    return switch (e) {
      case CelDivideByZeroException _ -> "division by zero";
      case CelNumericOverflowException _ -> name + " overflows";
      case CelIndexOutOfBoundsException _ -> name + ": the index is out of bounds";
      case CelDuplicateKeyException _ -> "a map has a key twice";
      case CelBadFormatException _ -> name + ": the argument does not have the format";
      case NoSuchElementException _ -> name + ": the optional has no value";
      case NumberFormatException _ -> name + ": the argument is no such number";
      case com.google.re2j.PatternSyntaxException _ -> regex(name, e);
      default ->
          isRegexTooLarge(e)
              ? name + ": the regular expression is larger than is allowed"
              : name + " does not take this argument";
    };
  }

  private static String regex(String name, RuntimeException e) {
    return isRegexTooLarge(e)
        ? name + ": the regular expression is larger than is allowed"
        : name + ": this is no regular expression";
  }

  private static boolean isRegexTooLarge(RuntimeException e) {
    return Optional.ofNullable(e.getMessage()).orElse("").contains("program size");
  }

  /** What went wrong, by the exception that ended an evaluation. */
  static String of(Throwable thrown, CelBounds bounds) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      switch (e) {
        case EvaluationFailure failure -> {
          return failure.getMessage();
        }
        case CelIterationLimitExceededException _ -> {
          return "the evaluation takes more than the %,d rounds of macros that are allowed"
              .formatted(bounds.maxIterations());
        }
        case dev.cel.common.exceptions.CelAttributeNotFoundException missing -> {
          return notFound(String.valueOf(missing.getMessage()));
        }
        case CelDuplicateKeyException _ -> {
          return "a map has a key twice";
        }
        default -> {
          // the cause knows more
        }
      }
    }
    return "an operand has a type that does not fit";
  }

  private static String notFound(String message) {
    String start = "Error resolving field '";
    if (message.startsWith(start)) {
      String field = message.substring(start.length(), message.indexOf('\'', start.length()));
      return "no such key: " + field + " (what it is selected from is not a map)";
    }
    return "no such key";
  }
}
