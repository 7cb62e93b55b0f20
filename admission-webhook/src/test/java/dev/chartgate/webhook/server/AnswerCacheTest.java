package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.verdict.Reviewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerCacheTest {

  private static final class Counting implements Reviewer {
    final AtomicInteger judged = new AtomicInteger();
    final List<String> repeated = new CopyOnWriteArrayList<>();
    volatile String remembered = "";
    volatile boolean remembersReviews;

    @Override
    public Answer review(Review review) {
      int count = judged.incrementAndGet();
      if (remembersReviews) {
        remembered = "review " + count;
      }
      return Reviews.DENIED;
    }

    @Override
    public String remembered(Review review) {
      return remembered;
    }

    @Override
    public void repeated(Review review, Answer answer) {
      repeated.add(review.uid());
    }
  }

  @Test
  void the_same_review_under_another_uid_is_not_judged_again() throws Exception {
    Counting reviewer = new Counting();
    try (TestServer server = new TestServer(reviewer)) {
      String first = server.post(Reviews.review("first", "a")).body();
      String second = server.post(Reviews.review("second", "a")).body();

      assertThat(reviewer.judged).hasValue(1);
      assertThat(second).isEqualTo(first.replace("first", "second"));
      assertThat(server.metrics())
          .contains("chartgate_cache_total{result=\"hit\"} 1.0")
          .contains("chartgate_cache_total{result=\"miss\"} 1.0")
          .contains("chartgate_findings_total{code=\"K8S030\"} 2.0");
    }
  }

  @Test
  void the_same_object_that_the_api_server_has_marked_otherwise_is_not_judged_again()
      throws Exception {
    Counting reviewer = new Counting();
    try (TestServer server = new TestServer(reviewer)) {
      server.post(marked("first", "2026-11-21T16:00:00Z"));
      server.post(marked("second", "2026-11-21T16:00:01Z"));

      assertThat(reviewer.judged).hasValue(1);
      assertThat(reviewer.repeated).containsExactly("second");
    }
  }

  /** A review of the same object, with what an API server makes anew for each request. */
  private static String marked(String uid, String time) {
    return Reviews.review(uid, "a")
        .replace(
            "\"metadata\":{",
            """
            "metadata":{"uid":"%1$s","creationTimestamp":"%2$s",
            "managedFields":[{"manager":"kubectl","time":"%2$s"}],\
            """
                .formatted(uid, time));
  }

  @Test
  void what_is_remembered_otherwise_is_judged_anew() throws Exception {
    Counting reviewer = new Counting();
    try (TestServer server = new TestServer(reviewer)) {
      server.post(Reviews.review("1", "a"));
      reviewer.remembered = "more";
      server.post(Reviews.review("2", "a"));
      server.post(Reviews.review("3", "a"));

      assertThat(reviewer.judged).hasValue(2);
    }
  }

  @Test
  void an_answer_is_not_kept_if_what_is_remembered_changed_while_it_was_made() throws Exception {
    Counting reviewer = new Counting();
    reviewer.remembersReviews = true;
    try (TestServer server = new TestServer(reviewer)) {
      server.post(Reviews.review("1", "a"));
      reviewer.remembered = "";
      server.post(Reviews.review("2", "a"));

      assertThat(reviewer.judged).hasValue(2);
    }
  }

  @Test
  void other_content_rules_or_facts_are_judged_anew() throws Exception {
    Counting reviewer = new Counting();
    try (TestServer server = new TestServer(reviewer)) {
      server.post(Reviews.review("1", "a"));
      server.post(Reviews.review("2", "b"));
      assertThat(reviewer.judged).hasValue(2);

      server.cluster.version("2");
      server.post(Reviews.review("3", "a"));
      assertThat(reviewer.judged).hasValue(3);

      server.rules.set(Reviews.judgedBy("second", reviewer));
      assertThat(server.server.reloadRules()).isEqualTo(Current.Result.REPLACED);
      server.post(Reviews.review("4", "a"));
      assertThat(reviewer.judged).hasValue(4);
    }
  }

  @Test
  void a_failure_is_not_kept() throws Exception {
    AtomicInteger judged = new AtomicInteger();
    try (TestServer server =
        new TestServer(_ -> {
          if (judged.incrementAndGet() == 1) {
            throw new IllegalStateException();
          }
          return Answer.PASS;
        })) {
      assertThat(server.post(Reviews.review("1", "a")).body()).contains("\"allowed\":false");
      assertThat(server.post(Reviews.review("2", "a")).body()).contains("\"allowed\":true");
    }
  }

  @Test
  void an_answer_is_not_kept_under_facts_that_changed_while_it_was_made() throws Exception {
    AtomicInteger judged = new AtomicInteger();
    Reviews.Nothing[] cluster = new Reviews.Nothing[1];
    try (TestServer server =
        new TestServer(_ -> {
          cluster[0].version("changed " + judged.incrementAndGet());
          return Answer.PASS;
        })) {
      cluster[0] = server.cluster;
      server.post(Reviews.review("1", "a"));
      server.cluster.version("1");
      server.post(Reviews.review("2", "a"));

      assertThat(judged).hasValue(2);
    }
  }

  @Test
  void what_is_kept_stays_within_its_bound() {
    AnswerCache cache = new AnswerCache(3);
    for (int i = 0; i < 100; i++) {
      cache.put("digest-" + i, Answer.PASS);
    }

    assertThat(cache.size()).isBetween(1L, 3L);
  }

  @Test
  void a_long_answer_takes_the_place_of_several() {
    AnswerCache cache = new AnswerCache(3);
    cache.put(
        "long", new Answer(Optional.empty(), "x".repeat(100_000), List.of(), Map.of(), List.of()));

    assertThat(cache.get("long")).isEmpty();
  }

  @Test
  void nothing_is_kept_where_nothing_may_be() {
    AnswerCache cache = new AnswerCache(0);
    cache.put("digest", Answer.PASS);

    assertThat(cache.get("digest")).isEmpty();
  }
}
