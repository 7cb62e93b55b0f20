package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.cluster.UnwatchedCluster;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.review.ReviewReader;
import dev.chartgate.webhook.review.SampleReviews;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleReviewsTest {

  @Test
  void they_go_the_whole_way_of_an_object_and_of_a_record_and_leave_nothing_behind()
      throws Exception {
    ReviewJudge judge =
        new ReviewJudge(
            TestRules.builtInPacks(),
            new UnwatchedCluster(),
            VerdictSettings.DEFAULT,
            InstantSource.system());
    String before = judge.version();
    List<Answer> answers = new ArrayList<>();
    for (byte[] body : SampleReviews.bodies()) {
      Review review = new ReviewReader().read(body);
      assertThat(review.dryRun()).isTrue();
      answers.add(judge.review(review));
    }

    assertThat(answers)
        .hasSize(2)
        .allSatisfy(answer -> {
          assertThat(answer.codes()).contains("K8S030");
          assertThat(answer.annotations()).doesNotContainKey("not-judged");
        });
    assertThat(answers.getLast().annotations()).containsEntry("release", "sample");
    assertThat(judge.version()).isEqualTo(before);
  }
}
