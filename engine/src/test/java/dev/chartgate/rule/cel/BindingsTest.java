package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BindingsTest {

  private static NamedExpression variable(String name, String text) {
    return new NamedExpression(name, Expressions.compile(text, ResultKind.ANY));
  }

  private static CelResult value(Object value) {
    return new CelResult.Value(value);
  }

  @Test
  void a_child_shares_what_it_does_not_change() {
    Bindings parent = Bindings.builder().bind("object", "o").bind("self", "s").build();
    Bindings child = parent.with("self", Expressions.yaml("[1]")).with("params", 2L);

    assertThat(Expressions.evaluate("[object, self, params]", child))
        .isEqualTo(value(List.of("o", List.of(1L), 2L)));
    assertThat(Expressions.evaluate("self", parent)).isEqualTo(value("s"));
    assertThat(
            Expressions.evaluate(
                "self == 's'", parent.with(Bindings.builder().unknown("self").build())))
        .isEqualTo(new CelResult.Unknown(List.of("self")));
  }

  @Test
  void plain_values_are_taken_with_nodes_in_them() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("none", null);
    plain.put("list", Arrays.asList(1, 2.5f, null, true));
    plain.put("node", Expressions.yaml("{ a: [b] }"));
    Bindings bindings =
        Bindings.builder().bind("params", plain).bind("self", (Object) null).build();

    assertThat(
            Expressions.evaluate(
                "params.none == null && self == null && params.list == [1, 2.5, null, true]"
                    + " && params.node.a[0] == 'b'",
                bindings))
        .isEqualTo(value(true));
  }

  @Test
  void a_value_comes_out_as_plain_lists_and_maps() {
    Bindings bindings =
        Bindings.builder().bind("object", Expressions.yaml("{ a: [1, null, { b: 0.5 }] }")).build();

    assertThat(Expressions.evaluate("object", bindings))
        .isEqualTo(value(Map.of("a", List.of(1L, Optional.empty(), Map.of("b", 0.5)))));
    assertThat(Expressions.evaluate("object.?a[?0]", bindings)).isEqualTo(value(Optional.of(1L)));
    assertThat(Expressions.evaluate("quantity('1Ki')", bindings)).isEqualTo(value("1024"));
  }

  @Test
  void a_variable_is_evaluated_only_if_it_is_read() {
    Bindings bindings =
        Bindings.builder()
            .bind("object", Expressions.yaml("{}"))
            .variables(List.of(variable("bad", "object.missing"), variable("good", "1")))
            .build();

    assertThat(Expressions.evaluate("variables.good == 1", bindings)).isEqualTo(value(true));
    assertThat(Expressions.evaluate("true || variables.bad", bindings)).isEqualTo(value(true));
    assertThat(Expressions.evaluate("variables.bad", bindings))
        .isEqualTo(
            new CelResult.Failed(
                "variables.bad: no such key: missing", OptionalInt.of(1), OptionalInt.of(10)));
  }

  @Test
  void a_variable_is_evaluated_once_for_each_bindings() {
    int[] reads = {0};
    Map<String, Object> counted =
        Map.of(
            "x",
            new java.util.AbstractList<Object>() {
              @Override
              public Object get(int index) {
                reads[0]++;
                return "item";
              }

              @Override
              public int size() {
                return 1;
              }
            });
    Bindings bindings =
        Bindings.builder()
            .bind("params", counted)
            .variables(List.of(variable("v", "params.x[0] + '!'")))
            .build();

    for (int i = 0; i < 3; i++) {
      assertThat(Expressions.evaluate("variables.v + variables.v", bindings))
          .isEqualTo(value("item!item!"));
    }
    assertThat(reads[0]).isEqualTo(1);
    assertThat(Expressions.evaluate("variables.v", bindings.with("self", 1L)))
        .isEqualTo(value("item!"));
    assertThat(reads[0]).isEqualTo(2);
  }

  @Test
  void a_variable_sees_what_its_own_bindings_hold() {
    Bindings bindings =
        Bindings.builder()
            .bind("self", "parent")
            .variables(List.of(variable("v", "self + '!'")))
            .build();

    assertThat(Expressions.evaluate("variables.v", bindings)).isEqualTo(value("parent!"));
    assertThat(Expressions.evaluate("variables.v", bindings.with("self", "child")))
        .isEqualTo(value("child!"));
  }

  @Test
  void a_variable_sees_those_before_it_only() {
    Bindings bindings =
        Bindings.builder()
            .build()
            .withVariables(
                List.of(
                    variable("a", "1"),
                    variable("b", "variables.a + 1"),
                    variable("c", "variables.c"),
                    variable("d", "variables.e"),
                    variable("e", "2")));

    assertThat(Expressions.evaluate("variables.b", bindings)).isEqualTo(value(2L));
    assertThat(Expressions.evaluate("variables.c", bindings))
        .isInstanceOfSatisfying(
            CelResult.Failed.class,
            failed -> assertThat(failed.message()).isEqualTo("variables.c: no such key: c"));
    assertThat(Expressions.evaluate("variables.d", bindings)).isInstanceOf(CelResult.Failed.class);
    assertThat(Expressions.evaluate("variables.nope", bindings))
        .isInstanceOfSatisfying(
            CelResult.Failed.class,
            failed -> assertThat(failed.message()).isEqualTo("no such key: nope"));
    assertThat(Expressions.evaluate("has(variables.nope)", bindings)).isEqualTo(value(false));
  }

  @Test
  void a_variable_that_is_unknown_makes_its_reader_unknown() {
    Bindings bindings =
        Bindings.builder()
            .unknown("values")
            .unknown("objects")
            .variables(
                List.of(
                    variable("v", "values.a == 1"),
                    variable("w", "variables.v && objects.size() == 0")))
            .build();

    assertThat(Expressions.evaluate("variables.w", bindings))
        .isEqualTo(new CelResult.Unknown(List.of("objects", "values")));
    assertThat(Expressions.evaluate("variables.v", bindings))
        .isEqualTo(new CelResult.Unknown(List.of("values")));
    assertThat(Expressions.evaluate("variables.v || true", bindings)).isEqualTo(value(true));
    assertThat(Expressions.evaluate("[1].exists(x, variables.v || x == 1)", bindings))
        .isEqualTo(value(true));
  }

  @Test
  void a_variable_may_hold_a_tree() {
    Bindings bindings =
        Bindings.builder()
            .bind("object", Expressions.yaml("{ list: [{ a: 1 }, { a: 2 }] }"))
            .variables(List.of(variable("list", "object.list.filter(i, i.a > 1)")))
            .build();

    assertThat(Expressions.evaluate("variables.list[0].a", bindings)).isEqualTo(value(2L));
  }
}
