package dev.chartgate.rule;

import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarPlaces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the expressions of a rule: that they compile, and that names are declared and used. */
final class ExpressionChecks {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "namespace",
          "null",
          "package",
          "return",
          "true",
          "var",
          "void",
          "while");

  private final Rule rule;
  private final Fields fields;
  private final Problems problems;

  ExpressionChecks(Rule rule, Fields fields, Problems problems) {
    this.rule = rule;
    this.fields = fields;
    this.problems = problems;
  }

  /** Checks that each expression compiles. */
  void compile(ExpressionChecker checker) {
    rule.when().ifPresent(when -> compile(checker, when, ExpressionChecker.Result.BOOL));
    rule.variables()
        .forEach(variable -> compile(checker, variable.expression(), ExpressionChecker.Result.ANY));
    compile(checker, rule.assertion(), ExpressionChecker.Result.BOOL);
    compile(checker, rule.message(), ExpressionChecker.Result.TEXT);
    rule.beside().ifPresent(beside -> compile(checker, beside, ExpressionChecker.Result.ANY));
  }

  private void compile(
      ExpressionChecker checker, Expression expression, ExpressionChecker.Result result) {
    for (ExpressionChecker.Issue issue : checker.check(expression.text(), rule.scope(), result)) {
      problems.add(expression.locate(issue.line(), issue.column() - 1), issue.message());
    }
  }

  /**
   * Checks that all parameters and variables that are used are declared, and the other way round.
   */
  void names() {
    for (String name : rule.parameters().keySet()) {
      checkName(name, keyMark("parameters", name));
    }
    rule.variables().forEach(variable -> checkName(variable.name(), variable.expression().mark()));
    checkParameters();
    checkVariables();
  }

  private void checkName(String name, Mark mark) {
    if (!IDENTIFIER.matcher(name).matches() || RESERVED.contains(name)) {
      problems.add(
          mark,
          "'%s' cannot be a name in CEL; write letters, digits and '_', and no word of CEL's own"
              .formatted(name));
    }
  }

  private Mark keyMark(String mapping, String key) {
    return fields
        .node()
        .mapping(mapping)
        .flatMap(node -> node.entry(key))
        .map(MappingNode.Entry::keyMark)
        .orElseGet(() -> fields.keyMark(mapping));
  }

  private List<Expression> all() {
    List<Expression> all = new ArrayList<>();
    rule.when().ifPresent(all::add);
    rule.variables().forEach(variable -> all.add(variable.expression()));
    all.add(rule.assertion());
    all.add(rule.message());
    rule.beside().ifPresent(all::add);
    return all;
  }

  private void checkParameters() {
    Set<String> unused = new LinkedHashSet<>(rule.parameters().keySet());
    for (Expression expression : all()) {
      Mentions mentions = Mentions.of(expression.text(), "params");
      if (mentions.open()) {
        unused.clear();
      }
      for (Mentions.Mention mention : mentions.names()) {
        unused.remove(mention.name());
        if (!rule.parameters().containsKey(mention.name())) {
          problems.add(
              place(expression, mention),
              ParameterValues.undeclared(mention.name(), rule.parameters()));
        }
      }
    }
    for (String name : unused) {
      problems.add(
          keyMark("parameters", name),
          "the parameter '%s' is used nowhere; use it as params.%s or remove it"
              .formatted(name, name));
    }
  }

  private void checkVariables() {
    Set<String> unused = new LinkedHashSet<>();
    rule.variables().forEach(variable -> unused.add(variable.name()));
    Set<String> declared = new LinkedHashSet<>();
    for (Variable variable : rule.variables()) {
      checkVariables(variable.expression(), declared, unused);
      declared.add(variable.name());
    }
    rule.when().ifPresent(when -> checkVariables(when, declared, unused));
    checkVariables(rule.assertion(), declared, unused);
    checkVariables(rule.message(), declared, unused);
    rule.beside().ifPresent(beside -> checkVariables(beside, declared, unused));
    for (Variable variable : rule.variables()) {
      if (unused.contains(variable.name())) {
        problems.add(
            variable.expression().mark(),
            "the variable '%s' is used nowhere; use it as variables.%s or remove it"
                .formatted(variable.name(), variable.name()));
      }
    }
  }

  private void checkVariables(Expression expression, Set<String> declared, Set<String> unused) {
    Mentions mentions = Mentions.of(expression.text(), "variables");
    if (mentions.open()) {
      unused.clear();
    }
    for (Mentions.Mention mention : mentions.names()) {
      unused.remove(mention.name());
      if (!declared.contains(mention.name())) {
        String why =
            rule.variables().stream().anyMatch(v -> v.name().equals(mention.name()))
                ? "is declared only here or below; move it up"
                : NearestName.to(mention.name(), declared)
                    .map(near -> "is not declared; did you mean '" + near + "'?")
                    .orElse("is not declared");
        problems.add(
            place(expression, mention), "the variable '%s' %s".formatted(mention.name(), why));
      }
    }
  }

  private static Mark place(Expression expression, Mentions.Mention mention) {
    ScalarPlaces places = new ScalarPlaces(expression.mark(), expression.text());
    return places.stretch(mention.offset(), mention.offset() + mention.name().length());
  }
}
