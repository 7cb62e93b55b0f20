package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.helm.function.date.Durations;
import dev.chartgate.helm.template.call.FunctionException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimeLimitTest {

  @ParameterizedTest
  @CsvSource({
    "10s, 9s",
    "30s, 29s",
    "1s, 900ms",
    "500ms, 400ms",
    "100ms, 50ms",
    "5s, 4500ms",
    "1m, 29s",
  })
  void answers_leave_before_the_api_server_gives_up(String timeout, String limit)
      throws FunctionException {
    assertThat(TimeLimit.of(Optional.of(timeout)))
        .isEqualTo(Duration.ofNanos(Durations.parse(limit)));
  }

  @Test
  void without_a_timeout_it_is_that_of_kubernetes() throws FunctionException {
    assertThat(TimeLimit.of(Optional.empty())).isEqualTo(Duration.ofSeconds(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "10", "0s", "-1s", "9999999999999h"})
  void what_is_no_time_is_refused(String timeout) {
    assertThatThrownBy(() -> TimeLimit.of(Optional.of(timeout)))
        .isInstanceOf(FunctionException.class);
  }
}
