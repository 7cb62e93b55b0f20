package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SelectTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: { labels: { app: x, tier: y, none: } }
      spec:
        template:
          metadata: { labels: { app: x } }
          spec:
            containers: [{ name: a }, { name: b }]
            initContainers: [{ name: i }]
            volumes:
            hostNetwork: true
      """;

  private static MappingNode mapping(String yaml) {
    return (MappingNode)
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("a.yaml", yaml))
            .documents()
            .getFirst()
            .root();
  }

  private static List<String> inObject(String select, String object) throws GrammarException {
    return paths(
        SelectParser.parse(select).apply(new KubernetesObject(mapping(object), Optional.empty())));
  }

  private static List<String> inValues(String select, String values) throws GrammarException {
    return paths(SelectParser.parse(select).apply(mapping(values)));
  }

  private static List<String> paths(List<Selected> selected) {
    return selected.stream().map(node -> node.path() + "=" + node.key()).toList();
  }

  @Test
  void the_containers_of_a_pod_keep_their_own_paths() throws GrammarException {
    assertThat(inObject("$pod.allContainers[*]", DEPLOYMENT))
        .containsExactly(
            "spec.template.spec.containers[0]=0",
            "spec.template.spec.containers[1]=1",
            "spec.template.spec.initContainers[0]=0");
  }

  @Test
  void alternatives_come_in_order_and_each_node_once() throws GrammarException {
    assertThat(inObject("$pod.initContainers[*] | $pod.allContainers[*]", DEPLOYMENT))
        .containsExactly(
            "spec.template.spec.initContainers[0]=0",
            "spec.template.spec.containers[0]=0",
            "spec.template.spec.containers[1]=1");
  }

  @Test
  void a_mapping_gives_each_value_with_its_key_and_none_for_null() throws GrammarException {
    assertThat(inObject("$object.metadata.labels[*]", DEPLOYMENT))
        .containsExactly("metadata.labels.app=app", "metadata.labels.tier=tier");
  }

  @Test
  void an_item_of_a_list_is_selected_even_if_it_is_null() throws GrammarException {
    assertThat(inValues("$values.a[*]", "a: [1, null]")).containsExactly("a[0]=0", "a[1]=1");
  }

  @Test
  void what_is_absent_or_null_or_of_another_type_is_not_selected() throws GrammarException {
    assertThat(inObject("$pod.volumes", DEPLOYMENT)).isEmpty();
    assertThat(inObject("$pod.tolerations[*]", DEPLOYMENT)).isEmpty();
    assertThat(inObject("$pod.hostNetwork.x", DEPLOYMENT)).isEmpty();
    assertThat(inObject("$pod.hostNetwork[*]", DEPLOYMENT)).isEmpty();
  }

  @Test
  void an_object_without_a_pod_has_nothing_to_select_there() throws GrammarException {
    assertThat(inObject("$pod", "{ apiVersion: v1, kind: Service }")).isEmpty();
  }

  @Test
  void roots_are_selected_themselves() throws GrammarException {
    assertThat(inObject("$object", DEPLOYMENT)).containsExactly("=");
    assertThat(inObject("$podTemplate", DEPLOYMENT)).containsExactly("spec.template=template");
    assertThat(inValues("$values", "a: 1")).containsExactly("=");
  }

  @Test
  void keys_may_be_quoted_and_may_be_globs() throws GrammarException {
    String values = "{ dsx-a-worker: { env: { 'x.y': 1 } }, dsx-b-worker: {}, other: {} }";
    assertThat(inValues("$values['dsx-*-worker']", values))
        .containsExactly("dsx-a-worker=dsx-a-worker", "dsx-b-worker=dsx-b-worker");
    assertThat(inValues("$values['dsx-*'].env['x.y']", values))
        .containsExactly("dsx-a-worker.env['x.y']=x.y");
    assertThat(inValues("$values.dsx-a-worker.env[\"x.y\"]", values))
        .containsExactly("dsx-a-worker.env['x.y']=x.y");
  }

  @Test
  void strings_are_found_at_any_depth_by_what_they_say() throws GrammarException {
    String values = "{ a: x%!d, b: [{ c: '%!f(1)' }, why], 'd.e': ['<nil>'], f: 1, g: null }";
    assertThat(inValues("$values[**='*%!*', '<nil>']", values))
        .containsExactly("a=a", "b[0].c=c", "['d.e'][0]=0");
    assertThat(inValues("$values.b[**='*']", values)).containsExactly("b[0].c=c", "b[1]=1");
    assertThat(inValues("$values.a[**='x*']", values)).containsExactly("a=a");
    assertThat(inValues("$values[*][**='why']", values)).containsExactly("b[1]=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "spec.x~ 0~ a select begins with one of $object, $pod, $podTemplate, $values, $compose, $release",
        "$pods.x~ 0~ a select begins with one of $object, $pod, $podTemplate, $values, $compose, $release",
        "$pod.~ 5~ a key expected behind '.'; other characters are written ['key'] or ['key-*']",
        "$pod.a*~ 6~ a step ('.key', \"['key']\", '[*]') or ' | ' expected",
        "$pod[0]~ 5~ '*' or a quoted key expected behind '['",
        "$pod['a~ 6~ the closing ' is missing",
        "$pod['a'~ 8~ ']' expected",
        "$pod[**=a]~ 8~ a quoted text expected behind '**='",
        "$pod[**='a',]~ 12~ a quoted text expected behind ','",
        "$pod[**='a'~ 11~ ']' expected",
        "$pod | ~ 6~ a select begins with one of $object, $pod, $podTemplate, $values, $compose, $release",
        "$pod.a $pod.b~ 7~ a step ('.key', \"['key']\", '[*]') or ' | ' expected",
        "$object.allContainers[*]~ 7~ '.allContainers' stands right behind $pod",
        "$pod.allContainers~ 18~ '[*]' expected behind '.allContainers'",
        "$pod.a | $values.b~ 9~ $pod and $values cannot stand in one select; write two rules",
        "$release.name~ 8~ $release is judged as one and takes no steps; select over $values or,"
            + " with kinds, over $object",
      })
  void what_is_no_select_is_refused_at_its_place(String text, int offset, String message) {
    assertThatExceptionOfType(GrammarException.class)
        .isThrownBy(() -> SelectParser.parse(text))
        .satisfies(e -> {
          assertThat(e.text()).isEqualTo(message);
          assertThat(e.offset()).isEqualTo(offset);
        });
  }

  @Test
  void any_text_is_read_or_refused_within_it() {
    Random random = new Random(17);
    String[] pieces = {
      "$pod",
      "$values",
      "$object",
      "$release",
      ".",
      "a",
      "[*]",
      "['a']",
      "['*']",
      "[",
      "]",
      "'",
      " | ",
      " ",
      "allContainers",
      "**='a'",
      "$"
    };
    for (int i = 0; i < 30_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertThat(SelectParser.parse(text.toString()).alternatives()).isNotEmpty();
      } catch (GrammarException e) {
        assertThat(e.offset()).as("%s", text).isBetween(0, text.length());
      }
    }
  }

  @Test
  void what_is_selected_is_what_stands_at_its_path() throws GrammarException {
    Random random = new Random(19);
    for (int i = 0; i < 3_000; i++) {
      MappingNode values = mapping(randomMapping(random, 3));
      StringBuilder select = new StringBuilder("$values");
      for (int n = random.nextInt(4); n > 0; n--) {
        select.append(
            List.of(".a", ".b", "[*]", "['*']", "['a*']", "[**='*']").get(random.nextInt(6)));
      }
      for (Selected selected : SelectParser.parse(select.toString()).apply(values)) {
        assertThat(values.at(selected.path()))
            .as("%s in %s", select, values)
            .containsSame(selected.node());
      }
    }
  }

  private static String randomMapping(Random random, int depth) {
    StringBuilder out = new StringBuilder("{");
    for (String key : List.of("a", "b", "ab")) {
      String value =
          depth == 0 || random.nextInt(3) == 0
              ? String.valueOf(random.nextInt(9))
              : random.nextBoolean()
                  ? randomMapping(random, depth - 1)
                  : "[" + randomMapping(random, depth - 1) + ", 1]";
      out.append(random.nextInt(4) == 0 ? "" : key + ": " + value + ", ");
    }
    return out.append("}").toString();
  }
}
