package dev.chartgate.rule.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds literals that no evaluation can take: regular expressions and paths. */
final class LiteralCheck {
  private final CelAbstractSyntaxTree ast;
  private final String text;
  private final CelBounds bounds;

  LiteralCheck(CelAbstractSyntaxTree ast, String text, CelBounds bounds) {
    this.ast = ast;
    this.text = text;
    this.bounds = bounds;
  }

  /** The literals that are wrong. */
  List<CelIssue> issues() {
    List<CelIssue> issues = new ArrayList<>();
    CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .filter(expr -> expr.getKind() == CelExpr.ExprKind.Kind.CALL)
        .forEach(expr -> check(expr.call(), issues));
    return issues;
  }

  private void check(CelExpr.CelCall call, List<CelIssue> issues) {
    List<CelExpr> arguments = new ArrayList<>(call.args());
    call.target().ifPresent(target -> arguments.add(0, target));
    if (arguments.size() < 2 || !isString(arguments.get(1))) {
      return;
    }
    CelExpr literal = arguments.get(1);
    String value = literal.constant().stringValue();
    Optional<String> problem =
        switch (call.function()) {
          case "matches", "regex.extract", "regex.extractAll", "regex.replace" -> regex(value);
          case "get" -> path(value);
          default -> Optional.empty();
        };
    problem.ifPresent(message -> {
      int offset = ast.getSource().getPositionsMap().getOrDefault(literal.id(), 0);
      TextPlace place = TextPlace.of(text, offset);
      issues.add(new CelIssue(message, place.line(), place.column()));
    });
  }

  private static boolean isString(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }

  private Optional<String> regex(String value) {
    try {
      int size = Pattern.compile(value).programSize();
      return size <= bounds.maxRegexProgram()
          ? Optional.empty()
          : Optional.of(
              "the regular expression has %,d steps, more than the %,d that are allowed"
                  .formatted(size, bounds.maxRegexProgram()));
    } catch (PatternSyntaxException e) {
      return Optional.of("this is no regular expression: " + e.getDescription());
    }
  }

  private static Optional<String> path(String value) {
    try {
      return NodePath.parse(value).isRoot() ? Optional.of("the path is empty") : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
