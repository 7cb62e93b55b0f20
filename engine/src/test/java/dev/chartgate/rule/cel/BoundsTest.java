package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundsTest {
  private static final CelCompiler TIGHT =
      new CelCompiler(new CelBounds(20_000, 60, 1_000, 100, 50_000, 1_000_000));
  private static final Set<String> VARIABLES = Set.of("values", "variables");
  private static final Bindings HUGE = Bindings.builder().bind("values", numbers(100_000)).build();
  private static final Bindings SMALL = Bindings.builder().bind("values", numbers(900)).build();

  private static Node numbers(int count) {
    Mark mark = Mark.start(new SourceText("values.yaml", ""));
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(new ScalarNode(mark, (long) i, Integer.toString(i)));
    }
    return new SequenceNode(mark, items);
  }

  private static CelResult evaluate(String text, Bindings bindings) throws CelCompileException {
    return TIGHT.compile(text, VARIABLES, ResultKind.ANY).evaluate(bindings);
  }

  private static void assertFailed(CelResult result, String message) {
    assertThat(result)
        .isInstanceOfSatisfying(
            CelResult.Failed.class, failed -> assertThat(failed.message()).isEqualTo(message));
  }

  @Test
  void an_evaluation_that_nobody_waits_for_ends_at_its_next_step() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    StepBudget budget = new StepBudget(1_000_000, () -> asked.incrementAndGet() >= 5);
    CompiledExpression expression =
        TIGHT.compile(
            "values.all(x, string(x).size() < 99 || string(x) == '')", VARIABLES, ResultKind.BOOL);

    assertThatThrownBy(() -> expression.evaluate(SMALL.within(budget)))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "values.all(x, x >= 0)",
        "values.map(x, x)",
        "[1, 2].all(y, [1, 2].all(z, values.all(x, x >= 0)))",
      })
  void rounds_of_macros_end(String text) throws CelCompileException {
    assertFailed(
        evaluate(text, HUGE),
        "the evaluation takes more than the 1,000 rounds of macros that are allowed");
  }

  @Test
  void rounds_of_nested_macros_add_up() throws CelCompileException {
    assertFailed(
        evaluate("values.all(x, values.all(y, y >= 0))", SMALL),
        "the evaluation takes more than the 1,000 rounds of macros that are allowed");
    assertThat(evaluate("values.all(x, x >= 0)", SMALL)).isEqualTo(new CelResult.Value(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "values == values.reverse()",
        "values.exists(x, -1 in values)",
        "values.all(x, values == values.slice(0, 900))",
        "sets.contains(values, values)",
        "values.all(x, values.sort().size() > 0)",
        "lists.range(1000000000)",
        "lists.range(40000) + lists.range(40000)",
        "cel.bind(a, '0123456789', cel.bind(b, a.replace('', a), cel.bind(c, b.replace('', b),"
            + " c.replace('', c))))",
        "cel.bind(a, [1, 1], cel.bind(b, [a, a], cel.bind(c, [b, b, b, b], cel.bind(d, [c, c, c,"
            + " c], cel.bind(e, [d, d, d, d], cel.bind(f, [e, e, e, e], cel.bind(g, [f, f, f, f],"
            + " cel.bind(h, [g, g, g, g], cel.bind(i, [h, h, h, h], i.flatten(20))))))))))",
        "cel.bind(a, [1, 1], cel.bind(b, [a, a], cel.bind(c, [b, b, b, b], cel.bind(d, [c, c, c,"
            + " c], cel.bind(e, [d, d, d, d], cel.bind(f, [e, e, e, e], cel.bind(g, [f, f, f, f],"
            + " cel.bind(h, [g, g, g, g], cel.bind(i, [h, h, h, h], i == [i][0].reverse())))))))))",
        "'%s'.format([cel.bind(a, [1, 1], cel.bind(b, [a, a, a, a], cel.bind(c, [b, b, b, b],"
            + " cel.bind(d, [c, c, c, c], cel.bind(e, [d, d, d, d], cel.bind(f, [e, e, e, e],"
            + " cel.bind(g, [f, f, f, f], cel.bind(h, [g, g, g, g], h))))))))])",
      })
  void steps_end(String text) throws CelCompileException {
    assertFailed(
        evaluate(text, values(text)),
        "the evaluation takes more than the 50,000 steps that are allowed");
  }

  private static Bindings values(String text) {
    return text.contains(".all(") || text.contains(".exists(") ? SMALL : HUGE;
  }

  @Test
  void a_big_result_is_counted_too() throws CelCompileException {
    assertFailed(
        evaluate("values", HUGE),
        "the evaluation takes more than the 50,000 steps that are allowed");
  }

  @Test
  void a_text_cannot_double_without_end() throws CelCompileException {
    StringBuilder text = new StringBuilder("'0123456789'");
    for (int i = 0; i < 25; i++) {
      text.insert(0, "cel.bind(a, ").append(", a + a)");
    }
    assertFailed(
        evaluate(text + ".size()", SMALL),
        "the evaluation takes more than the 50,000 steps that are allowed");
  }

  @Test
  void a_chain_of_optionals_is_linear() throws CelCompileException {
    StringBuilder text = new StringBuilder("optional.of({'a': 1})");
    for (int i = 0; i < 40; i++) {
      text.append(".optMap(x, x)");
    }
    assertThat(evaluate(text + ".?a.orValue(0)", SMALL)).isEqualTo(new CelResult.Value(1L));
    assertThat(evaluate("{'a': {}}" + ".?a".repeat(40) + ".hasValue()", SMALL))
        .isEqualTo(new CelResult.Value(false));
  }

  @Test
  void a_regular_expression_may_be_too_large() throws CelCompileException {
    assertThatThrownBy(() -> evaluate("'a'.matches('(a{50}){50}')", SMALL))
        .isInstanceOf(CelCompileException.class)
        .hasMessage(
            "1:13: the regular expression has 2,602 steps, more than the 100 that are allowed");
    assertFailed(
        evaluate("'a'.matches('(a{50})' + '{50}')", SMALL),
        "matches(): the regular expression is larger than is allowed");
    assertFailed(
        evaluate("'a'.matches('[' + '')", SMALL), "matches(): this is no regular expression");
    assertFailed(
        evaluate("regex.extract('a', '(a{50})' + '{50}') == optional.none()", SMALL),
        "regex.extract(): the regular expression is larger than is allowed");
  }

  @Test
  void an_expression_may_be_too_long_or_nested_too_deep() {
    String tooDeep =
        "the expression is nested deeper than the 60 levels that are allowed; split it into"
            + " variables";
    for (String text :
        List.of(
            "(".repeat(200) + "1" + ")".repeat(200),
            "values" + ".a".repeat(100),
            "values" + ".a".repeat(9_000),
            "1" + " + 1".repeat(3_000),
            "[".repeat(9_000) + "]".repeat(9_000))) {
      assertThatThrownBy(() -> evaluate(text, SMALL))
          .as(text.substring(0, 20))
          .isInstanceOfSatisfying(
              CelCompileException.class,
              e -> assertThat(e.issues()).containsExactly(new CelIssue(tooDeep, 1, 1)));
    }
    assertThatThrownBy(() -> evaluate(" ".repeat(20_001), SMALL))
        .hasMessageContaining(
            "the expression is longer than the 20,000 characters that are allowed");
  }

  @Test
  void many_terms_side_by_side_are_not_deep() throws CelCompileException {
    assertThat(evaluate("true" + " && true".repeat(1_000), SMALL))
        .isEqualTo(new CelResult.Value(true));
  }
}
