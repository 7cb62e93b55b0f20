package dev.chartgate.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.schema.SchemaValidator.Nulls;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SchemaValidatorTest {

  static Node values(String yaml) {
    return new YamlReader(YamlBounds.DEFAULT)
        .read(new SourceText("values.yaml", yaml))
        .documents()
        .getFirst()
        .root();
  }

  private static SchemaValidator compiled(String schema) throws BadSchemaException {
    return SchemaValidator.compile(
        new SourceText("values.schema.json", schema), SchemaFolder.EMPTY);
  }

  private static List<SchemaError> errors(String schema, String yaml) throws BadSchemaException {
    return compiled(schema).validate(values(yaml), NodePath.ROOT, Nulls.ABSENT);
  }

  private static List<String> told(String schema, String yaml) throws BadSchemaException {
    return errors(schema, yaml).stream()
        .map(error -> error.mark() + ": " + error.message())
        .toList();
  }

  private static List<String> problems(String schema, Map<String, String> folder) {
    try {
      SchemaValidator.compile(
          new SourceText("values.schema.json", schema),
          path -> Optional.ofNullable(folder.get(path)).map(text -> new SourceText(path, text)));
      return List.of();
    } catch (BadSchemaException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static List<String> problems(String schema) {
    return problems(schema, Map.of());
  }

  @Test
  void each_keyword_is_told_in_words_at_its_place() throws BadSchemaException {
    String schema =
        """
        { "$schema": "http://json-schema.org/draft-07/schema#",
          "type": "object",
          "properties": {
            "replicas": { "type": "integer", "minimum": 1, "maximum": 9 },
            "ratio": { "exclusiveMinimum": 0, "exclusiveMaximum": 1, "multipleOf": 0.5 },
            "tag": { "type": ["string", "null"] },
            "on": { "type": "boolean" },
            "policy": { "enum": ["Always", "IfNotPresent", ""] },
            "name": { "pattern": "^[a-z]+$", "maxLength": 3 },
            "mode": { "const": "fast" },
            "mail": { "format": "email" },
            "list": { "type": "array", "minItems": 3, "uniqueItems": true,
                      "items": { "type": "string" } },
            "map": { "minProperties": 2, "propertyNames": { "pattern": "^x" },
                     "dependencies": { "a": ["b", "c"] } },
            "gone": false,
            "image": { "required": ["tag"] } } }
        """;
    String yaml =
        """
        replicas: 0
        ratio: 1.25
        tag: 1.2
        "on": "true"
        policy: always
        name: ABCD
        mode: slow
        mail: nobody
        list: [1, 1]
        map:
          a: 1
        gone: 1
        image:
          repository: r
        """;

    assertThat(told(schema, yaml))
        .containsExactlyInAnyOrder(
            "values.yaml:1:11: replicas has to be at least 1",
            "values.yaml:2:8: ratio has to be less than 1",
            "values.yaml:2:8: ratio has to be a multiple of 0.5",
            "values.yaml:3:6: tag has to be a string or null, not a number with a fraction; put it"
                + " between quotes",
            "values.yaml:4:7: on has to be true or false, not a string; take the quotes away",
            "values.yaml:5:9: policy has to be one of Always, IfNotPresent, \"\"; did you mean"
                + " Always?",
            "values.yaml:6:7: name has to match ^[a-z]+$",
            "values.yaml:6:7: name has to have 3 characters at most",
            "values.yaml:7:7: mode has to be fast",
            "values.yaml:8:7: mail has to be of the format email",
            "values.yaml:9:8: list[0] has to be a string, not an integer; put it between quotes",
            "values.yaml:9:11: list[1] has to be a string, not an integer; put it between quotes",
            "values.yaml:9:1: list has to have 3 or more items",
            "values.yaml:9:1: list has an item twice",
            "values.yaml:10:1: map has to have 2 or more keys",
            "values.yaml:11:3: map may not have the key a",
            "values.yaml:11:3: map has the key a, which takes b and c beside it",
            "values.yaml:12:7: gone may not be set",
            "values.yaml:13:1: image lacks the key tag");
  }

  @Test
  void an_unknown_key_gets_the_nearest_known_one() throws BadSchemaException {
    List<SchemaError> errors =
        errors(
            "{\"properties\": {\"image\": {\"additionalProperties\": false,"
                + " \"properties\": {\"repository\": {}, \"tag\": {}}}}}",
            "image:\n  repositry: r\n");

    assertThat(errors).hasSize(1);
    SchemaError error = errors.getFirst();
    assertThat(error.message()).isEqualTo("image has no key repositry; did you mean repository?");
    assertThat(error.path()).hasToString("image.repositry");
    assertThat(error.mark()).hasToString("values.yaml:2:3");
    assertThat(error.nearest()).contains("repository");
    assertThat(error.unknownKey()).isTrue();
  }

  @Test
  void paths_begin_at_the_scope() throws BadSchemaException {
    List<SchemaError> errors =
        compiled("{\"required\": [\"port\"]}")
            .validate(values("a: 1"), NodePath.of("redis"), Nulls.ABSENT);

    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().path()).hasToString("redis.port");
    assertThat(errors.getFirst().message()).isEqualTo("redis lacks the key port");
    assertThat(errors.getFirst().mark()).hasToString("values.yaml:1:1");
  }

  @Test
  void a_draft_is_known_by_http_and_https_and_within_a_schema() throws BadSchemaException {
    for (String draft :
        List.of(
            "http://json-schema.org/schema#",
            "https://json-schema.org/schema",
            "https://json-schema.org/draft-07/schema#",
            "http://json-schema.org/draft/2019-09/schema")) {
      String schema =
          """
          {"$schema": "%s", "properties": {"a": {"$ref": "#/definitions/text"}},
           "definitions": {"text": {"$schema": "http://json-schema.org/schema#", "type": "string"}}}
          """
              .formatted(draft);
      assertThat(told(schema, "a: 1\n"))
          .as(draft)
          .containsExactly(
              "values.yaml:1:4: a has to be a string, not an integer; put it between quotes");
    }
  }

  @Test
  void helm_takes_a_null_for_a_value() throws BadSchemaException {
    SchemaValidator schema = compiled("{\"properties\": {\"a\": {\"type\": \"string\"}}}");
    assertThat(schema.validate(values("a: null\n"), NodePath.ROOT, Nulls.PRESENT)).hasSize(1);
  }

  @Test
  void members_that_are_null_are_absent() throws BadSchemaException {
    assertThat(told("{\"properties\": {\"a\": {\"type\": \"string\"}}}", "a: null\n")).isEmpty();
    assertThat(told("{\"required\": [\"a\"]}", "a: null\n"))
        .containsExactly("values.yaml:1:1: the root of the values lacks the key a");
  }

  @Test
  void a_choice_of_types_is_one_error() throws BadSchemaException {
    for (String keyword : List.of("oneOf", "anyOf")) {
      String schema =
          "{\"properties\": {\"a\": {\"%s\": [{\"type\": \"string\"}, {\"type\": \"array\"}]}}}"
              .formatted(keyword);
      assertThat(told(schema, "a: {b: 1}\n"))
          .containsExactly("values.yaml:1:1: a has to be a string or a list, not a mapping");
    }
  }

  @Test
  void a_choice_of_which_one_form_is_meant_tells_what_that_form_lacks() throws BadSchemaException {
    String schema =
        """
        {"properties": {"a": {"oneOf": [
          {"type": "string"},
          {"type": "object", "required": ["x"], "properties": {"z": {"type": "integer"}}}]}}}
        """;

    assertThat(told(schema, "a:\n  z: q\n"))
        .containsExactlyInAnyOrder(
            "values.yaml:1:1: a lacks the key x",
            "values.yaml:2:6: a.z has to be an integer, not a string");
  }

  @Test
  void a_choice_of_forms_is_told_with_what_each_wants() throws BadSchemaException {
    String schema =
        "{\"properties\": {\"a\": {\"anyOf\": [{\"required\": [\"x\"]}, {\"required\":"
            + " [\"y\"]}]}}}";

    assertThat(told(schema, "a: {}\n"))
        .containsExactly(
            "values.yaml:1:1: a fits no form of the schema: a lacks the key x; or a lacks the key"
                + " y");
  }

  @Test
  void a_choice_of_which_two_fit_is_told() throws BadSchemaException {
    assertThat(told("{\"properties\": {\"a\": {\"oneOf\": [{}, {\"minimum\": 1}]}}}", "a: 2\n"))
        .containsExactly(
            "values.yaml:1:4: a fits several forms of the schema, and only one may fit");
  }

  @Test
  void choices_in_each_item_of_a_list_are_told_one_by_one() throws BadSchemaException {
    String schema =
        """
        {"properties": {"l": {"items": {"anyOf": [{"type": "string"}, {"type": "null"}]}}}}
        """;

    assertThat(told(schema, "l:\n- 1\n- a\n- true\n"))
        .containsExactly(
            "values.yaml:2:3: l[0] has to be a string or null, not an integer; put it between"
                + " quotes",
            "values.yaml:4:3: l[2] has to be a string or null, not a boolean; put it between"
                + " quotes");
  }

  @Test
  void no_message_shows_a_value() throws BadSchemaException {
    String schema =
        """
        {"properties": {
          "a": {"pattern": "^x", "enum": ["p", "q"], "const": "z", "format": "uri", "maxLength": 1},
          "b": {"type": "integer"}, "c": {"not": {"type": "string"}}}}
        """;

    assertThat(told(schema, "a: hunter2\nb: hunter2\nc: hunter2\n"))
        .hasSizeGreaterThan(4)
        .noneSatisfy(line -> assertThat(line).contains("hunter2"));
  }

  @Test
  void formats_are_judged_up_to_draft_7_as_helm_does() throws BadSchemaException {
    String draft7 = "\"$schema\": \"http://json-schema.org/draft-07/schema#\",";
    String property = "\"properties\": {\"e\": {\"format\": \"email\"}}}";

    assertThat(told("{" + draft7 + property, "e: nope\n")).hasSize(1);
    assertThat(told("{" + property, "e: nope\n")).isEmpty();
  }

  @Test
  void a_schema_without_a_draft_is_of_2020_12() throws BadSchemaException {
    assertThat(told("{\"dependentRequired\": {\"a\": [\"b\"]}}", "a: 1\n"))
        .containsExactly(
            "values.yaml:1:1: the root of the values has the key a, which takes b beside it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://json-schema.org/schema#", "https://json-schema.org/schema"})
  void the_name_of_no_draft_in_particular_is_that_of_the_latest(String name)
      throws BadSchemaException {
    String schema =
        "{\"$schema\": \"%s\", \"properties\": {\"a\": {\"minimum\": 2}}}".formatted(name);

    assertThat(told(schema, "a: 2\n")).isEmpty();
    assertThat(told(schema, "a: 1\n")).hasSize(1);
  }

  @Test
  void a_reference_within_the_folder_is_followed() throws BadSchemaException {
    SchemaValidator schema =
        SchemaValidator.compile(
            new SourceText(
                "values.schema.json",
                "{\"$id\": \"https://example.com/charts/values.schema.json\", \"properties\":"
                    + " {\"a\": {\"$ref\": \"parts/port.json#/definitions/port\"}}}"),
            path ->
                path.equals("parts/port.json")
                    ? Optional.of(
                        new SourceText(
                            path, "{\"definitions\": {\"port\": {\"$ref\": \"number.json\"}}}"))
                    : path.equals("parts/number.json")
                        ? Optional.of(new SourceText(path, "{\"type\": \"integer\"}"))
                        : Optional.empty());

    assertThat(schema.validate(values("a: x\n"), NodePath.ROOT, Nulls.ABSENT))
        .extracting(SchemaError::message)
        .containsExactly("a has to be an integer, not a string");
  }

  @Test
  void a_reference_out_of_the_folder_is_refused_and_not_followed() {
    List<String> asked = new ArrayList<>();
    for (String reference :
        List.of(
            "http://127.0.0.1:9/x.json",
            "https://example.com/x.json",
            "file:///etc/hostname",
            "file:/etc/hostname",
            "../other.json",
            "a/../../other.json",
            "/etc/hostname",
            "%2e%2e/other.json",
            "//host/other.json",
            "classpath:META-INF/MANIFEST.MF",
            "other.json?x=1")) {
      assertThatThrownBy(() ->
              SchemaValidator.compile(
                  new SourceText(
                      "values.schema.json",
                      "{\"properties\":\n {\"a\": {\"$ref\": \"" + reference + "\"}}}"),
                  path -> {
                    asked.add(path);
                    return Optional.empty();
                  }))
          .as(reference)
          .isInstanceOfSatisfying(
              BadSchemaException.class,
              e ->
                  assertThat(e.problems())
                      .extracting(Problem::toString)
                      .containsExactly(
                          "values.schema.json:2:17: this refers to "
                              + reference
                              + ", and references are not followed out of the schema's own folder;"
                              + " put what it refers to into that folder"));
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void a_file_of_the_folder_leads_no_further_out_than_the_schema() {
    assertThat(
            problems(
                "{\"$ref\": \"a.json\"}", Map.of("a.json", "{\"$ref\": \"file:///etc/passwd\"}")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.json:1:10: this refers to file:///etc/passwd, and references are not");
  }

  @Test
  void a_reference_to_nothing_is_told_at_its_place() {
    assertThat(problems("{\"a\": {\"$ref\": \"#/definitions/b\"}, \"$ref\": \"c.json\"}"))
        .containsExactlyInAnyOrder(
            "values.schema.json:1:16: this refers to #/definitions/b, which is not there",
            "values.schema.json:1:44: this refers to c.json, which is not in the schema's folder");
    assertThat(problems("{\"$ref\": \"#nowhere\"}"))
        .containsExactly("values.schema.json:1:10: this refers to #nowhere, which is not there");
  }

  @Test
  void the_schema_of_a_draft_can_be_referred_to() throws BadSchemaException {
    String schema = "{\"$ref\": \"http://json-schema.org/draft-07/schema#\"}";

    assertThat(told(schema, "type: string\n")).isEmpty();
    assertThat(told(schema, "type: strin\n")).hasSize(1);
  }

  @Test
  void a_schema_that_is_none_is_told_at_its_place() {
    assertThat(problems("{\"properties\": {\"a\":\n  {\"type\": \"strin\"}}}"))
        .containsExactly(
            "values.schema.json:2:12: this is no schema: properties.a.type has to be one of array,"
                + " boolean, integer, null, number, object, string; did you mean string?");
    assertThat(problems("{\"properties\": 5}"))
        .containsExactly(
            "values.schema.json:1:16: this is no schema: properties has to be a mapping, not an"
                + " integer");
    assertThat(problems("{\"a\": ")).hasSize(1);
    assertThat(problems(""))
        .containsExactly("values.schema.json:1:1: the schema is empty; {} allows everything");
    assertThat(problems("[]"))
        .containsExactly(
            "values.schema.json:1:1: this is no schema: the schema has to be a mapping or true or"
                + " false, not a list");
    assertThat(problems("{\"$schema\": \"http://example.com/mine\"}"))
        .containsExactly(
            "values.schema.json:1:13: the schema is written in a draft that is not known; there are"
                + " drafts 4, 6, 7, 2019-09 and 2020-12");
  }

  @Test
  void an_expression_that_helm_does_not_take_is_told_at_its_place() {
    assertThat(
            problems(
                "{\"properties\": {\"a\": {\"pattern\": \"^(?!x)\"}},\n\"patternProperties\":"
                    + " {\"(\": {}}}"))
        .hasSize(2)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("values.schema.json:1:34: this is no regular"),
            line -> assertThat(line).startsWith("values.schema.json:2:23: this is no regular"));
  }

  @Test
  void what_looks_like_a_reference_in_data_is_none() {
    assertThat(
            problems(
                """
                { "properties": { "$ref": {"type": "string"}, "enum": {"type": "string"},
                                  "x": {"enum": [{"$ref": "http://h/x"}],
                                        "default": {"$ref": "http://h/x"}} } }
                """))
        .isEmpty();
  }

  @Test
  void a_schema_that_refers_to_itself_without_end_is_stopped() throws BadSchemaException {
    for (String schema :
        List.of("{\"$ref\": \"#\"}", "{\"allOf\": [{\"$ref\": \"#\"}, {\"$ref\": \"#\"}]}")) {
      SchemaValidator validator = compiled(schema);
      assertThatThrownBy(() -> validator.validate(values("a: 1"), NodePath.ROOT, Nulls.ABSENT))
          .isInstanceOf(BadSchemaException.class)
          .hasMessageContaining("the schema refers to itself without end");
    }
  }

  @Test
  void a_schema_that_multiplies_its_own_work_is_stopped() throws BadSchemaException {
    StringBuilder schema = new StringBuilder("{\"$ref\": \"#/$defs/d0\", \"$defs\": {");
    for (int i = 0; i < 40; i++) {
      String next = "{\"$ref\": \"#/$defs/d%d\"}".formatted(i + 1);
      schema.append("\"d%d\": {\"allOf\": [%s, %s]}, ".formatted(i, next, next));
    }
    SchemaValidator validator = compiled(schema.append("\"d40\": {}}}").toString());

    assertThatThrownBy(() -> validator.validate(values("a: 1"), NodePath.ROOT, Nulls.ABSENT))
        .isInstanceOf(BadSchemaException.class)
        .hasMessageContaining("the schema takes more than the 5,000,000 steps");
  }

  @Test
  void the_bound_on_depth_is_met_before_the_end_of_a_small_stack() throws Exception {
    SchemaValidator validator =
        compiled(
            """
            {"$defs": {"n": {"allOf": [{"properties": {"a": {"$ref": "#/$defs/n"}}}]}},
             "$ref": "#/$defs/n"}
            """);

    assertThat(onSmallStack(validator, 40)).isEqualTo("fits");
    assertThat(onSmallStack(validator, 199))
        .isEqualTo(
            "values.schema.json:1:1: the schema refers to itself without end, or nests deeper than"
                + " 256 levels");
  }

  private static String onSmallStack(SchemaValidator validator, int depth)
      throws InterruptedException {
    Node deep = values("{a: ".repeat(depth) + "1" + "}".repeat(depth));
    List<String> result = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.add(
                    validator.validate(deep, NodePath.ROOT, Nulls.ABSENT).isEmpty()
                        ? "fits"
                        : "does not fit");
              } catch (BadSchemaException e) {
                result.add(String.valueOf(e.getMessage()));
              } catch (StackOverflowError e) {
                result.add("overflows");
              }
            },
            "small stack",
            512 << 10);
    thread.start();
    thread.join();
    return String.join(",", result);
  }
}
