package dev.chartgate.webhook.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.webhook.review.Answer.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewWriterTest {

  @Test
  void an_allowed_request_has_only_what_there_is_to_say() {
    assertThat(written(Answer.PASS))
        .isEqualTo(
            "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\","
                + "\"response\":{\"uid\":\"u1\",\"allowed\":true}}");
  }

  @Test
  void a_denied_request_has_a_status() {
    Answer denied =
        new Answer(
            Optional.of(Decision.DENY),
            "2 findings:\n\"x\"",
            List.of("w\n1"),
            Map.of("decision", "deny"),
            List.of("K8S001"));

    assertThat(written(denied))
        .isEqualTo(
            "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\","
                + "\"response\":{\"uid\":\"u1\",\"allowed\":false,\"status\":{\"status\":"
                + "\"Failure\",\"message\":\"2 findings:\\n\\\"x\\\"\",\"reason\":\"Forbidden\","
                + "\"code\":403},\"warnings\":[\"w\\\\n1\"],"
                + "\"auditAnnotations\":{\"decision\":\"deny\"}}}");
  }

  @Test
  void a_failure_of_ours_says_that_it_is_one() {
    Answer failed =
        new Answer(
            Optional.of(Decision.DENY), "late", List.of(), Map.of(), List.of(), Refusal.TIMEOUT);

    assertThat(written(failed)).contains("\"reason\":\"Timeout\",\"code\":504");
  }

  @Test
  void warnings_are_cut_and_those_that_do_not_fit_are_counted() {
    List<String> fitted =
        Warnings.fitted(Stream.generate(() -> "😀".repeat(300)).limit(40).toList());

    assertThat(fitted).hasSize(16);
    assertThat(fitted.getFirst()).isEqualTo("😀".repeat(255) + "…");
    assertThat(fitted.getLast()).isEqualTo("and 25 more warnings");
    assertThat(fitted.stream().mapToInt(w -> w.codePointCount(0, w.length())).sum())
        .isLessThanOrEqualTo(4096);
  }

  @Test
  void warnings_that_fit_stay_as_they_are() {
    List<String> warnings = Stream.generate(() -> "x".repeat(256)).limit(16).toList();

    assertThat(Warnings.fitted(warnings)).isEqualTo(warnings);
  }

  private static String written(Answer answer) {
    return new String(new ReviewWriter().write("u1", answer), StandardCharsets.UTF_8);
  }
}
