package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What an author of rules is told, one test for each mistake, with the place and the caret. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PackMistakesTest {
  private static final ExpressionChecker SHOUTING =
      (text, scope, result) ->
          text.contains("moves")
              ? List.of(new ExpressionChecker.Issue("undeclared reference to 'variables'", 1, 14))
              : List.of();

  private static void assertMistakes(SamplePack pack, String expected) {
    assertThat(pack.problems()).isEqualTo(expected);
  }

  @Test
  void none() {
    assertMistakes(SamplePack.right(), "");
  }

  @Test
  void an_unknown_key() {
    assertMistakes(
        SamplePack.right().rule("tags: [", "tag: ["),
        """
        shop/image-tag-moves.yaml:6:1: error: unknown key 'tag' in a rule; did you mean 'tags'?
          tag: [supply-chain]
          ^~~
        """);
  }

  @Test
  void an_unknown_key_like_no_other() {
    assertMistakes(
        SamplePack.right().rule("tags: [", "frobnicate: ["),
        """
        shop/image-tag-moves.yaml:6:1: error: unknown key 'frobnicate' in a rule; its keys are id, code, title, severity, scope, since, rationale, remediation, assert, message, cases, tags, charts, supersedes, references, kinds, select, when, parameters, variables, at, part, beside, enabled, profiles
          frobnicate: [supply-chain]
          ^~~~~~~~~~
        """);
  }

  @Test
  void a_mark_that_is_no_values_key() {
    assertMistakes(
        SamplePack.right()
            .replace(
                "pack.yaml",
                "recognizedBy: [shop-api]",
                "marks: { values: [shop-api, shop..api] }"),
        """
        shop/pack.yaml:7:33: error: 'shop..api' is not a path: a key expected at column 6
              marks: { values: [shop-api, shop..api] }
                                          ^~~~~~~~~
        """);
  }

  @Test
  void a_missing_key() {
    assertMistakes(
        SamplePack.right().rule("title: Image has a tag that moves\n", ""),
        """
        shop/image-tag-moves.yaml:1:1: error: the key 'title' is missing in a rule
          id: image-tag-moves
          ^
        """);
  }

  @Test
  void several_mistakes_at_once() {
    assertMistakes(
        SamplePack.right()
            .rule("title:", "titel:")
            .rule("severity: error", "severity: fatal")
            .rule("part: tag", "part: tags"),
        """
        shop/image-tag-moves.yaml:3:1: error: unknown key 'titel' in a rule; did you mean 'title'?
          titel: Image has a tag that moves
          ^~~~~
        shop/image-tag-moves.yaml:4:11: error: 'severity' is one of error, warning, info, not 'fatal'
          severity: fatal
                    ^~~~~
        shop/image-tag-moves.yaml:18:7: error: 'part' is one of registry, repository, tag, digest, scheme, host, port, path, not 'tags'; did you mean 'tag'?
          part: tags
                ^~~~
        """);
  }

  @Test
  void a_key_that_is_there_twice() {
    assertMistakes(
        SamplePack.right()
            .rule(
                "title: Image has a tag that moves\n",
                """
                title: One
                title: Two
                """),
        """
        shop/image-tag-moves.yaml:4:1: error: the key 'title' is here twice; the first is on line 3
          title: Two
          ^~~~~
        """);
  }

  @Test
  void a_file_that_is_no_yaml() {
    assertMistakes(
        SamplePack.right().rule("title: Image", "title: [Image"),
        """
        shop/image-tag-moves.yaml:4:9: error: this is not YAML: while parsing a flow sequence, expected ',' or ']', but got :
          severity: error
                  ^
        """);
  }

  @Test
  void a_file_that_is_empty() {
    assertMistakes(
        SamplePack.right().file("empty.yaml", "# nothing\n"),
        """
        shop/empty.yaml:1:1: error: the file is empty
          # nothing
          ^
        """);
  }

  @Test
  void a_file_with_two_documents() {
    assertMistakes(
        SamplePack.right()
            .file(
                "two.yaml",
                """
                a: 1
                ---
                b: 2
                """),
        """
        shop/two.yaml:1:1: error: the file has 2 YAML documents; it needs one
          a: 1
          ^
        """);
  }

  @Test
  void a_rule_that_is_a_list() {
    assertMistakes(
        SamplePack.right().file("list.yaml", "- a\n"),
        """
        shop/list.yaml:1:1: error: a rule is a mapping, not a list
          - a
          ^~~
        """);
  }

  @Test
  void an_id_that_is_not_the_name_of_the_file() {
    assertMistakes(
        SamplePack.right().rule("id: image-tag-moves", "id: image-tag"),
        """
        shop/image-tag-moves.yaml:1:5: error: the file is called image-tag-moves.yaml, so the id is 'image-tag-moves', not 'image-tag'
          id: image-tag
              ^~~~~~~~~
        """);
  }

  @Test
  void an_id_of_other_letters() {
    assertMistakes(
        SamplePack.right()
            .without("image-tag-moves.yaml")
            .file(
                "Image_Tag.yaml", SamplePack.RULE.replace("id: image-tag-moves", "id: Image_Tag")),
        """
        shop/Image_Tag.yaml:1:5: error: an id is words of small letters and digits, joined by '-'
          id: Image_Tag
              ^~~~~~~~~
        """);
  }

  @Test
  void a_code_of_another_form() {
    assertMistakes(
        SamplePack.right().rule("SHP001", "shp-1"),
        """
        shop/image-tag-moves.yaml:2:7: error: 'shp-1' is no code; write capital letters and three digits, for example DSX001
          code: shp-1
                ^~~~~
        """);
  }

  @Test
  void a_code_of_the_engine() {
    assertMistakes(
        SamplePack.right().rule("SHP001", "CG101"),
        """
        shop/image-tag-moves.yaml:2:7: error: codes that begin with CG are the engine's own; choose other letters
          code: CG101
                ^~~~~
        """);
  }

  @Test
  void a_code_that_another_rule_has() {
    assertMistakes(
        SamplePack.right()
            .file("other.yaml", SamplePack.RULE.replace("id: image-tag-moves", "id: other")),
        """
        shop/other.yaml:2:7: error: the rule shop/image-tag-moves has the code SHP001 too
          code: SHP001
                ^~~~~~
        """);
  }

  @Test
  void a_code_with_other_letters_than_the_rest_of_the_pack() {
    assertMistakes(
        SamplePack.right()
            .file(
                "b.yaml",
                SamplePack.RULE.replace("id: image-tag-moves", "id: b").replace("SHP001", "SHP002"))
            .file(
                "c.yaml",
                SamplePack.RULE
                    .replace("id: image-tag-moves", "id: c")
                    .replace("SHP001", "SPH003")),
        """
        shop/c.yaml:2:7: error: the codes of the pack shop begin with SHP, not SPH
          code: SPH003
                ^~~~~~
        """);
  }

  @Test
  void a_title_of_two_lines() {
    assertMistakes(
        SamplePack.right()
            .rule(
                "title: Image has a tag that moves",
                """
                title: |
                  One
                  two\
                """),
        """
        shop/image-tag-moves.yaml:3:8: error: a title is one line
          title: |
                 ^
        """);
  }

  @Test
  void an_empty_title() {
    assertMistakes(
        SamplePack.right().rule("title: Image has a tag that moves", "title: \"\""),
        """
        shop/image-tag-moves.yaml:3:8: error: 'title' is empty
          title: ""
                 ^~
        """);
  }

  @Test
  void a_severity_that_is_none() {
    assertMistakes(
        SamplePack.right().rule("severity: error", "severity: critical"),
        """
        shop/image-tag-moves.yaml:4:11: error: 'severity' is one of error, warning, info, not 'critical'
          severity: critical
                    ^~~~~~~~
        """);
  }

  @Test
  void a_scope_that_is_none() {
    assertMistakes(
        SamplePack.right().rule("scope: object", "scope: objects"),
        """
        shop/image-tag-moves.yaml:5:8: error: 'scope' is one of object, values, release, not 'objects'; did you mean 'object'?
          scope: objects
                 ^~~~~~~
        """);
  }

  @Test
  void a_tag_of_other_letters() {
    assertMistakes(
        SamplePack.right().rule("tags: [supply-chain]", "tags: [Supply Chain]"),
        """
        shop/image-tag-moves.yaml:6:8: error: 'Supply Chain' in 'tags' is not written as small letters, digits and '-'
          tags: [Supply Chain]
                 ^~~~~~~~~~~~
        """);
  }

  @Test
  void a_list_that_is_a_text() {
    assertMistakes(
        SamplePack.right().rule("tags: [supply-chain]", "tags: supply-chain"),
        """
        shop/image-tag-moves.yaml:6:7: error: 'tags' is a list, not a text
          tags: supply-chain
                ^~~~~~~~~~~~
        """);
  }

  @Test
  void a_text_that_is_a_number() {
    assertMistakes(
        SamplePack.right().rule("since: 0.1.0", "since: 0.1"),
        """
        shop/image-tag-moves.yaml:7:8: error: 'since' is a text, not a number; put it in quotes
          since: 0.1
                 ^~~
        """);
  }

  @Test
  void a_version_that_is_none() {
    assertMistakes(
        SamplePack.right().rule("since: 0.1.0", "since: soon"),
        """
        shop/image-tag-moves.yaml:7:8: error: 'soon' is no version; write the pack's
          since: soon
                 ^~~~
        """);
  }

  @Test
  void a_rule_that_is_younger_than_its_pack() {
    assertMistakes(
        SamplePack.right().rule("since: 0.1.0", "since: 0.3.0"),
        """
        shop/image-tag-moves.yaml:7:8: error: the rule is of version 0.3.0, later than the pack's 0.2.0
          since: 0.3.0
                 ^~~~~
        """);
  }

  @Test
  void a_chart_that_the_pack_is_not_for() {
    assertMistakes(
        SamplePack.right().rule("since: 0.1.0", "charts: [{ name: shopp }]\nsince: 0.1.0"),
        """
        shop/image-tag-moves.yaml:7:18: error: the pack is not for the chart 'shopp'; did you mean 'shop'?
          charts: [{ name: shopp }]
                           ^~~~~
        """);
  }

  @Test
  void a_version_range_that_is_none() {
    assertMistakes(
        SamplePack.right()
            .rule("since: 0.1.0", "charts: [{ name: shop, version: \">=1.y\" }]\nsince: 0.1.0"),
        """
        shop/image-tag-moves.yaml:7:33: error: '>=1.y' is not a version range: '.y' does not belong to a version
          charts: [{ name: shop, version: ">=1.y" }]
                                          ^~~~~~~
        """);
  }

  @Test
  void a_superseded_code_that_is_none() {
    assertMistakes(
        SamplePack.right().rule("since: 0.1.0", "supersedes: [K8S30]\nsince: 0.1.0"),
        """
        shop/image-tag-moves.yaml:7:14: error: 'K8S30' in 'supersedes' is not written as a code, for example K8S030
          supersedes: [K8S30]
                       ^~~~~
        """);
  }

  @Test
  void a_superseded_rule_that_does_not_exist() {
    assertMistakes(
        SamplePack.right().rule("since: 0.1.0", "supersedes: [SHP010]\nsince: 0.1.0"),
        """
        shop/image-tag-moves.yaml:7:14: error: there is no rule SHP010 to supersede; did you mean 'SHP001'?
          supersedes: [SHP010]
                       ^~~~~~
        """);
  }

  @Test
  void a_rule_that_supersedes_itself() {
    assertMistakes(
        SamplePack.right().rule("since: 0.1.0", "supersedes: [SHP001]\nsince: 0.1.0"),
        """
        shop/image-tag-moves.yaml:7:14: error: a rule cannot supersede itself
          supersedes: [SHP001]
                       ^~~~~~
        """);
  }

  @Test
  void a_reference_without_a_section() {
    assertMistakes(
        SamplePack.right()
            .rule("kinds: [workload]", "references: [{ document: shop.md }]\nkinds: [workload]"),
        """
        shop/image-tag-moves.yaml:10:14: error: the key 'section' is missing in a reference to a document
          references: [{ document: shop.md }]
                       ^
        """);
  }

  @Test
  void a_reference_to_nothing() {
    assertMistakes(
        SamplePack.right()
            .rule("kinds: [workload]", "references: [{ link: x }]\nkinds: [workload]"),
        """
        shop/image-tag-moves.yaml:10:14: error: the key 'title' is missing in a reference to a page
          references: [{ link: x }]
                       ^
        shop/image-tag-moves.yaml:10:14: error: the key 'url' is missing in a reference to a page
          references: [{ link: x }]
                       ^
        shop/image-tag-moves.yaml:10:16: error: unknown key 'link' in a reference to a page; its keys are title, url
          references: [{ link: x }]
                         ^~~~
        """);
  }

  @Test
  void a_reference_line_below_one() {
    assertMistakes(
        SamplePack.right()
            .rule(
                "kinds: [workload]",
                "references: [{ chart: templates/a.yaml, line: 0 }]\nkinds: [workload]"),
        """
        shop/image-tag-moves.yaml:10:47: error: 'line' is a whole number from 1 on
          references: [{ chart: templates/a.yaml, line: 0 }]
                                                        ^
        """);
  }

  @Test
  void a_kind_that_is_none() {
    assertMistakes(
        SamplePack.right().rule("kinds: [workload]", "kinds: [workloads]"),
        """
        shop/image-tag-moves.yaml:10:9: error: 'workloads' is no kind; write Kind, group/Kind, one of pod, podTemplate, rbac, role, roleBinding, workload, or "*"; did you mean 'workload'?
          kinds: [workloads]
                  ^~~~~~~~~
        """);
  }

  @Test
  void a_rule_of_scope_object_without_kinds() {
    assertMistakes(
        SamplePack.right().rule("kinds: [workload]\n", ""),
        """
        shop/image-tag-moves.yaml:1:1: error: a rule of scope object names its kinds; ["*"] is every object
          id: image-tag-moves
          ^
        """);
  }

  @Test
  void kinds_without_a_kind() {
    assertMistakes(
        SamplePack.right().rule("kinds: [workload]", "kinds: []"),
        """
        shop/image-tag-moves.yaml:10:8: error: 'kinds' is empty; name one or leave it out
          kinds: []
                 ^~
        """);
  }

  @Test
  void a_rule_of_scope_values_with_kinds() {
    assertMistakes(
        SamplePack.right()
            .rule("scope: object", "scope: values")
            .rule("select: $pod.allContainers[*]", "select: $values.a")
            .rule("at: image", "at: b"),
        """
        shop/image-tag-moves.yaml:10:1: error: a rule of scope values sees no objects; remove 'kinds' or use scope release
          kinds: [workload]
          ^~~~~
        """);
  }

  @Test
  void a_kind_without_a_pod_under_a_select_of_pods() {
    assertMistakes(
        SamplePack.right().rule("kinds: [workload]", "kinds: [workload, Service]"),
        """
        shop/image-tag-moves.yaml:10:19: error: 'Service' has no pod for 'select' to look into
          kinds: [workload, Service]
                            ^~~~~~~
        """);
  }

  @Test
  void a_select_that_does_not_follow_its_grammar() {
    assertMistakes(
        SamplePack.right().rule("$pod.allContainers[*]", "$pod.allContainers[0]"),
        """
        shop/image-tag-moves.yaml:11:27: error: '[*]' expected behind '.allContainers'
          select: $pod.allContainers[0]
                                    ^
        """);
  }

  @Test
  void a_select_in_a_folded_block() {
    assertMistakes(
        SamplePack.right()
            .rule(
                "select: $pod.allContainers[*]",
                """
                select: >-
                  $pod.containers[*] |
                  $pods.initContainers[*]\
                """),
        """
        shop/image-tag-moves.yaml:13:3: error: a select begins with one of $object, $pod, $podTemplate, $values, $compose, $release
            $pods.initContainers[*]
            ^
        """);
  }

  @Test
  void a_select_over_values_in_scope_object() {
    assertMistakes(
        SamplePack.right().rule("$pod.allContainers[*]", "$values.image"),
        """
        shop/image-tag-moves.yaml:11:9: error: a rule of scope object sees one object only, no $values
          select: $values.image
                  ^~~~~~~~~~~~~
        """);
  }

  @Test
  void a_select_over_objects_in_scope_values() {
    assertMistakes(
        SamplePack.right().rule("scope: object", "scope: values").rule("kinds: [workload]\n", ""),
        """
        shop/image-tag-moves.yaml:10:9: error: a rule of scope values selects over $values, not $pod
          select: $pod.allContainers[*]
                  ^~~~~~~~~~~~~~~~~~~~~
        """);
  }

  @Test
  void a_select_over_objects_in_scope_release_without_kinds() {
    assertMistakes(
        SamplePack.right().rule("scope: object", "scope: release").rule("kinds: [workload]\n", ""),
        """
        shop/image-tag-moves.yaml:10:9: error: $pod needs 'kinds', which name the objects
          select: $pod.allContainers[*]
                  ^~~~~~~~~~~~~~~~~~~~~
        """);
  }

  @Test
  void a_select_over_values_in_scope_release_with_kinds() {
    assertMistakes(
        SamplePack.right()
            .rule("scope: object", "scope: release")
            .rule("$pod.allContainers[*]", "$values.image"),
        """
        shop/image-tag-moves.yaml:11:9: error: with 'kinds' the rule judges each of these objects, so it selects over $object or $pod, not $values
          select: $values.image
                  ^~~~~~~~~~~~~
        """);
  }

  @Test
  void an_at_that_is_no_path() {
    assertMistakes(
        SamplePack.right().rule("at: image", "at: image..tag"),
        """
        shop/image-tag-moves.yaml:17:5: error: 'image..tag' is not a path: a key expected at column 7
          at: image..tag
              ^~~~~~~~~~
        """);
  }

  @Test
  void an_at_that_begins_with_another_root() {
    assertMistakes(
        SamplePack.right().rule("at: image", "at: $release.name"),
        """
        shop/image-tag-moves.yaml:17:5: error: '$release.name' begins with none of $object, $pod, $podTemplate, $values
          at: $release.name
              ^~~~~~~~~~~~~
        """);
  }

  @Test
  void something_beside_a_place_that_is_in_no_compose_file() {
    assertMistakes(
        SamplePack.right().rule("at: image", "at: image\nbeside: object"),
        """
        shop/image-tag-moves.yaml:18:9: error: 'beside' names what stands opposite of a place of $compose
          beside: object
                  ^~~~~~
        """);
  }

  @Test
  void an_at_of_values_in_scope_object() {
    assertMistakes(
        SamplePack.right().rule("at: image", "at: [image, $values.image.tag]"),
        """
        shop/image-tag-moves.yaml:17:5: error: a rule of scope object sees no values; begin with $object or $pod
          at: [image, $values.image.tag]
              ^~~~~~~~~~~~~~~~~~~~~~~~~~
        """);
  }

  @Test
  void an_at_of_objects_in_scope_values() {
    assertMistakes(
        SamplePack.right()
            .rule("scope: object", "scope: values")
            .rule("kinds: [workload]\n", "")
            .rule("$pod.allContainers[*]", "$values.images[*]")
            .rule("at: image", "at: $pod.image"),
        """
        shop/image-tag-moves.yaml:16:5: error: no object is selected here; begin with $values
          at: $pod.image
              ^~~~~~~~~~
        """);
  }

  @Test
  void an_at_below_the_release_as_one() {
    assertMistakes(
        SamplePack.right()
            .rule("scope: object", "scope: release")
            .rule("kinds: [workload]\n", "")
            .rule("select: $pod.allContainers[*]", "select: $release"),
        """
        shop/image-tag-moves.yaml:16:5: error: the release as one has no paths; begin with $values
          at: image
              ^~~~~
        """);
  }

  @Test
  void a_part_that_is_none() {
    assertMistakes(
        SamplePack.right().rule("part: tag", "part: label"),
        """
        shop/image-tag-moves.yaml:18:7: error: 'part' is one of registry, repository, tag, digest, scheme, host, port, path, not 'label'
          part: label
                ^~~~~
        """);
  }

  @Test
  void an_expression_that_begins_with_a_tag() {
    assertMistakes(
        SamplePack.right()
            .rule("assert: \"!(variables.tag in params.moving)\"", "assert: !variables.tag"),
        """
        shop/image-tag-moves.yaml:16:9: error: 'assert' begins with a '!', which is a tag in YAML; put it in quotes
          assert: !variables.tag
                  ^~~~~~~~~~~~~~
        """);
  }

  @Test
  void an_expression_that_is_a_boolean() {
    assertMistakes(
        SamplePack.right().rule("assert: \"!(variables.tag in params.moving)\"", "assert: true"),
        """
        shop/image-tag-moves.yaml:16:9: error: 'assert' is a CEL expression in a text, not true or false; put it in quotes
          assert: true
                  ^~~~
        """);
  }

  @Test
  void an_expression_that_is_empty() {
    assertMistakes(
        SamplePack.right()
            .rule("message: |\n  'the tag ' + variables.tag + ' moves'", "message: \"\""),
        """
        shop/image-tag-moves.yaml:19:10: error: 'message' is empty
          message: ""
                   ^~
        """);
  }

  @Test
  void an_expression_that_does_not_compile() {
    assertMistakes(
        SamplePack.right().checkedBy(SHOUTING),
        """
        shop/image-tag-moves.yaml:20:16: error: undeclared reference to 'variables'
            'the tag ' + variables.tag + ' moves'
                         ^
        """);
  }

  @Test
  void a_parameter_that_is_used_nowhere() {
    assertMistakes(
        SamplePack.right().rule("moving: {", "other: { default: 1 }\n  moving: {"),
        """
        shop/image-tag-moves.yaml:13:3: error: the parameter 'other' is used nowhere; use it as params.other or remove it
            other: { default: 1 }
            ^~~~~
        """);
  }

  @Test
  void a_parameter_that_is_not_declared() {
    assertMistakes(
        SamplePack.right().rule("in params.moving", "in params.movin"),
        """
        shop/image-tag-moves.yaml:13:3: error: the parameter 'moving' is used nowhere; use it as params.moving or remove it
            moving: { default: [latest, main], description: Tags that move. }
            ^~~~~~
        shop/image-tag-moves.yaml:16:36: error: the rule has no parameter 'movin'; did you mean 'moving'?
          assert: "!(variables.tag in params.movin)"
                                             ^~~~~
        """);
  }

  @Test
  void a_parameter_without_a_default() {
    assertMistakes(
        SamplePack.right()
            .rule(
                "{ default: [latest, main], description: Tags that move. }",
                "{ description: Tags that move. }"),
        """
        shop/image-tag-moves.yaml:13:11: error: the key 'default' is missing in a parameter
            moving: { description: Tags that move. }
                    ^
        """);
  }

  @Test
  void a_parameter_that_cannot_be_a_name() {
    assertMistakes(
        SamplePack.right()
            .rule("  moving: {", "  in: {")
            .rule("in params.moving", "in params['in']"),
        """
        shop/image-tag-moves.yaml:13:3: error: 'in' cannot be a name in CEL; write letters, digits and '_', and no word of CEL's own
            in: { default: [latest, main], description: Tags that move. }
            ^~
        """);
  }

  @Test
  void a_variable_that_is_used_nowhere() {
    assertMistakes(
        SamplePack.right().rule("  - tag: self", "  - other: self.name\n  - tag: self"),
        """
        shop/image-tag-moves.yaml:15:12: error: the variable 'other' is used nowhere; use it as variables.other or remove it
            - other: self.name
                     ^~~~~~~~~
        """);
  }

  @Test
  void a_variable_that_is_used_before_it_is_declared() {
    assertMistakes(
        SamplePack.right()
            .rule("  - tag: self", "  - name: variables.tag\n  - tag: variables.name + self"),
        """
        shop/image-tag-moves.yaml:15:21: error: the variable 'tag' is declared only here or below; move it up
            - name: variables.tag
                              ^~~
        """);
  }

  @Test
  void a_variable_that_is_not_declared() {
    assertMistakes(
        SamplePack.right().rule("'the tag ' + variables.tag", "'the tag ' + variables.tags"),
        """
        shop/image-tag-moves.yaml:20:26: error: the variable 'tags' is not declared; did you mean 'tag'?
            'the tag ' + variables.tags + ' moves'
                                   ^~~~
        """);
  }

  @Test
  void a_variable_that_is_there_twice() {
    assertMistakes(
        SamplePack.right().rule("  - tag: self", "  - tag: self.name\n  - tag: self"),
        """
        shop/image-tag-moves.yaml:16:5: error: the variable 'tag' is there twice
            - tag: self.image.split(':')[1]
              ^~~
        """);
  }

  @Test
  void a_variable_that_is_no_mapping_of_one_name() {
    assertMistakes(
        SamplePack.right()
            .rule("  - tag: self.image.split(':')[1]", "  - tag: self.image\n    other: self.name"),
        """
        shop/image-tag-moves.yaml:15:5: error: a variable is a mapping of one name to its expression: '- name: "…"'
            - tag: self.image
              ^~~~~~~~~~~~~~~
        shop/image-tag-moves.yaml:17:22: error: the variable 'tag' is not declared
          assert: "!(variables.tag in params.moving)"
                               ^~~
        shop/image-tag-moves.yaml:21:26: error: the variable 'tag' is not declared
            'the tag ' + variables.tag + ' moves'
                                   ^~~
        """);
  }

  @Test
  void a_profile_that_is_none() {
    assertMistakes(
        SamplePack.right().rule("  dev: {", "  prod: {"),
        """
        shop/image-tag-moves.yaml:22:3: error: a profile is one of dev, ci, staging, production, not 'prod'
            prod: { severity: info }
            ^~~~
        """);
  }

  @Test
  void a_profile_that_changes_nothing() {
    assertMistakes(
        SamplePack.right().rule("dev: { severity: info }", "dev: {}"),
        """
        shop/image-tag-moves.yaml:22:8: error: the profile changes nothing; remove it
            dev: {}
                 ^~
        """);
  }

  @Test
  void a_profile_with_a_parameter_that_the_rule_has_not() {
    assertMistakes(
        SamplePack.right().rule("dev: { severity: info }", "dev: { parameters: { move: [x] } }"),
        """
        shop/image-tag-moves.yaml:22:24: error: the rule has no parameter 'move'
            dev: { parameters: { move: [x] } }
                                 ^~~~
        """);
  }

  @Test
  void a_profile_with_a_parameter_of_another_type() {
    assertMistakes(
        SamplePack.right()
            .rule("dev: { severity: info }", "dev: { parameters: { moving: latest } }"),
        """
        shop/image-tag-moves.yaml:22:32: error: the parameter 'moving' is a list, not a text
            dev: { parameters: { moving: latest } }
                                         ^~~~~~
        """);
  }

  @Test
  void enabled_that_is_no_boolean() {
    assertMistakes(
        SamplePack.right().rule("dev: { severity: info }", "dev: { enabled: \"no\" }"),
        """
        shop/image-tag-moves.yaml:22:19: error: 'enabled' is true or false, not a text
            dev: { enabled: "no" }
                            ^~~~
        """);
  }

  @Test
  void a_key_behind_the_cases() {
    assertMistakes(
        SamplePack.right()
            .rule("part: tag\n", "")
            .rule(
                "line: 2, message: the tag latest moves }]\n",
                """
                line: 2, message: the tag latest moves }]
                part: tag
                """),
        """
        shop/image-tag-moves.yaml:22:1: error: 'cases' is the last key of a rule; move it to the end
          cases:
          ^~~~~
        """);
  }

  @Test
  void no_case_that_passes() {
    assertMistakes(
        SamplePack.right().rule("expect: []", "expect: [{ path: a, line: 1, message: b }]"),
        """
        shop/image-tag-moves.yaml:23:1: error: no case passes; add one with 'expect: []'
          cases:
          ^~~~~
        """);
  }

  @Test
  void no_case_that_fails() {
    assertMistakes(
        SamplePack.right()
            .rule(
                "expect: [{ path: \"spec.containers[0].image\", line: 2, message: the tag latest"
                    + " moves }]",
                "expect: []"),
        """
        shop/image-tag-moves.yaml:23:1: error: no case fails; add one that expects a finding
          cases:
          ^~~~~
        """);
  }

  @Test
  void two_cases_of_one_name() {
    assertMistakes(
        SamplePack.right().rule("name: latest", "name: a version"),
        """
        shop/image-tag-moves.yaml:29:5: error: another case is called 'a version' too
            - name: a version
              ^~~~~~~~~~~~~~~
        """);
  }

  @Test
  void a_case_without_an_object_in_scope_object() {
    assertMistakes(
        SamplePack.right()
            .rule(
                """
                    object: |
                      kind: Pod
                      spec: { containers: [{ image: "app:1.2" }] }
                """,
                ""),
        """
        shop/image-tag-moves.yaml:24:5: error: a case of a rule of scope object has an 'object' or 'objects'
            - name: a version
              ^~~~~~~~~~~~~~~
        """);
  }

  @Test
  void a_case_with_values_and_files() {
    assertMistakes(
        SamplePack.right()
            .rule(
                "    expect: []",
                """
                    values: "a: 1"
                    files: [{ name: a.yaml, values: "a: 1" }]
                    expect: []\
                """),
        """
        shop/image-tag-moves.yaml:29:5: error: a case has 'values' or 'files', not both; name all in 'files'
              files: [{ name: a.yaml, values: "a: 1" }]
              ^~~~~
        """);
  }

  @Test
  void a_case_with_object_and_objects() {
    assertMistakes(
        SamplePack.right().rule("    expect: []", "    objects: \"a: 1\"\n    expect: []"),
        """
        shop/image-tag-moves.yaml:28:5: error: a case has 'object' or 'objects', not both; put all into 'objects'
              objects: "a: 1"
              ^~~~~~~
        """);
  }

  @Test
  void a_case_of_a_chart_that_the_pack_is_not_for() {
    assertMistakes(
        SamplePack.right().rule("    expect: []", "    chart: { name: shops }\n    expect: []"),
        """
        shop/image-tag-moves.yaml:28:20: error: the pack is not for the chart 'shops'; did you mean 'shop'?
              chart: { name: shops }
                             ^~~~~
        """);
  }

  @Test
  void a_case_whose_object_is_a_mapping() {
    assertMistakes(
        SamplePack.right()
            .rule(
                """
                    object: |
                      kind: Pod
                      spec: { containers: [{ image: "app:1.2" }] }
                """,
                """
                    object:
                      kind: Pod
                """),
        """
        shop/image-tag-moves.yaml:24:5: error: a case of a rule of scope object has an 'object' or 'objects'
            - name: a version
              ^~~~~~~~~~~~~~~
        shop/image-tag-moves.yaml:26:7: error: 'object' is a text, whose lines are counted, not a mapping; write it as a block: 'object: |'
                kind: Pod
                ^~~~~~~~~
        """);
  }

  @Test
  void a_case_whose_text_is_no_yaml() {
    assertMistakes(
        SamplePack.right().rule("image: \"app:1.2\" }] }", "image: \"app:1.2\" }]"),
        """
        shop/image-tag-moves.yaml:27:49: error: object.yaml: this is not YAML: while parsing a flow mapping, expected ',' or '}', but got <stream end>
                spec: { containers: [{ image: "app:1.2" }]
                                                          ^
        """);
  }

  @Test
  void a_case_whose_text_is_a_list() {
    assertMistakes(
        SamplePack.right()
            .rule(
                "    expect: []",
                """
                    values: |
                      # none
                      - a
                    expect: []\
                """),
        """
        shop/image-tag-moves.yaml:30:7: error: values.yaml: this is a list, not a mapping
                - a
                ^
        """);
  }

  @Test
  void a_case_with_a_profile_that_is_none() {
    assertMistakes(
        SamplePack.right().rule("    expect: []", "    profile: prod\n    expect: []"),
        """
        shop/image-tag-moves.yaml:28:14: error: 'profile' is one of dev, ci, staging, production, not 'prod'
              profile: prod
                       ^~~~
        """);
  }

  @Test
  void a_case_with_a_parameter_that_the_rule_has_not() {
    assertMistakes(
        SamplePack.right().rule("    expect: []", "    params: { moved: [] }\n    expect: []"),
        """
        shop/image-tag-moves.yaml:28:15: error: the rule has no parameter 'moved'
              params: { moved: [] }
                        ^~~~~
        """);
  }

  @Test
  void an_expectation_that_is_a_word() {
    assertMistakes(
        SamplePack.right().rule("expect: []", "expect: pass"),
        """
        shop/image-tag-moves.yaml:28:13: error: 'expect' is [], a list of findings, or a mapping 'unknown: […]', not a text
              expect: pass
                      ^~~~
        """);
  }

  @Test
  void an_expectation_of_nothing_unknown() {
    assertMistakes(
        SamplePack.right().rule("expect: []", "expect: { unknown: [] }"),
        """
        shop/image-tag-moves.yaml:23:1: error: no case passes; add one with 'expect: []'
          cases:
          ^~~~~
        shop/image-tag-moves.yaml:28:13: error: 'unknown' names at least one thing that is missing
              expect: { unknown: [] }
                      ^~~~~~~~~~~~~~~
        """);
  }

  @Test
  void an_expectation_of_another_key() {
    assertMistakes(
        SamplePack.right().rule("expect: []", "expect: { unknwon: [facts.cni] }"),
        """
        shop/image-tag-moves.yaml:23:1: error: no case passes; add one with 'expect: []'
          cases:
          ^~~~~
        shop/image-tag-moves.yaml:28:15: error: unknown key 'unknwon' in an expectation that is no list; did you mean 'unknown'?
              expect: { unknwon: [facts.cni] }
                        ^~~~~~~
        """);
  }

  @Test
  void an_expected_finding_without_a_line() {
    assertMistakes(
        SamplePack.right().rule("line: 2, ", ""),
        """
        shop/image-tag-moves.yaml:33:14: error: the finding has no 'line'; only one in the pack's defaults may leave it out, with 'default: true', and one that has no place, with 'path: ""'
              expect: [{ path: "spec.containers[0].image", message: the tag latest moves }]
                       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        """);
  }

  @Test
  void an_expected_finding_in_the_defaults_with_a_line() {
    assertMistakes(
        SamplePack.right().rule("line: 2, ", "line: 2, default: true, "),
        """
        shop/image-tag-moves.yaml:33:56: error: a place in the pack's defaults has no line of the case's texts
              expect: [{ path: "spec.containers[0].image", line: 2, default: true, message: the tag latest moves }]
                                                                 ^
        """);
  }

  @Test
  void an_expected_finding_behind_the_end_of_the_text() {
    assertMistakes(
        SamplePack.right().rule("line: 2, ", "line: 9, "),
        """
        shop/image-tag-moves.yaml:33:14: error: the finding is expected on line 9, but the texts of the case have 2 lines at most
              expect: [{ path: "spec.containers[0].image", line: 9, message: the tag latest moves }]
                       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        """);
  }

  @Test
  void a_pack_without_a_pack_file() {
    assertMistakes(
        SamplePack.right().without("pack.yaml"),
        """
        shop/pack.yaml:1:1: error: there is no such file; a pack says there what it is for
        """);
  }

  @Test
  void a_rule_file_with_another_ending() {
    assertMistakes(
        SamplePack.right().file("late.yml", "id: late\n"),
        """
        shop/late.yml:1:1: error: the rules of a pack end in .yaml; rename the file, or it is none
          id: late
          ^
        """);
  }

  @Test
  void a_pack_whose_id_is_not_the_name_of_the_folder() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "id: shop", "id: store"),
        """
        shop/pack.yaml:1:5: error: the folder is called shop, so the id is 'shop', not 'store'
          id: store
              ^~~~~
        """);
  }

  @Test
  void a_pack_of_the_engine() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "id: shop", "id: chartgate"),
        """
        shop/pack.yaml:1:5: error: 'chartgate' is the engine's own pack; choose another id
          id: chartgate
              ^~~~~~~~~
        """);
  }

  @Test
  void a_pack_without_a_version() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "version: 0.2.0\n", ""),
        """
        shop/pack.yaml:1:1: error: the key 'version' is missing in a pack
          id: shop
          ^
        """);
  }

  @Test
  void a_pack_whose_version_is_none() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "version: 0.2.0", "version: latest"),
        """
        shop/pack.yaml:2:10: error: 'latest' is no version; write one such as 0.1.0
          version: latest
                   ^~~~~~
        """);
  }

  @Test
  void an_unknown_key_in_a_pack() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "sensitive:", "sensitiv:"),
        """
        shop/pack.yaml:13:1: error: unknown key 'sensitiv' in a pack; did you mean 'sensitive'?
          sensitiv: ["*.env.*TOKEN"]
          ^~~~~~~~
        """);
  }

  @Test
  void a_chart_whose_range_is_none() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "\">=1.0.0-0 <2.0.0\"", "\"1.x.x.x\""),
        """
        shop/pack.yaml:6:14: error: '1.x.x.x' is not a version range: '.x' does not belong to a version
              version: "1.x.x.x"
                       ^~~~~~~~~
        """);
  }

  @Test
  void a_chart_whose_defaults_are_of_a_version_that_is_not_covered() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "version: 1.2.3\n", "version: 2.2.3\n"),
        """
        shop/pack.yaml:9:7: error: the defaults are of version 2.2.3, which '>=1.0.0-0 <2.0.0' does not cover
                version: 2.2.3
                ^~~~~~~~~~~~~~
        """);
  }

  @Test
  void a_chart_whose_defaults_are_not_whole() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "      appVersion: 1.2.3\n", ""),
        """
        shop/pack.yaml:9:7: error: the key 'appVersion' is missing in the defaults of a chart
                version: 1.2.3
                ^
        """);
  }

  @Test
  void a_chart_that_is_there_twice() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "sensitive:", "  - name: shop\nsensitive:"),
        """
        shop/pack.yaml:13:11: error: the chart 'shop' is there twice
            - name: shop
                    ^~~~
        """);
  }

  @Test
  void a_pattern_that_is_none() {
    assertMistakes(
        SamplePack.right().replace("pack.yaml", "*.env.*TOKEN", "*.env..TOKEN"),
        """
        shop/pack.yaml:13:13: error: '*.env..TOKEN' is not a path: a key expected at column 7
          sensitive: ["*.env..TOKEN"]
                      ^~~~~~~~~~~~~~
        """);
  }
}
