package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.review.Answer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParallelTest {

  @Test
  void two_hundred_reviews_at_once_get_two_hundred_answers_and_few_are_judged_at_a_time()
      throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (TestServer server =
        new TestServer(review -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Answer answer = review.name().endsWith("-bad") ? Reviews.DENIED : Answer.PASS;
          now.decrementAndGet();
          return answer;
        })) {
      List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String name = "object-" + i + (i % 3 == 0 ? "-bad" : "");
        sent.add(server.postAsync(Reviews.review("uid-" + i, name)));
      }
      for (int i = 0; i < 200; i++) {
        assertThat(TestServer.await(sent.get(i)).body())
            .contains("\"uid\":\"uid-%d\",\"allowed\":%b".formatted(i, i % 3 != 0));
      }
      assertThat(most.get()).isBetween(1, TestServer.BOUNDS.reviews());
      assertThat(server.metrics())
          .contains(
              "chartgate_reviews_total{decision=\"deny\",kind=\"ConfigMap\",operation=\"CREATE\"}"
                  + " 67.0")
          .contains(
              "chartgate_reviews_total{decision=\"allow\",kind=\"ConfigMap\",operation=\"CREATE\"}"
                  + " 133.0")
          .contains("chartgate_review_duration_seconds_count 200")
          .contains("chartgate_held_bytes 0.0");
    }
  }
}
