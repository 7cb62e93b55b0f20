package dev.chartgate.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.chartgate.webhook.cluster.FactSwitches;
import dev.chartgate.webhook.server.FailureDecision;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsReaderTest {
  private static final List<String> ENOUGH =
      List.of(
          "--tls-cert=/tls/tls.crt",
          "--tls-key=/tls/tls.key",
          "--on-error=deny",
          "--on-deadline=allow");

  private static WebhookSettings read(Map<String, String> environment, List<String> arguments)
      throws UsageException {
    SettingsReader reader = new SettingsReader(environment);
    reader.parse(arguments);
    return reader.settings();
  }

  private static WebhookSettings read(String... more) throws UsageException {
    return read(Map.of(), Stream.concat(ENOUGH.stream(), Stream.of(more)).toList());
  }

  private static ListAssert<String> problems(Map<String, String> environment, String... arguments) {
    return new ListAssert<>(
        assertThatThrownBy(() -> read(environment, List.of(arguments)))
            .asInstanceOf(type(UsageException.class))
            .actual()
            .problems());
  }

  @Test
  void what_is_needed_is_enough() throws UsageException {
    WebhookSettings settings = read();

    assertThat(settings.server().port()).isEqualTo(8443);
    assertThat(settings.server().metricsPort()).isEqualTo(8080);
    assertThat(settings.server().host()).isEmpty();
    assertThat(settings.server().failures().onError()).isEqualTo(FailureDecision.DENY);
    assertThat(settings.server().failures().onDeadline()).isEqualTo(FailureDecision.ALLOW);
    assertThat(settings.server().bounds().patience()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.server().bounds().reviews()).isPositive();
    assertThat(settings.server().reloadInterval()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.tls().orElseThrow().key()).isEqualTo(Path.of("/tls/tls.key"));
    assertThat(settings.cluster().orElseThrow().facts()).isEqualTo(FactSwitches.DEFAULT);
    assertThat(settings.rules().packDirs()).isEmpty();
  }

  @Test
  void all_that_is_missing_is_told_at_once() {
    problems(Map.of())
        .satisfiesExactly(
            onError ->
                assertThat(onError).startsWith("--on-error is missing: say 'deny' or 'allow'"),
            onDeadline -> assertThat(onDeadline).startsWith("--on-deadline is missing"),
            tls ->
                assertThat(tls)
                    .startsWith("--tls-cert and --tls-key are missing")
                    .contains("--dev"));
  }

  @Test
  void to_try_it_out_nothing_is_needed() throws UsageException {
    WebhookSettings settings = read(Map.of(), List.of("--dev"));

    assertThat(settings.isDev()).isTrue();
    assertThat(settings.tls()).isEmpty();
    assertThat(settings.server().host()).contains("127.0.0.1");
    assertThat(settings.server().failures().onError()).isEqualTo(FailureDecision.DENY);
    assertThat(settings.server().failures().onDeadline()).isEqualTo(FailureDecision.DENY);
  }

  @Test
  void the_environment_stands_in_for_what_is_not_typed() throws UsageException {
    WebhookSettings settings =
        read(
            Map.of(
                "CHARTGATE_WEBHOOK_TLS_CERT", "/env/tls.crt",
                "CHARTGATE_WEBHOOK_TLS_KEY", "/env/tls.key",
                "CHARTGATE_WEBHOOK_ON_ERROR", "allow",
                "CHARTGATE_WEBHOOK_ON_DEADLINE", "allow",
                "CHARTGATE_WEBHOOK_PORT", "9443",
                "CHARTGATE_WEBHOOK_QUEUE_WAIT", "500ms",
                "CHARTGATE_WEBHOOK_CLIENT_CA", "/env/ca.crt"),
            List.of("--on-error", "deny", "--port", "10443"));

    assertThat(settings.server().failures().onError()).isEqualTo(FailureDecision.DENY);
    assertThat(settings.server().failures().onDeadline()).isEqualTo(FailureDecision.ALLOW);
    assertThat(settings.server().port()).isEqualTo(10443);
    assertThat(settings.server().bounds().patience()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.tls().orElseThrow().certificate()).isEqualTo(Path.of("/env/tls.crt"));
    assertThat(settings.tls().orElseThrow().clientCa()).contains(Path.of("/env/ca.crt"));
  }

  @Test
  void the_environment_can_switch_the_trial_on() throws UsageException {
    assertThat(read(Map.of("CHARTGATE_WEBHOOK_DEV", "true"), List.of()).isDev()).isTrue();
  }

  @Test
  void a_wrong_value_of_the_environment_is_told_by_its_name() {
    problems(Map.of("CHARTGATE_WEBHOOK_PORT", "many"))
        .singleElement()
        .asString()
        .startsWith("CHARTGATE_WEBHOOK_PORT: ")
        .contains("many");
  }

  @Test
  void packs_and_waivers_come_several_times() throws UsageException {
    WebhookSettings settings =
        read("--pack-dir", "a", "--pack-dir=b", "--waivers", "w", "--policy", "p");

    assertThat(settings.rules().packDirs()).containsExactly(Path.of("a"), Path.of("b"));
    assertThat(settings.rules().waivers()).containsExactly(Path.of("w"));
    assertThat(settings.rules().policy()).contains(Path.of("p"));
  }

  @Test
  void a_flag_that_is_none_is_told() {
    problems(Map.of(), "--on-eror", "deny").singleElement().asString().contains("--on-eror");
  }

  @Test
  void words_and_durations_that_are_none_are_told() {
    problems(Map.of(), "--on-error", "perhaps")
        .singleElement()
        .asString()
        .contains("--on-error", "perhaps");
    problems(Map.of(), "--queue-wait", "soon")
        .singleElement()
        .asString()
        .contains("--queue-wait", "'soon' is no duration");
    problems(Map.of(), "--queue-wait", "-1s").singleElement().asString().contains("no duration");
  }

  @Test
  void numbers_that_make_no_sense_are_told_at_once() {
    problems(
            Map.of(),
            "--dev",
            "--port=70000",
            "--max-reviews=0",
            "--max-held-bytes=1",
            "--reload-interval=0s")
        .hasSize(4)
        .anyMatch(problem -> problem.startsWith("--port is 70000"))
        .anyMatch(problem -> problem.startsWith("--max-reviews is 0"))
        .anyMatch(problem -> problem.startsWith("--max-held-bytes is 1"))
        .anyMatch(problem -> problem.startsWith("--reload-interval"));
  }

  @Test
  void facts_that_there_are_not_are_told() {
    problems(
            Map.of(),
            "--on-error=deny",
            "--on-deadline=deny",
            "--tls-cert=a",
            "--tls-key=b",
            "--facts=weather")
        .singleElement()
        .asString()
        .startsWith("--facts: ")
        .contains("weather");
  }

  @Test
  void a_certificate_comes_with_its_key() {
    problems(Map.of(), "--on-error=deny", "--on-deadline=deny", "--tls-cert=a")
        .singleElement()
        .asString()
        .startsWith("--tls-key is missing");
  }

  @Test
  void the_help_names_every_option_and_how_the_environment_speaks() {
    assertThat(new SettingsReader(Map.of()).help())
        .contains("--on-deadline=deny|allow", "--client-ca=FILE", "--shutdown-grace=DURATION")
        .contains("CHARTGATE_WEBHOOK_TLS_CERT");
  }
}
