package dev.chartgate.rule.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import dev.chartgate.source.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with an expression in words that name the remedy. */
final class Diagnosis {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*");
  private static final Pattern UNFIT =
      Pattern.compile("(?:mismatched|extraneous) input '(.*)' exp.*");
  private static final Pattern NO_TOKEN = Pattern.compile("token recognition error at: '(.*)'");
  private static final Pattern RESERVED = Pattern.compile("reserved identifier: (.*)");

  private final ExpressionKey key;
  private final CelBounds bounds;
  private final Supplier<KnownFunctions> functions;

  Diagnosis(ExpressionKey key, CelBounds bounds, Supplier<KnownFunctions> functions) {
    this.key = key;
    this.bounds = bounds;
    this.functions = functions;
  }

  /** The problems that CEL's parser and checker found, in order of place. */
  List<CelIssue> of(List<dev.cel.common.CelIssue> issues) {
    List<CelIssue> result = new ArrayList<>();
    for (dev.cel.common.CelIssue issue : issues) {
      int line = Math.max(1, issue.getSourceLocation().getLine());
      int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
      issue(issue.getMessage(), line, column).ifPresent(result::add);
    }
    result.sort(Comparator.comparingInt(CelIssue::line).thenComparingInt(CelIssue::column));
    return result.stream().distinct().toList();
  }

  /** What can be seen to be wrong in an expression that CEL takes. */
  List<CelIssue> of(CelAbstractSyntaxTree ast) {
    List<CelIssue> issues = new ArrayList<>(new LiteralCheck(ast, key.text(), bounds).issues());
    CelType type = ast.getResultType();
    if (!CompileEnvironment.canGive(key.kind(), type)) {
      issues.add(
          new CelIssue(
              "this gives a %s, where %s is wanted".formatted(type.name(), key.kind().words()),
              1,
              1));
    }
    return issues;
  }

  /** The problem of an expression that is nested too deep. */
  CelIssue tooDeep() {
    return new CelIssue(
        "the expression is nested deeper than the %d levels that are allowed; split it into variables"
            .formatted(bounds.maxNesting()),
        1,
        1);
  }

  private Optional<CelIssue> issue(String message, int line, int column) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      return undeclared(undeclared.group(1), line, column);
    }
    Matcher overload = NO_OVERLOAD.matcher(message);
    if (overload.matches()) {
      return Optional.of(noOverload(overload.group(1), overload.group(2), line, column));
    }
    // Behind a message's name, which is reported, its fields are reported too.
    return message.startsWith("Message type resolution failure")
        ? Optional.empty()
        : Optional.of(new CelIssue(words(message), line, column));
  }

  private Optional<CelIssue> undeclared(String name, int line, int column) {
    return switch (characterAt(line, column)) {
      case '(' -> Optional.of(noFunction(name, line, column - name.length()));
      case '{' ->
          Optional.of(
              new CelIssue(
                  "messages cannot be made here; write a map such as {'key': value}",
                  line,
                  column));
      // The function behind the dot is reported too.
      default ->
          functions.get().isNamespace(name) && characterAt(line, column + name.length()) == '.'
              ? Optional.empty()
              : Optional.of(new CelIssue(noVariable(name), line, column));
    };
  }

  private CelIssue noFunction(String name, int line, int column) {
    if (functions.get().contains(name)) {
      return new CelIssue("%s() does not take these arguments".formatted(name), line, column);
    }
    NavigableSet<String> known = new TreeSet<>();
    functions.get().names().forEach(function -> known.add(lastStep(function)));
    String hint = NearestName.hint(lastStep(name), known);
    return new CelIssue("there is no function '%s'%s".formatted(name, hint), line, column);
  }

  private static String lastStep(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private String noVariable(String name) {
    return NearestName.to(name, key.variables())
        .map(near -> "there is no variable '%s' here; did you mean '%s'?".formatted(name, near))
        .orElseGet(() ->
            "there is no variable '%s' here; there are %s"
                .formatted(name, String.join(", ", key.variables())));
  }

  private CelIssue noOverload(String function, String applied, int line, int column) {
    String types = applied.replace(".()", "").replace(".(", ", ").replace("(", "").replace(")", "");
    boolean named = characterAt(line, column) == '(';
    return new CelIssue(
        "%s does not take %s".formatted(Operators.words(function), types),
        line,
        named ? column - function.length() : column);
  }

  private String words(String message) {
    if (message.startsWith("expression code point size exceeds")) {
      return "the expression is longer than the %,d characters that are allowed; split it into variables"
          .formatted(bounds.maxLength());
    }
    if (message.startsWith("Expression recursion limit exceeded")) {
      return tooDeep().message();
    }
    if (message.startsWith("invalid argument to has()")) {
      return "has() takes a selection such as object.spec";
    }
    Matcher unfit = UNFIT.matcher(message);
    if (unfit.matches()) {
      return unfit.group(1).equals("<EOF>")
          ? "the expression ends too early"
          : "'%s' does not belong here".formatted(unfit.group(1));
    }
    Matcher token = NO_TOKEN.matcher(message);
    if (token.matches()) {
      return noToken(token.group(1).strip());
    }
    Matcher reserved = RESERVED.matcher(message);
    return reserved.matches() ? "'%s' is a reserved word".formatted(reserved.group(1)) : message;
  }

  private static String noToken(String token) {
    if (token.startsWith("'") || token.startsWith("\"")) {
      return "the text that begins here is not closed";
    }
    return token.startsWith("=")
        ? "'=' does not belong here; values are compared with '=='"
        : "'%s' does not belong here".formatted(token);
  }

  private int characterAt(int line, int column) {
    return key.text()
        .lines()
        .skip(line - 1L)
        .findFirst()
        .flatMap(text -> text.codePoints().skip(column - 1L).boxed().findFirst())
        .orElse(0);
  }
}
