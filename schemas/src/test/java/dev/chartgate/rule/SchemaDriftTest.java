package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schemas.OwnSchema;
import dev.chartgate.source.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds the readers and the schemas of our own files to the same keys and words. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SchemaDriftTest {
  private static final String DEFINITIONS = "/$defs/";

  record Pair(Shape shape, String schema, String pointer) {}

  private static List<Pair> pairs() {
    return List.of(
        new Pair(RuleShapes.RULE, "rule-1.json", ""),
        new Pair(RuleShapes.CHART_RANGE, "rule-1.json", "/$defs/chart"),
        new Pair(RuleShapes.DOCUMENT, "rule-1.json", "/$defs/documentReference"),
        new Pair(RuleShapes.CHART_FILE, "rule-1.json", "/$defs/chartReference"),
        new Pair(RuleShapes.PAGE, "rule-1.json", "/$defs/pageReference"),
        new Pair(RuleShapes.PARAMETER, "rule-1.json", "/$defs/parameter"),
        new Pair(RuleShapes.PROFILE, "rule-1.json", "/$defs/profile"),
        new Pair(RuleShapes.CASE, "rule-1.json", "/$defs/case"),
        new Pair(RuleShapes.CASE_CHART, "rule-1.json", "/$defs/caseChart"),
        new Pair(RuleShapes.CASE_RELEASE, "rule-1.json", "/$defs/caseRelease"),
        new Pair(RuleShapes.CASE_FILE, "rule-1.json", "/$defs/caseFile"),
        new Pair(RuleShapes.OLD_RELEASE, "rule-1.json", "/$defs/oldRelease"),
        new Pair(RuleShapes.FOUND, "rule-1.json", "/$defs/found"),
        new Pair(RuleShapes.UNKNOWN, "rule-1.json", "/$defs/unknown"),
        new Pair(PackShapes.PACK, "pack-1.json", ""),
        new Pair(PackShapes.CHART, "pack-1.json", "/$defs/chart"),
        new Pair(PackShapes.MARKS, "pack-1.json", "/$defs/marks"),
        new Pair(PackShapes.DEFAULTS, "pack-1.json", "/$defs/defaults"),
        new Pair(PolicyShapes.POLICY, "policy-1.json", ""),
        new Pair(PolicyShapes.DECISIONS, "policy-1.json", "/properties/decisions"),
        new Pair(PolicyShapes.OUTCOMES, "policy-1.json", "/$defs/outcomes"),
        new Pair(PolicyShapes.DECISION_BLOCK, "policy-1.json", "/$defs/decisionBlock"),
        new Pair(PolicyShapes.UNRESOLVED, "policy-1.json", "/$defs/unresolved"),
        new Pair(PolicyShapes.NAMESPACE, "policy-1.json", "/$defs/namespace"),
        new Pair(PolicyShapes.LABEL_SETTERS, "policy-1.json", "/$defs/labelSetters"),
        new Pair(PolicyShapes.WAIVERS, "policy-1.json", "/properties/waivers"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_mapping_has_the_same_keys_for_the_reader_and_in_the_schema(Pair pair) throws IOException {
    JsonNode schema = OwnSchema.tree(pair.schema()).at(pair.pointer());
    assertThat(schema.path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(pair.shape().keys());
    assertThat(strings(schema.path("required")))
        .containsExactlyInAnyOrderElementsOf(pair.shape().required());
    assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
    assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
  }

  @Test
  void every_mapping_of_a_schema_with_keys_of_its_own_has_a_shape() throws IOException {
    for (String name : List.of("rule-1.json", "pack-1.json", "policy-1.json")) {
      Set<String> paired = new HashSet<>();
      pairs().stream().filter(p -> p.schema().equals(name)).forEach(p -> paired.add(p.pointer()));
      JsonNode definitions = OwnSchema.tree(name).path("$defs");
      for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
        if (definition.getValue().has("properties")) {
          assertThat(paired).contains(DEFINITIONS + definition.getKey());
        }
      }
    }
  }

  @Test
  void words_are_the_same_for_the_reader_and_in_the_schema() throws IOException {
    JsonNode rule = OwnSchema.tree("rule-1.json");
    assertThat(strings(rule.at("/$defs/severity/enum")))
        .containsExactlyElementsOf(Words.SEVERITY.keySet());
    assertThat(strings(rule.at("/properties/scope/enum")))
        .containsExactlyElementsOf(Words.SCOPE.keySet());
    assertThat(strings(rule.at("/properties/part/enum")))
        .containsExactlyElementsOf(Words.PART.keySet());
    assertThat(rule.at("/properties/profiles/properties").propertyNames())
        .containsExactlyElementsOf(Words.PROFILE.keySet());
    assertThat(strings(rule.at("/$defs/case/properties/profile/enum")))
        .containsExactlyElementsOf(Words.PROFILE.keySet());
    JsonNode policy = OwnSchema.tree("policy-1.json");
    assertThat(strings(policy.at("/properties/profile/enum")))
        .containsExactlyElementsOf(Words.PROFILE.keySet());
    assertThat(strings(policy.at("/properties/severities/additionalProperties/enum")))
        .containsExactlyElementsOf(Words.SEVERITY.keySet());
    assertThat(strings(policy.at("/$defs/decision/enum")))
        .containsExactlyElementsOf(Words.DECISION.keySet());
    assertThat(rule.at("/properties/id/pattern").asString())
        .isEqualTo("^" + RuleReader.NAME.pattern() + "$");
  }

  private static List<String> strings(JsonNode array) {
    List<String> found = new ArrayList<>();
    array.forEach(item -> found.add(item.asString()));
    return found;
  }
}
