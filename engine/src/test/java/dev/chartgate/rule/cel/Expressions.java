package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.Node;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.Set;

/** Compiles and evaluates expressions over some variables. */
final class Expressions {
  static final CelCompiler COMPILER = new CelCompiler(CelBounds.DEFAULT);
  static final Set<String> VARIABLES =
      Set.of("object", "oldObject", "facts", "objects", "values", "self", "params", "variables");

  private Expressions() {}

  static CompiledExpression compile(String text, ResultKind kind) {
    try {
      return COMPILER.compile(text, VARIABLES, kind);
    } catch (CelCompileException e) {
      throw new AssertionError(text + "\n" + e.getMessage(), e);
    }
  }

  static CelResult evaluate(String text, Bindings bindings) {
    return compile(text, ResultKind.ANY).evaluate(bindings);
  }

  /** The value of an expression that must have one. */
  static Object value(String text, Bindings bindings) {
    CelResult result = evaluate(text, bindings);
    assertThat(result).as(text).isInstanceOf(CelResult.Value.class);
    return ((CelResult.Value) result).value();
  }

  static Node yaml(String text) {
    return new YamlReader(YamlBounds.DEFAULT)
        .read(new SourceText("test.yaml", text))
        .documents()
        .getFirst()
        .root();
  }
}
