package dev.chartgate.helm.template.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoPrinterTest {
  private static final Origin KEY = Origin.values().child("a");
  private static final Origin OTHER = Origin.values().child("b");

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "5000001, 5.000001e+06",
    "4194304, 4.194304e+06",
    "123456, 123456",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1e21, 1e+21",
    "2e-323, 2e-323",
    "4.9e-324, 5e-324",
    "-0.5, -0.5",
    "-0.0, -0"
  })
  void a_float_has_its_shortest_digits(double number, String text) {
    assertThat(print("%v", Float64.of(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "%d, 5, 5",
        "%05d, -5, -0005",
        "%-5d|, 5, 5    |",
        "%x, 255, ff",
        "%#X, 255, 0XFF",
        "%#o, 8, 010",
        "%O, 8, 0o10",
        "%+d, 5, +5",
        "%c, 233, é",
        "%q, 39, '\\''",
        "%U, 128512, U+1F600",
        "%s, 5, %!s(int=5)",
        "%d %d, 5, 5 %!d(MISSING)",
        "%[2]d, 5, %!d(BADINDEX)",
        "%, 5, %!(NOVERB)%!(EXTRA int=5)"
      })
  void a_verb_formats_an_integer(String format, long number, String text) {
    assertThat(print(format, Int.of(number))).isEqualTo(text);
  }

  @Test
  void a_wrong_verb_tells_type_and_value() {
    assertThat(print("%d", Float64.of(5001))).isEqualTo("%!d(float64=5001)");
    assertThat(print("%d", Text.of("x"))).isEqualTo("%!d(string=x)");
    assertThat(print("%d", Nil.NIL)).isEqualTo("%!d(<nil>)");
    assertThat(print("%s", ListValue.of(List.of(Int.of(1), Nil.NIL))))
        .isEqualTo("[%!s(int=1) <nil>]");
  }

  @Test
  void members_are_printed_in_order_of_their_names() {
    MapValue map = new MapValue();
    map.set("b", Nil.NIL);
    map.set("a", ListValue.of(List.of(Text.of("x y"), Bool.of(true))));

    assertThat(print("%v", map)).isEqualTo("map[a:[x y true] b:<nil>]");
    assertThat(print("%#v", map))
        .isEqualTo(
            "map[string]interface {}{\"a\":[]interface {}{\"x y\", true}, \"b\":interface"
                + " {}(nil)}");
  }

  @Test
  void a_duration_is_printed_by_its_own_method() {
    Int duration = new Int(5_400_500_000_000L, GoType.DURATION, Origin.NONE);

    assertThat(print("%v %s", duration, duration)).isEqualTo("1h30m0.5s 1h30m0.5s");
    assertThat(print("%d %t", duration, duration))
        .isEqualTo("5400500000000 %!t(time.Duration=5400500000000)");
  }

  @Test
  void bytes_that_are_no_text_go_through() {
    assertThat(print("%q %x", Text.of("a\uDCFF"), Text.of("é\uDCFF")))
        .isEqualTo("\"a\\xff\" c3a9ff");
  }

  @Test
  void print_sets_spaces_where_no_string_is_and_println_everywhere() {
    List<Value> arguments = List.of(Int.of(1), Int.of(2), Text.of("x"), Int.of(3), Nil.NIL);

    assertThat(GoPrinter.sprint(arguments, budget()).value()).isEqualTo("1 2x3 <nil>");
    assertThat(GoPrinter.sprintln(arguments, budget()).value()).isEqualTo("1 2 x 3 <nil>\n");
  }

  @Test
  void stretches_keep_their_origins() {
    Text text =
        GoPrinter.sprintf(
            Text.of("%s-%5d"), List.of(Text.of("ab", KEY), Int.of(7).withOrigin(OTHER)), budget());

    assertThat(text.value()).isEqualTo("ab-    7");
    assertThat(text.slice(0, 2).origin()).isSameAs(KEY);
    assertThat(text.slice(2, 3).origin()).isSameAs(Origin.NONE);
    assertThat(text.slice(3, 8).origin()).isSameAs(OTHER);
  }

  @Test
  void quoting_keeps_stretches() {
    Text text =
        GoPrinter.sprintf(
            Text.of("%s%s"), List.of(Text.of("a\n", KEY), Text.of("b", OTHER)), budget());

    Text quoted = GoQuote.quote(text);

    assertThat(quoted.value()).isEqualTo("\"a\\nb\"");
    assertThat(quoted.slice(1, 4).origin()).isSameAs(KEY);
    assertThat(quoted.slice(4, 5).origin()).isSameAs(OTHER);
  }

  @Test
  void a_width_is_paid_for_before_it_is_built() {
    assertThatThrownBy(() ->
            GoPrinter.sprintf(
                Text.of("%1000000s%1000000s"),
                List.of(Text.of("x"), Text.of("y")),
                new Budget(1_000_000, 1_500_000, () -> false)))
        .isInstanceOf(BudgetException.class);
  }

  @Test
  void a_map_that_holds_itself_ends_in_an_error() {
    MapValue map = new MapValue();
    map.set("self", map);

    assertThatThrownBy(() -> GoPrinter.value(map, budget())).isInstanceOf(BudgetException.class);
  }

  private static String print(String format, Value... arguments) {
    return GoPrinter.sprintf(Text.of(format), List.of(arguments), budget()).value();
  }

  private static Budget budget() {
    return new Budget(1_000_000, 10_000_000, () -> false);
  }

  @Test
  void bytes_take_few_steps_as_charts_print_all_their_files_by_mistake() {
    Budget budget = new Budget(400_000, 10_000_000, () -> false);

    Text printed = GoPrinter.value(ListValue.ofBytes(new byte[1_000_000], Origin.NONE), budget);

    assertThat(printed.length()).isEqualTo(2_000_001);
  }
}
