package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A caller that has no more time interrupts its thread; what it would have got is not missed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class InterruptionTest {
  private static final Pack PACK =
      InlinePack.of(
          "test",
          """
          id: some-rule
          code: TST001
          title: It does not hold
          severity: warning
          scope: object
          kinds: [Service]
          assert: "false"
          message: "'x'"
          """);

  private static final Release RELEASE =
      ReleaseOf.name("a").objects("apiVersion: v1\nkind: Service\nmetadata: { name: s }\n").build();

  @AfterEach
  void forget() {
    Thread.interrupted();
  }

  @Test
  void a_thread_that_is_interrupted_judges_nothing_more_and_stays_interrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Judge.findings(PACK, RELEASE))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void afterwards_it_judges_as_before() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Judge.findings(PACK, RELEASE))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(Judge.findings(PACK, RELEASE)).hasSize(1);
  }
}
