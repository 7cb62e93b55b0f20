package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.review.Answer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebhookServerTest {

  @Test
  void a_review_is_answered_with_its_uid() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS)) {
      HttpResponse<String> response = server.post(Reviews.review("0b2f", "settings"));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(response.body())
          .isEqualTo(
              """
              {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview",\
              "response":{"uid":"0b2f","allowed":true}}\
              """);
    }
  }

  @Test
  void a_denial_says_why() throws Exception {
    try (TestServer server = new TestServer(_ -> Reviews.DENIED)) {
      HttpResponse<String> response = server.post(Reviews.review("0b2f", "settings"));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body())
          .contains("\"uid\":\"0b2f\"", "\"allowed\":false", "\"message\":\"chartgate: 1 finding\"")
          .contains("\"code\":403");
    }
  }
}
