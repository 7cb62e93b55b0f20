package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.release.Facts;
import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Review;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** A cluster that is asked for the release from before, at which the time is over. */
  private static final class Slow implements ClusterView {
    @Override
    public Optional<MappingNode> deployed(String namespace, String release) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }

    @Override
    public Optional<List<MappingNode>> records(String namespace) {
      return Optional.empty();
    }

    @Override
    public Facts facts() {
      return Facts.NONE;
    }

    @Override
    public String version() {
      return "";
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public Optional<Map<String, String>> labels(String namespace) {
      return Optional.empty();
    }

    @Override
    public Optional<MappingNode> values(String kind, String namespace, String name) {
      return Optional.empty();
    }
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
    ReviewJudge judge =
        new ReviewJudge(
            TestRules.builtInPacks(), new Slow(), VerdictSettings.DEFAULT, InstantSource.system());

    assertThatThrownBy(() -> judge.review(review))
        .isInstanceOf(CancellationException.class)
        .hasStackTraceContaining("helm.template.call.Budget");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }
}
