package dev.chartgate.helm.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.helm.template.call.DeepOrigin;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Sources;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.NodePath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which keys of the values are in what functions give. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunctionOriginsTest {
  private static final Origin A = Origin.values().child("a");
  private static final Origin B = Origin.values().child("b");

  private final Calls calls = Calls.generous();

  @Test
  void stretches_stay_apart_through_functions_on_text() throws FunctionException {
    Text text = two("Ab ", "c\nD-");
    for (String[] step :
        new String[][] {
          {"trimSuffix", "-"}, {"replace", "c", "x"}, {"lower"}, {"nindent"}, {"quote"}
        }) {
      text =
          switch (step[0]) {
            case "nindent" -> (Text) calls.call("nindent", Int.of(2), text);
            case "replace" ->
                (Text) calls.call("replace", Text.of(step[1]), Text.of(step[2]), text);
            case "trimSuffix" -> (Text) calls.call("trimSuffix", Text.of(step[1]), text);
            default -> (Text) calls.call(step[0], text);
          };
    }

    assertThat(text.value()).isEqualTo("\"\\n  ab x\\n  d\"");
    assertThat(keys(stretch(text, "ab"))).isEqualTo(Map.of("a", "exact"));
    assertThat(keys(stretch(text, "d"))).isEqualTo(Map.of("b", "exact"));
    assertThat(keys(stretch(text, "\\n  ab"))).isEqualTo(Map.of("a", "exact"));
    assertThat(text.slice(0, 1).origin()).isSameAs(Origin.NONE);
  }

  @Test
  void a_number_that_cuts_a_text_took_part() throws FunctionException {
    Value cut = calls.call("trunc", Int.of(2).withOrigin(B), Text.of("abc", A));

    assertThat(keys(cut)).isEqualTo(Map.of("a", "exact", "b", "via"));
  }

  @Test
  void a_fallback_knows_what_was_empty() throws FunctionException {
    Value fallback = calls.call("default", Text.of("x"), new Nil(A));

    assertThat(keys(fallback)).isEqualTo(Map.of("a", "via"));
    assertThat(keys(calls.call("default", Text.of("x", B), Text.of("y", A))))
        .isEqualTo(Map.of("a", "exact"));
  }

  @Test
  void parts_of_a_url_have_their_own_stretches_of_it() throws FunctionException {
    MapValue parts = (MapValue) calls.call("urlParse", two("redis://x", "/y%20z?q"));

    assertThat(keys(parts.get("host"))).isEqualTo(Map.of("a", "exact", "b", "via"));
    assertThat(keys(parts.get("query"))).isEqualTo(Map.of("a", "via", "b", "exact"));
    assertThat(keys(parts.get("path"))).isEqualTo(Map.of("a", "exact", "b", "exact"));
    assertThat(((Text) parts.get("path")).value()).isEqualTo("/y z");
  }

  @Test
  void what_merges_to_nothing_knows_all_that_could_have_brought_something()
      throws FunctionException {
    Value merged =
        calls.call(
            "merge", new MapValue(), new MapValue(GoType.MAP, A), new MapValue(GoType.MAP, B));

    assertThat(keys(merged)).isEqualTo(Map.of("a", "via", "b", "via"));
  }

  @Test
  void members_of_a_fallback_know_it_too_and_the_map_stays_the_same() throws FunctionException {
    MapValue map = new MapValue();
    MapValue chosen = (MapValue) calls.call("default", map, new Nil(A));
    calls.call("set", chosen, Text.of("k"), Text.of("v"));

    assertThat(map.has("k")).isTrue();
    assertThat(keys(chosen.get("k"))).isEqualTo(Map.of("a", "via"));
  }

  @Test
  void the_operand_that_coalesce_takes_knows_those_before_it() throws FunctionException {
    assertThat(keys(calls.call("coalesce", Text.of("", A), Text.of("x", B))))
        .isEqualTo(Map.of("a", "via", "b", "exact"));
    assertThat(keys(calls.call("ternary", Text.of("x", A), Text.EMPTY, new Bool(true, B))))
        .isEqualTo(Map.of("a", "exact", "b", "via"));
  }

  @Test
  void parts_of_a_text_keep_its_stretches() throws FunctionException {
    ListValue parts = (ListValue) calls.call("splitList", Text.of(","), two("p,q", "r,s"));

    assertThat(parts.items()).hasSize(3);
    assertThat(keys(parts.items().get(0))).isEqualTo(Map.of("a", "exact"));
    assertThat(keys(parts.items().get(1))).isEqualTo(Map.of("a", "exact", "b", "exact"));
    assertThat(keys(parts.items().get(2))).isEqualTo(Map.of("b", "exact"));
    assertThat(keys(calls.call("join", Text.of("-"), parts)))
        .isEqualTo(Map.of("a", "exact", "b", "exact"));
  }

  @Test
  void a_missing_member_is_known_by_the_key_that_would_bring_it() throws FunctionException {
    MapValue values = new MapValue(GoType.MAP, A);

    assertThat(keys(calls.call("get", values, Text.of("x")))).isEqualTo(Map.of("a.x", "exact"));
    assertThat(keys(calls.call("hasKey", values, Text.of("x")))).isEqualTo(Map.of("a.x", "via"));
    assertThat(keys(calls.call("dig", Text.of("x"), Text.of("d"), withType(values))))
        .isEqualTo(Map.of("a.x", "via"));
  }

  @Test
  void what_a_merge_fills_knows_what_was_missing_and_the_conditions_of_the_call()
      throws FunctionException {
    MapValue into = new MapValue(GoType.MAP, A);
    MapValue from = new MapValue();
    from.set("x", Text.of("1", B));
    Origin condition = Origin.values().child("c").asVia();

    MapValue merged = (MapValue) calls.call("merge", condition, List.of(into, from));

    assertThat(keys(merged.get("x"))).isEqualTo(Map.of("a.x", "via", "b", "exact", "c", "via"));
  }

  @Test
  void an_item_that_is_left_out_took_part() throws FunctionException {
    ListValue list = ListValue.of(List.of(Text.of("", A), Text.of("x", B)));

    assertThat(keys(calls.call("compact", list))).isEqualTo(Map.of("a", "via", "b", "exact"));
    assertThat(keys(calls.call("has", Text.of("x"), list)))
        .isEqualTo(Map.of("a", "via", "b", "via"));
  }

  private static Value withType(MapValue map) {
    return map.withType(GoType.MAP);
  }

  private static Text two(String first, String second) {
    TextBuilder out = new TextBuilder();
    out.append(first, A);
    out.append(second, B);
    return out.build();
  }

  private static Text stretch(Text text, String part) {
    int at = text.value().indexOf(part);
    return text.slice(at, at + part.length());
  }

  private Map<String, String> keys(Value value) {
    Map<String, String> keys = new TreeMap<>();
    Origin origin = DeepOrigin.of(value, calls.environment().budget());
    for (Map.Entry<NodePath, Confidence> key : Sources.of(origin).keys().entrySet()) {
      keys.put(key.getKey().toSetKey(), key.getValue().label());
    }
    return keys;
  }
}
