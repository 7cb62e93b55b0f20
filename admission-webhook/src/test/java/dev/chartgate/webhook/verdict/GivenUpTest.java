package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.webhook.review.Review;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A review that is answered without its judge, since its time was over: its thread comes free. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GivenUpTest {
  private static final String ENDLESS =
      "{{ range 1000000000 }}{{ range 1000000000 }}{{ end }}{{ end }}";

  @AfterEach
  void forget() {
    Thread.interrupted();
  }

  @Test
  void its_thread_ends_within_the_rendering_of_a_chart() {
    String record =
        """
        {"name": "web", "namespace": "shop", "version": 1, "info": {"status": "pending-install"},
         "config": {}, "manifest": "", "chart": {"values": {},
          "metadata": {"name": "web", "version": "1.0.0", "apiVersion": "v2"},
          "templates": [{"name": "templates/endless.yaml", "data": "%s"}]}}
        """
            .formatted(
                Base64.getEncoder().encodeToString(ENDLESS.getBytes(StandardCharsets.UTF_8)));
    Review review = Requests.of(Records.secret("web", "shop", "pending-install", record)).review();
    FakeCluster slow =
        new FakeCluster().whenAskedForDeployed(() -> Thread.currentThread().interrupt());
    ReviewJudge judge =
        new ReviewJudge(
            TestRules.builtInPacks(), slow, VerdictSettings.DEFAULT, InstantSource.system());

    assertThatThrownBy(() -> judge.review(review))
        .isInstanceOf(CancellationException.class)
        .hasStackTraceContaining("helm.template.call.Budget");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }
}
