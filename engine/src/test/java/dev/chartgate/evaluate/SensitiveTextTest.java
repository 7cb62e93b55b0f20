package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Excerpt;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Place;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that tries to show what it must not, on every way in which a secret can come. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SensitiveTextTest {
  private static final String SECRET = "hunter2-is-not-a-password";

  private static Pack tattletale(String at) {
    return InlinePack.forCharts(
        "test",
        "sensitive: [listed.*]\n",
        """
        id: tells-everything
        code: TST001
        title: It tells
        severity: error
        scope: values
        assert: "false"
        at: %s
        message: "'the value is ' + string(get(values, '%s', ''))"
        """
            .formatted(at, at));
  }

  private static void assertMasked(Finding finding) {
    Excerpt excerpt = finding.place().flatMap(Place::excerpt).orElseThrow();
    assertThat(finding.message()).doesNotContain("hunter2").contains("***");
    assertThat(excerpt.line()).doesNotContain("hunter2").contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.password",
        "global.env.APP_TOKEN",
        "auth.clientSecret",
        "listed.anything",
        "a.apiKey",
        "b.privateKey"
      })
  void a_key_whose_name_says_so_is_masked(String key) {
    Finding finding =
        Judge.finding(
            tattletale(key), ReleaseOf.name("a").set("x=y," + key + "=" + SECRET).build());

    assertMasked(finding);
    assertThat(finding.place().orElseThrow().argument())
        .hasValueSatisfying(argument -> assertThat(argument).doesNotContain("hunter2"));
  }

  @Test
  void a_value_in_a_file_is_masked_in_its_line() {
    Finding finding =
        Judge.finding(
            tattletale("db.password"),
            ReleaseOf.name("a").values("v.yaml", "db: { password: \"" + SECRET + "\" }").build());

    assertMasked(finding);
  }

  @Test
  void a_short_secret_is_masked_where_it_stands_alone() {
    Finding finding =
        Judge.finding(
            tattletale("db.password"),
            ReleaseOf.name("a").values("v.yaml", "db: { password: abc }").build());

    assertThat(finding.message()).isEqualTo("the value is ***");
    assertThat(finding.place().flatMap(Place::excerpt).orElseThrow().line())
        .isEqualTo("db: { password: *** }");
  }

  @Test
  void a_word_is_masked_where_it_stands_alone_and_not_within_a_name() {
    Finding finding =
        Judge.finding(
            tattletale("text"),
            ReleaseOf.name("a")
                .values("v.yaml", "{ password: admin, text: adminUser admin admin2 <admin> }")
                .build());

    assertThat(finding.message()).isEqualTo("the value is adminUser *** admin2 <***>");
  }

  @Test
  void the_names_of_release_and_chart_are_no_secrets() {
    Finding finding =
        Judge.finding(
            tattletale("text"),
            ReleaseOf.name("search-production")
                .chart("web-search", "1.0.0")
                .values(
                    "v.yaml",
                    "{ token: search-production, password: web-search,"
                        + " text: search-production runs web-search }")
                .build());

    assertThat(finding.message()).isEqualTo("the value is search-production runs web-search");
  }

  @Test
  void the_password_of_a_url_is_masked() {
    Finding finding =
        Judge.finding(
            tattletale("redis.url"),
            ReleaseOf.name("a").set("redis.url=redis://user:" + SECRET + "@redis:6379").build());

    assertThat(finding.message()).isEqualTo("the value is redis://***@redis:6379");
  }

  @ParameterizedTest
  @CsvSource({
    "https://hunter2@git/x, https://***@git/x",
    "https://h/x?token=hunter2, https://h/x?token=***",
    "https://h/x?page=1&api_key=hunter2#top, https://h/x?page=1&api_key=***#top",
    "https://h/x?tokens=12, https://h/x?tokens=12",
  })
  void a_token_in_a_url_is_masked(String url, String shown) {
    Finding finding =
        Judge.finding(tattletale("git.url"), ReleaseOf.name("a").set("git.url=" + url).build());

    assertThat(finding.message()).isEqualTo("the value is " + shown);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 190, 700, 799, 800, 801, 5_000})
  void a_secret_is_masked_wherever_it_stands_in_a_long_line(int distance) {
    String gap = "-".repeat(distance);
    String line =
        "{ far: '%1$s', db: { password: '%2$s' }, a: '%3$s', url: 'x', b: '%3$s%2$s', c: '%1$s' }"
            .formatted("=".repeat(20_000), SECRET.repeat(60), gap);

    Finding finding =
        Judge.finding(tattletale("url"), ReleaseOf.name("a").values("v.yaml", line).build());

    Excerpt excerpt = finding.place().flatMap(Place::excerpt).orElseThrow();
    assertThat(excerpt.line()).doesNotContain("hunter", "password-", "is-not").hasSizeLessThan(210);
    assertThat(excerpt.line().substring(excerpt.caret())).startsWith("url: 'x'");
    assertThat(excerpt.length()).isEqualTo("url: 'x'".length());
  }

  @Test
  void of_secrets_that_overlap_nothing_is_left() {
    Finding finding =
        Judge.finding(
            tattletale("text"),
            ReleaseOf.name("a")
                .values("v.yaml", "{ token: abcdefgh, password: fghijk, text: <abcdefghijk> }")
                .build());

    assertThat(finding.message()).isEqualTo("the value is <***>");
  }

  @Test
  void which_secret_a_release_uses_is_shown() {
    Finding finding =
        Judge.finding(
            tattletale("auth.existingSecret"),
            ReleaseOf.name("a").set("auth.existingSecret=my-credentials").build());

    assertThat(finding.message()).isEqualTo("the value is my-credentials");
  }

  @Test
  void data_of_secrets_and_variables_of_containers_are_masked_wherever_they_come_again() {
    Pack pack =
        InlinePack.of(
            "test",
            """
            id: tells-everything
            code: TST001
            title: It tells
            severity: error
            scope: object
            kinds: ["*"]
            select: $object.data[*] | $object.stringData[*] | $object.spec.containers[*].env[*].value
            assert: "false"
            message: "'the value is ' + self"
            """);
    Release release =
        ReleaseOf.name("a")
            .objects(
                """
                apiVersion: v1
                kind: Secret
                metadata: { name: s }
                data: { a: aHVudGVyMi1pcy1ub3QtYS1wYXNzd29yZA== }
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: { name: c }
                data:
                  copied: hunter2-is-not-a-password
                ---
                apiVersion: v1
                kind: Pod
                metadata: { name: p }
                spec: { containers: [{ env: [{ name: DB_PASSWORD, value: hunter3-neither }] }] }
                """)
            .build();

    List<Finding> findings = Judge.findings(pack, release);

    assertThat(findings).hasSize(3);
    assertThat(findings)
        .allSatisfy(finding -> {
          assertThat(finding.message()).isEqualTo("the value is ***");
          assertThat(finding.place().flatMap(Place::excerpt).orElseThrow().line())
              .doesNotContain("hunter")
              .doesNotContain("aHVudGVy");
        });
  }
}
