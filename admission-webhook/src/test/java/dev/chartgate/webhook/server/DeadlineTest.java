package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.verdict.Reviewer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlineTest {
  private static final ReviewBounds ONE =
      new ReviewBounds(1, 1, Duration.ofSeconds(2), 100_000, 10_000_000, 100);
  private static final FailureAnswers ALLOW =
      new FailureAnswers(FailureDecision.ALLOW, FailureDecision.ALLOW);

  /** Judges nothing by itself until it is interrupted, or let go. */
  private static final class Stuck implements Reviewer {
    final Semaphore begun = new Semaphore(0);
    final CountDownLatch interrupted = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);

    @Override
    public Answer review(Review review) {
      if (!review.name().startsWith("stuck")) {
        return Answer.PASS;
      }
      begun.release();
      try {
        go.await();
        return Answer.PASS;
      } catch (InterruptedException e) {
        interrupted.countDown();
        throw new CancellationException("interrupted");
      }
    }
  }

  @Test
  void a_review_that_takes_too_long_is_denied_before_the_api_server_gives_up() throws Exception {
    Stuck stuck = new Stuck();
    try (TestServer server = new TestServer(stuck, ONE, TestServer.DENY)) {
      CompletableFuture<HttpResponse<String>> sent =
          server.postAsync(Reviews.review("slow", "stuck"));
      stuck.begun.acquire();
      server.alarms.awaitSet(2);

      server.alarms.advance(Duration.ofMillis(8_999));
      assertThat(sent).isNotDone();
      server.alarms.advance(Duration.ofMillis(1));
      HttpResponse<String> response = TestServer.await(sent);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body())
          .contains("\"uid\":\"slow\"", "\"allowed\":false", "\"reason\":\"Timeout\"")
          .contains("no time to judge", "--on-deadline deny")
          .contains("\"auditAnnotations\":{\"not-judged\":\"deadline\"}");
      assertThat(server.metrics())
          .contains("chartgate_failures_total{decision=\"deny\",reason=\"deadline\"} 1.0");
    }
  }

  @Test
  void its_work_is_ended_and_its_thread_judges_again() throws Exception {
    Stuck stuck = new Stuck();
    try (TestServer server = new TestServer(stuck, ONE, TestServer.DENY)) {
      CompletableFuture<HttpResponse<String>> sent =
          server.postAsync(Reviews.review("slow", "stuck"));
      stuck.begun.acquire();
      server.alarms.awaitSet(2);
      server.alarms.advance(Duration.ofSeconds(9));
      TestServer.await(sent);

      stuck.interrupted.await();
      assertThat(server.post(Reviews.review("next", "quick")).body())
          .contains("\"uid\":\"next\",\"allowed\":true");
    }
  }

  @Test
  void what_a_review_that_was_given_up_came_to_is_kept_for_nobody() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger judged = new AtomicInteger();
    Reviewer half =
        review -> {
          if (judged.incrementAndGet() == 1) {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            ended.countDown();
          }
          return Answer.PASS;
        };
    try (TestServer server = new TestServer(half, ONE, TestServer.DENY)) {
      CompletableFuture<HttpResponse<String>> sent = server.postAsync(Reviews.review("slow", "a"));
      begun.await();
      server.alarms.awaitSet(2);
      server.alarms.advance(Duration.ofSeconds(9));
      TestServer.await(sent);
      ended.await();

      assertThat(server.post(Reviews.review("next", "a")).body()).contains("\"allowed\":true");
      assertThat(judged).hasValue(2);
    }
  }

  @Test
  void it_goes_through_with_a_warning_where_that_is_set() throws Exception {
    Stuck stuck = new Stuck();
    try (TestServer server = new TestServer(stuck, ONE, ALLOW)) {
      CompletableFuture<HttpResponse<String>> sent =
          server.postAsync(Reviews.review("slow", "stuck"));
      stuck.begun.acquire();
      server.alarms.awaitSet(2);
      server.alarms.advance(Duration.ofSeconds(9));

      assertThat(TestServer.await(sent).body())
          .contains("\"uid\":\"slow\",\"allowed\":true")
          .contains("\"warnings\":[\"chartgate: there was no time to judge")
          .contains("--on-deadline allow");
    }
  }

  @Test
  void one_that_waits_too_long_for_its_turn_is_told_that_there_are_too_many() throws Exception {
    Stuck stuck = new Stuck();
    try (TestServer server = new TestServer(stuck, ONE, TestServer.DENY)) {
      CompletableFuture<HttpResponse<String>> first =
          server.postAsync(Reviews.review("first", "stuck"));
      stuck.begun.acquire();
      CompletableFuture<HttpResponse<String>> second =
          server.postAsync(Reviews.review("second", "waits"));
      server.alarms.awaitSet(4);
      assertThat(server.metrics())
          .contains("chartgate_reviews_running 1.0", "chartgate_reviews_waiting 1.0");
      server.alarms.advance(Duration.ofSeconds(2));

      assertThat(TestServer.await(second).body())
          .contains("\"uid\":\"second\"", "\"allowed\":false", "\"reason\":\"TooManyRequests\"")
          .contains("too many other requests wait", "--on-error deny");
      assertThat(server.metrics())
          .contains("chartgate_failures_total{decision=\"deny\",reason=\"busy\"} 1.0")
          .contains("chartgate_reviews_waiting 0.0");
      stuck.go.countDown();
      assertThat(TestServer.await(first).body()).contains("\"uid\":\"first\",\"allowed\":true");
    }
  }

  @Test
  void one_for_which_there_is_no_place_to_wait_is_answered_at_once() throws Exception {
    Stuck stuck = new Stuck();
    try (TestServer server = new TestServer(stuck, ONE, ALLOW)) {
      CompletableFuture<HttpResponse<String>> first =
          server.postAsync(Reviews.review("first", "stuck"));
      stuck.begun.acquire();
      CompletableFuture<HttpResponse<String>> second =
          server.postAsync(Reviews.review("second", "waits"));
      server.alarms.awaitSet(4);

      assertThat(server.post(Reviews.review("third", "no-place")).body())
          .contains("\"uid\":\"third\",\"allowed\":true", "too many other requests wait");

      stuck.go.countDown();
      assertThat(TestServer.await(first).body()).contains("\"uid\":\"first\",\"allowed\":true");
      assertThat(TestServer.await(second).body()).contains("\"uid\":\"second\",\"allowed\":true");
    }
  }

  @Test
  void one_for_which_there_is_no_memory_is_sent_away() throws Exception {
    ReviewBounds narrow = new ReviewBounds(1, 1, Duration.ofSeconds(2), 800, 800, 100);
    Stuck stuck = new Stuck();
    try (TestServer server = new TestServer(stuck, narrow, TestServer.DENY)) {
      CompletableFuture<HttpResponse<String>> first =
          server.postAsync(Reviews.review("first", "stuck"));
      stuck.begun.acquire();

      HttpResponse<String> second = server.post(Reviews.review("second", "no-room"));

      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.body()).contains("memory");
      stuck.go.countDown();
      TestServer.await(first);
      assertThat(server.post(Reviews.review("third", "room-again")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_failure_of_ours_is_answered_as_set_and_quotes_nothing() throws Exception {
    try (TestServer server =
        new TestServer(_ -> {
          throw new IllegalStateException("open-sesame");
        })) {
      HttpResponse<String> response = server.post(Reviews.review("broken", "a"));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body())
          .contains("\"uid\":\"broken\"", "\"allowed\":false", "\"code\":500", "--on-error deny")
          .doesNotContain("open-sesame");
      assertThat(server.metrics())
          .contains("chartgate_failures_total{decision=\"deny\",reason=\"error\"} 1.0");
    }
  }

  @Test
  void a_stack_that_is_full_is_a_failure_like_any_other() throws Exception {
    try (TestServer server =
        new TestServer(review -> {
          if (review.name().equals("deep")) {
            throw new StackOverflowError();
          }
          return Answer.PASS;
        })) {
      assertThat(server.post(Reviews.review("1", "deep")).body()).contains("\"code\":500");
      assertThat(server.post(Reviews.review("2", "flat")).body()).contains("\"allowed\":true");
    }
  }
}
