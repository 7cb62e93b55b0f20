package dev.chartgate.helm.function.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Sources;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodecOriginsTest {
  private static final int VALUES = 3_000;
  private static final Origin.Key ROOT = Origin.values().child("root");

  private final Codec codec = new Codec(HelmVersion.V4);

  private static MapValue sample() {
    MapValue limits = new MapValue();
    limits.set("cpu", Text.of("2"));
    limits.set("memory", Text.of("1Gi"));
    MapValue root = new MapValue();
    root.set("limits", limits);
    root.set("args", ListValue.of(List.of(Text.of("a b"), Text.of("it's"), new MapValue())));
    return (MapValue) RandomValues.keyed(root, ROOT);
  }

  /** For each stretch of a text: its characters, and the exact keys of it. */
  private static List<String> exact(Text text) {
    List<String> stretches = new ArrayList<>();
    for (int i = 0; i < text.spans().count(); i++) {
      Map<NodePath, Confidence> keys = Sources.of(text.spans().origin(i)).keys();
      List<String> names =
          keys.entrySet().stream()
              .filter(entry -> entry.getValue() == Confidence.EXACT)
              .map(entry -> entry.getKey().toSetKey())
              .toList();
      if (!names.isEmpty()) {
        String part = text.value().substring(text.spans().start(i), text.spans().end(i));
        stretches.add(part.strip() + " from " + String.join(",", names));
      }
    }
    return stretches;
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "toYaml       | a b     | 'it''s' | '\"2\"'",
        "toYamlPretty | a b     | 'it''s' | '\"2\"'",
        "toJson       | '\"a b\"' | '\"it''s\"' | '\"2\"'",
      },
      delimiter = '|')
  void each_leaf_has_the_origin_of_its_value(
      String function, String first, String second, String cpu) throws FunctionException {
    Text text = (Text) codec.call(function, sample());

    assertThat(exact(text))
        .containsExactly(
            first + " from root.args[0]",
            second + " from root.args[1]",
            "{} from root.args[2]",
            cpu + " from root.limits.cpu",
            (function.equals("toJson") ? "\"1Gi\"" : "1Gi") + " from root.limits.memory");
  }

  @Test
  void a_name_and_a_dash_came_about_through_what_they_stand_for() throws FunctionException {
    Text text = (Text) codec.call("toYaml", sample());

    assertThat(text.value()).startsWith("args:\n- a b\n");
    assertThat(Sources.of(text.slice(0, 4).origin()).keys())
        .containsExactlyEntriesOf(Map.of(NodePath.parse("root.args"), Confidence.VIA));
    assertThat(Sources.of(text.slice(6, 7).origin()).keys())
        .containsOnly(
            Map.entry(NodePath.parse("root.args[0]"), Confidence.VIA),
            Map.entry(NodePath.parse("root.args"), Confidence.VIA));
  }

  @Test
  void the_stretches_of_a_string_survive_quotes_escapes_and_folds() throws FunctionException {
    TextBuilder string = new TextBuilder();
    string.append("x".repeat(50) + "\t\"", ROOT.child("a"));
    string.append("é y".repeat(20), ROOT.child("b"));
    string.append("", ROOT.child("never"));
    string.append("z: #", ROOT.child("c"));

    for (String function : List.of("toYaml", "toYamlPretty", "toJson", "toRawJson")) {
      Text text = (Text) codec.call(function, string.build());

      assertThat(exact(text)).hasSize(4).contains(" from root.never");
      assertThat(exact(text).getFirst()).startsWith("\"xxx").endsWith("\\\" from root.a");
      assertThat(exact(text).get(1)).contains("y").endsWith(" from root.b").doesNotContain("z");
      assertThat(exact(text).getLast()).isEqualTo("z: #\" from root.c");
    }
  }

  @ParameterizedTest
  @CsvSource({"toYaml,fromYaml", "toYamlPretty,fromYaml", "toJson,fromJson", "toRawJson,fromJson"})
  void what_is_written_and_read_again_is_the_same_and_came_from_the_same(
      String writer, String reader) throws FunctionException {
    RandomValues random = new RandomValues(new Random(7));
    int compared = 0;
    for (int i = 0; i < VALUES; i++) {
      MapValue given = (MapValue) RandomValues.keyed(random.map(3), ROOT);
      // What cannot be written, and bytes that are no text.
      if (codec.text("toYaml", given).isEmpty()
          || codec.text("toJson", given).contains("\\ufffd")) {
        continue;
      }
      TextBuilder text = new TextBuilder();
      text.append((Text) codec.call(writer, given));
      // Without it, a block at the end of the text loses a line break, as it does in Go.
      text.append("\n", Origin.NONE);
      if (hasForeignBreaks(text.build().value()) || text.build().value().contains("<<:")) {
        continue;
      }
      MapValue read = (MapValue) codec.call(reader, text.build());
      assertThat(read.has("Error")).isFalse();
      compared++;
      compareOrigins(given, read);
      // Go folds before the second of two spaces, and then reads one; -0 is an integer to YAML.
      if (!codec.text("toJson", given).contains("  ")) {
        assertThat(codec.text("toYaml", read)).isEqualTo(codec.text("toYaml", floats(given)));
      }
    }
    assertThat(compared).isGreaterThan(VALUES * 8 / 10);
  }

  /** The reader of YAML is one of YAML 1.2, in which these are characters. */
  private static boolean hasForeignBreaks(String text) {
    return text.chars().anyMatch(c -> c == 0x2028 || c == 0x2029)
        || text.contains("\\L")
        || text.contains("\\P");
  }

  /** All numbers become floats on the way. */
  private Value floats(Value value) throws FunctionException {
    return codec.call("mustFromJson", Text.of(codec.text("toJson", value)));
  }

  private static void compareOrigins(Value given, Value read) {
    switch (given) {
      case MapValue map when map.size() > 0 -> {
        for (String name : map.names()) {
          assertThat(Sources.of(((MapValue) read).originOfName(name)).keys())
              .as("the name %s", name)
              .isEqualTo(Sources.of(map.originOfName(name)).keys());
          compareOrigins(map.get(name), ((MapValue) read).get(name));
        }
      }
      case ListValue list when !list.items().isEmpty() -> {
        for (int i = 0; i < list.items().size(); i++) {
          compareOrigins(list.items().get(i), ((ListValue) read).items().get(i));
        }
      }
      case MapValue _, ListValue _ ->
          assertThat(Sources.of(read.origin()).keys().keySet())
              .isEqualTo(Sources.of(given.origin()).keys().keySet());
      default ->
          assertThat(Sources.of(read.origin()).keys())
              .as("the value %s", given)
              .isEqualTo(Sources.of(given.origin()).keys());
    }
  }
}
