package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Excerpt;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.rule.Pack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PlacesTest {
  private static final Pack PACK =
      InlinePack.of(
          "test",
          """
          id: url-missing
          code: TST001
          title: There is no URL
          severity: error
          scope: values
          assert: "false"
          at: global.env.URL
          message: "'no URL'"
          """);

  private static Place place(Finding finding) {
    return finding.place().orElseThrow();
  }

  @Test
  void a_value_of_a_file_is_shown_at_its_key() {
    Finding finding =
        Judge.finding(
            PACK,
            ReleaseOf.name("a")
                .defaults("global: { env: { URL: x } }")
                .values(
                    "values-prod.yaml",
                    """
                    global:
                      env:
                        URL: ""
                    """)
                .build());

    assertThat(place(finding).mark()).hasToString("values-prod.yaml:3:5");
    assertThat(place(finding).key()).contains("global.env.URL");
    assertThat(place(finding).excerpt()).contains(new Excerpt("    URL: \"\"", 4, 7));
    assertThat(finding.confidence()).isEqualTo(Confidence.EXACT);
    assertThat(finding.related()).isEmpty();
  }

  @Test
  void of_several_files_the_last_that_sets_the_value_is_shown() {
    Finding finding =
        Judge.finding(
            PACK,
            ReleaseOf.name("a")
                .values("one.yaml", "global: { env: { URL: a } }")
                .values("two.yaml", "x: 1\nglobal: { env: { URL: b } }")
                .values("three.yaml", "global: { env: { OTHER: c } }")
                .build());

    assertThat(place(finding).mark()).hasToString("two.yaml:2:18");
  }

  @Test
  void a_default_that_decides_is_beside_its_closest_parent_in_the_last_file() {
    Finding finding =
        Judge.finding(
            PACK,
            ReleaseOf.name("a")
                .defaults("global:\n  env:\n    URL: placeholder\nreplicas: 1\n")
                .values("one.yaml", "global: { env: { OTHER: a } }")
                .values("two.yaml", "replicas: 2\nglobal:\n  image: {}\n")
                .build());

    assertThat(place(finding).mark()).hasToString("two.yaml:2:1");
    assertThat(place(finding).key()).contains("global.env.URL");
    assertThat(finding.confidence()).isEqualTo(Confidence.VIA);
    assertThat(finding.related())
        .singleElement()
        .satisfies(related -> {
          assertThat(related.role()).isEqualTo(Related.Role.DEFAULT);
          assertThat(related.place().mark()).hasToString("chart/values.yaml:3:5");
        });
  }

  @Test
  void without_a_file_a_default_is_shown_itself() {
    Finding finding =
        Judge.finding(
            PACK, ReleaseOf.name("a").defaults("global:\n  env:\n    URL: placeholder\n").build());

    assertThat(place(finding).mark()).hasToString("chart/values.yaml:3:5");
  }

  @Test
  void a_key_that_is_nowhere_is_shown_at_its_closest_parent_in_the_last_file() {
    Finding finding =
        Judge.finding(
            PACK, ReleaseOf.name("a").values("one.yaml", "a: 1\nglobal:\n  env: {}\n").build());

    assertThat(place(finding).mark()).hasToString("one.yaml:3:3");
    assertThat(finding.confidence()).isEqualTo(Confidence.VIA);
    assertThat(finding.related()).isEmpty();
  }

  @Test
  void a_value_of_an_argument_is_shown_in_it() {
    Finding finding =
        Judge.finding(
            PACK,
            ReleaseOf.name("a").values("one.yaml", "a: 1").set("x=1,global.env.URL=b").build());

    assertThat(place(finding).file()).isEmpty();
    assertThat(place(finding).argument()).contains("--set x=1,global.env.URL=b");
    assertThat(place(finding).mark().line()).isEqualTo(1);
  }

  @Test
  void a_piece_of_a_scalar_is_shown_by_itself() {
    Pack pack =
        InlinePack.of(
            "test",
            """
            id: tag-latest
            code: TST002
            title: The tag is latest
            severity: error
            scope: object
            kinds: [workload]
            select: $pod.allContainers[*]
            assert: "false"
            at: image
            part: tag
            message: "'latest'"
            """);
    Finding finding =
        Judge.finding(
            pack,
            ReleaseOf.name("a")
                .objects(
                    """
                    apiVersion: v1
                    kind: Pod
                    metadata: { name: a }
                    spec:
                      containers:
                        - image: "reg.example.com:5000/app:latest"
                    """)
                .build());

    assertThat(place(finding).excerpt())
        .contains(new Excerpt("    - image: \"reg.example.com:5000/app:latest\"", 39, 6));
    assertThat(finding.subject())
        .hasValueSatisfying(subject -> {
          assertThat(subject.path()).contains("spec.containers[0].image");
          assertThat(subject.namespace()).contains("prod");
        });
  }

  @Test
  void a_line_that_is_long_is_cut_around_the_caret() {
    String line = "{a: " + "x".repeat(5_000) + ", global: { env: { URL: b }}}";
    Finding finding = Judge.finding(PACK, ReleaseOf.name("a").values("one.yaml", line).build());

    Excerpt excerpt = place(finding).excerpt().orElseThrow();
    assertThat(excerpt.line()).hasSizeLessThan(210).startsWith("…");
    assertThat(excerpt.line().substring(excerpt.caret())).startsWith("URL: b");
  }
}
