package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AheadTest {
  @Test
  void another_thread_makes_it_and_then_goes_on() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Ahead<String> name =
        Ahead.begin("maker", () -> Thread.currentThread().getName(), done::countDown);

    assertThat(name.get()).isEqualTo("maker");
    done.await();
    assertThat(name.get()).isEqualTo("maker");
  }

  @Test
  void what_the_maker_throws_is_thrown_to_who_asks() {
    Ahead<String> failing =
        Ahead.begin(
            "maker",
            () -> {
              throw new IllegalArgumentException("no");
            });

    assertThatThrownBy(failing::get).isInstanceOf(IllegalArgumentException.class).hasMessage("no");
  }

  @Test
  void who_is_interrupted_does_not_wait_and_the_maker_ends_as_well() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Ahead<String> endless =
        Ahead.begin(
            "maker",
            () -> {
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                ended.countDown();
              }
              return "";
            });
    // What has not begun when it is cancelled never does.
    begun.await();
    Thread.currentThread().interrupt();

    assertThatThrownBy(endless::get).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    ended.await();
    assertThatThrownBy(endless::get).isInstanceOf(CancellationException.class);
  }

  @Test
  void what_is_there_already_is_given_at_once() {
    assertThat(Ahead.of("there").get()).isEqualTo("there");
  }
}
