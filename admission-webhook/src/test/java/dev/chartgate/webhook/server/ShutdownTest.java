package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.webhook.review.Answer;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShutdownTest {

  @Test
  void a_server_that_ends_says_so_goes_on_for_a_while_and_answers_all_that_was_sent()
      throws Exception {
    Semaphore begun = new Semaphore(0);
    CountDownLatch go = new CountDownLatch(1);
    try (TestServer server =
        new TestServer(review -> {
          begun.release();
          await(go);
          return Answer.PASS;
        })) {
      List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        sent.add(server.postAsync(Reviews.review("before-" + i, "before-" + i)));
      }
      begun.acquire(2);
      Thread end = Thread.ofPlatform().start(server.server::close);
      while (server.probe("/readyz").statusCode() == 200) {
        Thread.onSpinWait();
      }
      assertThat(server.probe("/readyz").body()).isEqualTo("not ready: the webhook ends\n");
      assertThat(server.probe("/livez").statusCode()).isEqualTo(200);

      // Others do not know yet, and go on sending.
      for (int i = 0; i < 20; i++) {
        sent.add(server.postAsync(Reviews.review("after-" + i, "after-" + i)));
      }
      server.alarms.awaitSet(40 * 2 + 1);
      server.alarms.advance(TestServer.GRACE);
      go.countDown();

      for (CompletableFuture<HttpResponse<String>> one : sent) {
        HttpResponse<String> response = TestServer.await(one);
        assertThat(response.body()).contains("\"allowed\":true");
        assertThat(response.headers().firstValue("Connection")).hasValue("close");
      }
      end.join(Duration.ofSeconds(30));
      assertThat(end.isAlive()).isFalse();
      assertThatThrownBy(() -> server.post(Reviews.review("late", "late")))
          .isInstanceOf(ConnectException.class);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
