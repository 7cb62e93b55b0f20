package dev.chartgate.webhook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.YamlBounds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewReaderTest {
  private static final String WHOLE =
      """
      {"kind": "AdmissionReview", "apiVersion": "admission.k8s.io/v1", "request": {
        "uid": "705ab4f5", "kind": {"group": "apps", "version": "v1", "kind": "Deployment"},
        "resource": {"group": "apps", "version": "v1", "resource": "deployments"},
        "subResource": null, "name": "web", "namespace": "prod", "operation": "UPDATE",
        "userInfo": {"username": "anna", "groups": ["dev", "system:authenticated"]},
        "object": {"apiVersion": "apps/v1", "kind": "Deployment", "spec": {"replicas": 2}},
        "oldObject": {"apiVersion": "apps/v1", "kind": "Deployment", "spec": {"replicas": 1}},
        "dryRun": true, "options": null, "later": [1]}}
      """;

  @Test
  void a_review_is_read_whole() throws MalformedReview {
    Review review = read(WHOLE);

    assertThat(review.uid()).isEqualTo("705ab4f5");
    assertThat(review.operation()).isEqualTo(Operation.UPDATE);
    assertThat(review.apiVersion()).isEqualTo("apps/v1");
    assertThat(review.kind()).isEqualTo("Deployment");
    assertThat(review.subResource()).isEmpty();
    assertThat(review.namespace()).contains("prod");
    assertThat(review.name()).isEqualTo("web");
    assertThat(review.account()).isEqualTo("anna");
    assertThat(review.groups()).containsExactly("dev", "system:authenticated");
    assertThat(review.dryRun()).isTrue();
    assertThat(review.object().orElseThrow().mapping("spec"))
        .hasToString("Optional[[Entry[key=" + "replicas, keyMark=review:6:70, value=2]]]");
    assertThat(review.oldObject()).isPresent();
    assertThat(review.request().has("later")).isTrue();
  }

  @Test
  void what_the_api_server_has_written_into_metadata_is_seen_by_nobody() throws MalformedReview {
    String written =
        """
        "metadata": {"name": "web", "uid": "d1", "creationTimestamp": "2026-11-21T16:00:00Z",
          "generation": 1, "resourceVersion": "7", "selfLink": "/x",
          "managedFields": [{"manager": "helm", "time": "2026-11-21T16:00:00Z"}],
          "labels": {"uid": "kept"}}\
        """;
    String body =
        """
        {"kind": "AdmissionReview", "apiVersion": "admission.k8s.io/v1", "request": {
          "uid": "705ab4f5", "operation": "UPDATE", "kind": {"version": "v1", "kind": "Pod"},
          "object": {%1$s, "spec": {"uid": 7}}, "oldObject": {%1$s}, "options": null}}
        """
            .formatted(written);

    Review review = read(body);

    assertThat(review.uid()).isEqualTo("705ab4f5");
    assertThat(review.objectUid()).contains("d1");
    assertThat(review.request().keys())
        .containsExactly("operation", "kind", "object", "oldObject", "options");
    for (MappingNode object :
        List.of(
            review.object().orElseThrow(),
            review.oldObject().orElseThrow(),
            review.request().mapping("object").orElseThrow(),
            review.request().mapping("oldObject").orElseThrow())) {
      assertThat(object.mapping("metadata").orElseThrow().keys()).containsExactly("name", "labels");
      assertThat(object.at(NodePath.parse("metadata.labels.uid"))).isPresent();
    }
    assertThat(review.object().orElseThrow().at(NodePath.parse("spec.uid"))).isPresent();
  }

  @Test
  void the_core_group_has_no_name() throws MalformedReview {
    String core = WHOLE.replace("\"group\": \"apps\", \"version\"", "\"group\": \"\", \"version\"");

    assertThat(read(core).apiVersion()).isEqualTo("v1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]        | the body is JSON, but no AdmissionReview",
        "{\"a\":    | this JSON ends in the middle (line 1, column 6)",
        "{\"kind\": \"Pod\"} | the body is no AdmissionReview: its kind is 'Pod'",
        "{}         | the body is no AdmissionReview: its kind is missing",
        "{\"kind\": \"AdmissionReview\", \"apiVersion\": \"admission.k8s.io/v1beta1\"} |"
            + " AdmissionReview of 'admission.k8s.io/v1beta1' is not spoken here, only of"
            + " admission.k8s.io/v1; set admissionReviewVersions to [v1]",
        "{\"kind\": \"AdmissionReview\", \"apiVersion\": \"admission.k8s.io/v1\"} |"
            + " the AdmissionReview has no request",
        "{\"kind\": \"AdmissionReview\", \"apiVersion\": \"admission.k8s.io/v1\", \"request\": {}}"
            + " | request.kind is missing; request.operation is missing; request.uid is missing",
        "{\"kind\": \"AdmissionReview\", \"kind\": \"AdmissionReview\"} |"
            + " a key of the review is written twice (line 1, column 29)",
      })
  void what_is_no_review_is_told(String body, String message) {
    assertThatExceptionOfType(MalformedReview.class)
        .isThrownBy(() -> read(body))
        .extracting(MalformedReview::reason)
        .isEqualTo(message);
  }

  @Test
  void all_that_is_wrong_with_a_request_is_told_at_once() {
    String body =
        WHOLE
            .replace("\"UPDATE\"", "\"PATCH\\u001b[31m\"")
            .replace("\"dryRun\": true", "\"dryRun\": 1")
            .replace("\"name\": \"web\"", "\"name\": {}")
            .replace("[\"dev\", ", "[7, ")
            .replace("\"oldObject\": {", "\"oldObject\": [], \"x\": {");

    assertThatExceptionOfType(MalformedReview.class)
        .isThrownBy(() -> read(body))
        .extracting(MalformedReview::reason)
        .isEqualTo(
            "request.operation is 'PATCH\\u001b[31m', which is none that is known; request.name is"
                + " no text; an item of request.userInfo.groups is no text; request.dryRun is"
                + " neither true nor false; request.oldObject is no JSON object");
  }

  @Test
  void an_object_to_keep_has_to_be_there() {
    String body = WHOLE.replace("\"object\":", "\"o\":");

    assertThatExceptionOfType(MalformedReview.class)
        .isThrownBy(() -> read(body))
        .extracting(MalformedReview::reason)
        .isEqualTo("request.object is missing");
  }

  @Test
  void bounds_and_bytes_are_checked() {
    ReviewReader narrow = new ReviewReader(new YamlBounds(2_000, 1, 3, 1_000));

    assertThatExceptionOfType(MalformedReview.class)
        .isThrownBy(() -> narrow.read("{\"a\":[[[1]]]}".getBytes(StandardCharsets.UTF_8)))
        .extracting(MalformedReview::reason)
        .isEqualTo(
            "mappings and lists are nested deeper than the 3 levels that are read (line 1, column"
                + " 8)");
    assertThatExceptionOfType(MalformedReview.class)
        .isThrownBy(() -> narrow.read(new byte[] {'"', (byte) 0xff, '"'}))
        .extracting(MalformedReview::reason)
        .isEqualTo("byte 2 of the body is not UTF-8");
  }

  private static Review read(String body) throws MalformedReview {
    return new ReviewReader().read(body.getBytes(StandardCharsets.UTF_8));
  }
}
