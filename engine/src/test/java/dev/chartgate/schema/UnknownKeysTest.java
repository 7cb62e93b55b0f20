package dev.chartgate.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class UnknownKeysTest {
  private static final String NOTHING = "{}";

  private static List<String> unknown(
      String user, String defaults, String schema, String... subcharts) throws BadSchemaException {
    MappingNode given = (MappingNode) SchemaValidatorTest.values(user);
    MappingNode known = (MappingNode) SchemaValidatorTest.values(defaults);
    Values values =
        new Values(
            given,
            given,
            List.of(
                new ValuesLayer(ValuesLayer.Kind.CHART_DEFAULT, known.mark().source(), known),
                new ValuesLayer(ValuesLayer.Kind.FILE, given.mark().source(), given)),
            true);
    SchemaValidator validator =
        SchemaValidator.compile(new SourceText("values.schema.json", schema), SchemaFolder.EMPTY);
    return UnknownKeys.find(values, Set.of(subcharts), List.of(validator)).stream()
        .map(error -> error.mark().line() + ": " + error.message())
        .toList();
  }

  @Test
  void a_key_that_a_schema_does_not_name_is_unknown() throws BadSchemaException {
    String schema =
        """
        {"properties": {"image": {"$ref": "#/$defs/image"}},
         "$defs": {"image": {"allOf": [{"properties": {"tag": {}}},
                                       {"properties": {"repository": {}}}]}}}
        """;

    assertThat(unknown("image:\n  repository: r\n  tga: x\n  other: x\nzzz: 1\n", "{}", schema))
        .containsExactly(
            "3: image has no key tga; did you mean tag?",
            "4: image has no key other",
            "5: the chart's values have no key zzz");
  }

  @Test
  void a_key_that_the_defaults_know_is_known() throws BadSchemaException {
    assertThat(
            unknown(
                "image: {tag: 1}\nextra: 1\n",
                "image: {tag: 0}\nextra: 0\n",
                "{\"properties\": {\"image\": {\"properties\": {\"repository\": {}}}}}"))
        .isEmpty();
  }

  @Test
  void any_key_is_known_where_a_schema_lets_any_stand() throws BadSchemaException {
    String schema =
        """
        {"properties": {
          "env": {"properties": {"A": {}}, "additionalProperties": {"type": "string"}},
          "labels": {"properties": {"a": {}}, "patternProperties": {"^x-": {}}}}}
        """;

    assertThat(unknown("env: {B: 1}\nlabels: {x-a: 1, q-a: 1}\n", "{}", schema))
        .containsExactly("2: labels has no key q-a");
  }

  @Test
  void what_a_schema_refuses_is_left_to_the_validation() throws BadSchemaException {
    assertThat(
            unknown(
                "a: {b: 1}\n",
                "{}",
                "{\"properties\": {\"a\": {\"properties\": {\"c\": {}},"
                    + " \"additionalProperties\": false}}}"))
        .isEmpty();
  }

  @Test
  void where_only_defaults_tell_a_nested_key_counts_if_it_resembles_one()
      throws BadSchemaException {
    String defaults =
        """
        image: {repository: r, tag: t}
        env: {DB_HOST: h}
        nodeSelector: {}
        pod: {a: 1}
        replicas: 1
        """;
    String user =
        """
        image: {repositry: r}
        env: {DB_HOSTS: h}
        nodeSelector: {disk: ssd}
        pod: {quite: other}
        replcas: 1
        """;

    assertThat(unknown(user, defaults, NOTHING))
        .containsExactly(
            "1: image has no key repositry; did you mean repository?",
            "5: the chart's values have no key replcas; did you mean replicas?");
  }

  @Test
  void subcharts_and_global_are_not_broken() throws BadSchemaException {
    String user =
        """
        redis: {auth: {enabld: true}}
        global: {imageRegistry: r, anything: 1}
        tags: {front: true}
        """;

    assertThat(
            unknown(user, "redis: {auth: {enabled: true}}\nglobal: {other: 1}\n", NOTHING, "redis"))
        .isEmpty();
    assertThat(
            unknown(
                "global: {imageRegistri: r}\n", "global: {imageRegistry: q}\n", NOTHING, "redis"))
        .containsExactly("1: global has no key imageRegistri; did you mean imageRegistry?");
  }

  @Test
  void a_suggestion_never_comes_from_another_scope() throws BadSchemaException {
    assertThat(
            unknown(
                "image: {registy: r}\n",
                "image: {tag: x}\nglobal: {registry: r}\nredis: {registry: r}\n",
                "{\"properties\": {\"image\": {\"properties\": {\"tag\": {}}}}}",
                "redis"))
        .containsExactly("1: image has no key registy");
  }

  @Test
  void a_subchart_is_judged_where_a_schema_describes_it() throws BadSchemaException {
    assertThat(
            unknown(
                "redis: {enabld: true}\n",
                "{}",
                "{\"properties\": {\"redis\": {\"properties\": {\"enabled\": {}}}}}",
                "redis"))
        .containsExactly("1: redis has no key enabld; did you mean enabled?");
  }

  @Test
  void keys_in_items_of_lists_are_judged_by_a_schema() throws BadSchemaException {
    assertThat(
            unknown(
                "hosts:\n- host: a\n  pth: b\n",
                "hosts: [{host: x, path: z}]\n",
                "{\"properties\": {\"hosts\": {\"items\": {\"properties\": {\"host\": {},"
                    + " \"path\": {}}}}}}"))
        .containsExactly("3: hosts[0] has no key pth; did you mean path?");
  }

  @Test
  void a_key_that_is_given_itself_is_not_suggested() throws BadSchemaException {
    assertThat(unknown("web1: 1\nweb: 1\n", "web: 1\n", "{\"properties\": {\"web\": {}}}"))
        .containsExactly("1: the chart's values have no key web1");
  }
}
