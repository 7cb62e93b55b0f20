package dev.chartgate.evaluate;

import dev.chartgate.rule.ExpressionChecker;
import dev.chartgate.rule.Scope;
import dev.chartgate.rule.cel.CelCompileException;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.rule.cel.ResultKind;
import java.util.List;

/** Checks the expressions of packs by compiling them. */
public final class CelChecker implements ExpressionChecker {
  private final CelCompiler compiler;

  /** Checks by the given compiler. */
  public CelChecker(CelCompiler compiler) {
    this.compiler = compiler;
  }

  @Override
  public List<Issue> check(String text, Scope scope, Result result) {
    ResultKind kind =
        switch (result) {
          case BOOL -> ResultKind.BOOL;
          case TEXT -> ResultKind.STRING;
          case ANY -> ResultKind.ANY;
        };
    try {
      compiler.compile(text, scope.variables(), kind);
      return List.of();
    } catch (CelCompileException e) {
      return e.issues().stream()
          .map(issue -> new Issue(issue.message(), issue.line(), issue.column()))
          .toList();
    }
  }
}
