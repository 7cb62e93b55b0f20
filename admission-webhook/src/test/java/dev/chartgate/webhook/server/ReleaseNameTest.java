package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.review.MalformedReview;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Secret | sh.helm.release.v1.shop.v12 | {} | shop",
        "ConfigMap | sh.helm.release.v1.shop.v2.v1 | {} | shop.v2",
        "Secret | sh.helm.release.v1. | {} | ''",
        "HelmRelease | shop | {} | shop",
        "HelmRelease | shop | {\"spec\": {\"releaseName\": \"store\"}} | store",
        "Application | shop | {\"spec\": {\"source\": {\"helm\": {\"releaseName\": \"store\"}}}} |"
            + " store",
        "Application | shop | {\"spec\": {\"source\": []}} | shop",
        "Pod | a | {\"metadata\": {\"annotations\": {\"meta.helm.sh/release-name\": \"shop\"}}} |"
            + " shop",
        "Pod | a | {\"metadata\": {}} | ''",
      })
  void it_is_read_from_where_each_kind_has_it(
      String kind, String name, String object, String release) throws MalformedReview {
    String review =
        """
        {"kind": "AdmissionReview", "apiVersion": "admission.k8s.io/v1", "request": {"uid": "1",
          "kind": {"group": "", "version": "v1", "kind": "%s"}, "name": "%s", "operation": "CREATE",
          "userInfo": {}, "object": %s}}
        """
            .formatted(kind, name, object);

    assertThat(ReleaseName.of(ReviewDesk.read(review.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(release);
  }
}
