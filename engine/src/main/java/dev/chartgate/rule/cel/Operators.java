package dev.chartgate.rule.cel;

/** The names of CEL's operators as people write them. */
final class Operators {
  private Operators() {}

  /** What a person calls a function. */
  static String words(String function) {
    return switch (function) {
      case "_[_]" -> "the index [ ]";
      case "_[?_]" -> "the optional index [? ]";
      case "@select" -> "the optional selection .?";
      case "@has" -> "has()";
      case "@in" -> "the operator in";
      case "!_" -> "the operator !";
      case "-_" -> "the sign -";
      default ->
          function.startsWith("_") && function.endsWith("_") && function.length() > 2
              ? "the operator " + function.substring(1, function.length() - 1)
              : function + "()";
    };
  }
}
