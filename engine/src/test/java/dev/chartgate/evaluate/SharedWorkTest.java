package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SharedWorkTest {

  @AfterEach
  void forget() {
    Thread.interrupted();
  }

  @Test
  void results_come_in_the_order_of_the_pieces_whoever_makes_them() {
    Random random = new Random(20261121);
    for (int size = 0; size < 200; size++) {
      List<Integer> pieces = random.ints(size).boxed().toList();

      assertThat(SharedWork.of(pieces, Wanted.here(), String::valueOf))
          .isEqualTo(pieces.stream().map(String::valueOf).toList());
    }
  }

  @Test
  void what_a_piece_throws_is_thrown_to_who_wants_it() {
    List<Integer> pieces = IntStream.range(0, 100).boxed().toList();

    assertThatThrownBy(() ->
            SharedWork.of(
                pieces,
                Wanted.here(),
                piece -> {
                  if (piece == 50) {
                    throw new IllegalArgumentException("50");
                  }
                  return piece;
                }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("50");
  }

  @Test
  void a_thread_that_is_interrupted_begins_no_piece() {
    Thread.currentThread().interrupt();
    AtomicInteger begun = new AtomicInteger();

    assertThatThrownBy(
            () -> SharedWork.of(List.of(1, 2, 3), Wanted.here(), piece -> begun.incrementAndGet()))
        .isInstanceOf(CancellationException.class);
    assertThat(begun).hasValue(0);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void it_waits_for_no_piece_that_another_thread_is_at() throws InterruptedException {
    Thread caller = Thread.currentThread();
    Wanted wanted = Wanted.here();
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);

    assertThatThrownBy(() ->
            SharedWork.of(
                List.of(1, 2),
                wanted,
                piece -> {
                  if (Thread.currentThread().equals(caller)) {
                    // Only then is the other piece with another thread.
                    awaitCalmly(taken);
                    return piece;
                  }
                  taken.countDown();
                  caller.interrupt();
                  while (!wanted.isGone()) {
                    Thread.onSpinWait();
                  }
                  told.countDown();
                  return piece;
                }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    told.await();
  }

  /** Waits on through an interrupt, and leaves its mark. */
  private static void awaitCalmly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
