package dev.chartgate.helm.template.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Sources;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValuesTreeTest {

  private static MappingNode read(String yaml) {
    return (MappingNode)
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("values.yaml", yaml))
            .documents()
            .getFirst()
            .root();
  }

  private static String keys(Value value) {
    return Sources.of(value.origin()).keys().keySet().stream()
        .map(Object::toString)
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({"--set,int64", "--set-json,float64"})
  void a_number_has_the_type_that_its_flag_gives(String flag, String type) {
    Mark mark = Mark.start(new SetArgument(flag, "a=5"));
    MappingNode values =
        new MappingNode(
            mark, List.of(new MappingNode.Entry("a", mark, new ScalarNode(mark, 5L, "5"))));

    assertThat(ValuesTree.of(values, true).get("a").type().name()).isEqualTo(type);
  }

  @Test
  void a_number_of_a_file_is_a_float() {
    MapValue values = ValuesTree.of(read("{a: 5, b: 18446744073709551615, c: 1.5}"), false);

    assertThat(values.get("a")).isEqualTo(Float64.of(5));
    assertThat(values.get("b")).isEqualTo(Float64.of(0x1p64));
    assertThat(values.get("c")).isEqualTo(Float64.of(1.5));
  }

  @Test
  void each_value_has_its_key_and_so_has_a_missing_one() {
    MapValue values = ValuesTree.of(read("a: {b: [{c: x}], n: null}"), true);
    MapValue a = (MapValue) values.get("a");
    MapValue item = (MapValue) ((ListValue) a.get("b")).items().getFirst();

    assertThat(keys(item.get("c"))).isEqualTo("[a.b[0].c]");
    assertThat(keys(a.get("n"))).isEqualTo("[a.n]");
    assertThat(keys(a.get("missing"))).isEqualTo("[a.missing]");
  }

  @Test
  void what_a_subchart_has_from_the_global_values_keeps_their_key() {
    MappingNode given =
        read(
            """
            global: {registry: r, images: [x], both: {a: 1}}
            sub: {global: {own: o}}
            """);
    Node global = given.get("global").orElseThrow();
    Node own = given.mapping("sub").orElseThrow().get("global").orElseThrow();
    MappingNode merged =
        new MappingNode(
            global.mark(),
            List.of(
                entry("registry", global),
                entry("images", global),
                entry("both", global),
                entry("own", own)));
    MappingNode sub =
        new MappingNode(
            given.mark(), List.of(new MappingNode.Entry("global", given.mark(), merged)));
    MappingNode effective =
        new MappingNode(
            given.mark(),
            List.of(
                new MappingNode.Entry("global", given.mark(), global),
                new MappingNode.Entry("sub", given.mark(), sub)));

    MapValue seen = (MapValue) ((MapValue) ValuesTree.of(effective, true).get("sub")).get("global");

    assertThat(keys(seen.get("registry"))).isEqualTo("[global.registry]");
    assertThat(keys(((ListValue) seen.get("images")).items().getFirst()))
        .isEqualTo("[global.images[0]]");
    assertThat(keys(((MapValue) seen.get("both")).get("a"))).isEqualTo("[global.both.a]");
    assertThat(keys(seen.get("own"))).isEqualTo("[sub.global.own]");
    assertThat(keys(seen.get("missing"))).isEqualTo("[global.missing]");
  }

  private static MappingNode.Entry entry(String name, Node mapping) {
    return ((MappingNode) mapping).entry(name).orElseThrow();
  }

  @Test
  void without_tracking_there_are_no_origins() {
    MapValue values = ValuesTree.of(read("a: {b: [1]}"), false);

    assertThat(values.origin()).isSameAs(Origin.NONE);
    assertThat(values.get("a").origin()).isSameAs(Origin.NONE);
    assertThat(((ListValue) ((MapValue) values.get("a")).get("b")).items().getFirst().origin())
        .isSameAs(Origin.NONE);
  }
}
