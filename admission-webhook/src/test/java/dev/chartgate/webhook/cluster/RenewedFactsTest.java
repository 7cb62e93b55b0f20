package dev.chartgate.webhook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.load.FactsAssembly;
import dev.chartgate.release.Facts;
import dev.chartgate.webhook.apiserver.Eventually;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenewedFactsTest {
  private static final Facts KNOWN = facts("a");
  private static final Facts OTHERS = facts("b");

  private final AtomicReference<Supplier<Facts>> making = new AtomicReference<>(() -> KNOWN);
  private final AtomicBoolean answered = new AtomicBoolean(true);

  @Test
  void facts_that_cannot_be_put_together_are_unknown_until_they_can() throws Exception {
    try (RenewedFacts facts = new RenewedFacts(() -> making.get().get(), answered::get)) {
      facts.renew();
      assertThat(Eventually.seen(facts::facts, KNOWN)).isEqualTo(KNOWN);
      long version = facts.version();

      making.set(() -> {
        throw new IllegalStateException("what was seen makes no sense");
      });
      facts.renew();
      assertThat(Eventually.seen(facts::facts, Facts.NONE))
          .as("neither those of before nor empty lists")
          .isEqualTo(Facts.NONE);
      assertThat(facts.version()).as("no answer of before is kept").isGreaterThan(version);
      assertThat(facts.isReady()).as("reviews are answered all the same").isTrue();

      making.set(() -> OTHERS);
      facts.renew();
      assertThat(Eventually.seen(facts::facts, OTHERS)).isEqualTo(OTHERS);
    }
  }

  @Test
  void they_are_ready_once_all_was_answered_and_they_could_be_put_together() throws Exception {
    answered.set(false);
    try (RenewedFacts facts = new RenewedFacts(() -> making.get().get(), answered::get)) {
      facts.renew();
      assertThat(Eventually.seen(facts::facts, KNOWN)).isEqualTo(KNOWN);
      assertThat(facts.isReady()).isFalse();

      answered.set(true);
      making.set(() -> {
        throw new IllegalStateException("what was seen makes no sense");
      });
      facts.renew();
      assertThat(Eventually.seen(facts::facts, Facts.NONE)).isEqualTo(Facts.NONE);
      assertThat(facts.isReady()).isFalse();

      making.set(() -> OTHERS);
      facts.renew();
      assertThat(Eventually.seen(facts::isReady, true)).isTrue();
    }
  }

  private static Facts facts(String version) {
    FactsAssembly facts = new FactsAssembly();
    facts.serverVersion(version);
    return facts.facts();
  }
}
