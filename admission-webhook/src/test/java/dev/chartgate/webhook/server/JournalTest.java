package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.chartgate.webhook.review.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  /** Writes with the encoder of the program's own configuration. */
  @BeforeEach
  void listen() {
    OutputStreamAppender<ILoggingEvent> stdout =
        (OutputStreamAppender<ILoggingEvent>) root.getAppender("stdout");
    appender.setContext(root.getLoggerContext());
    appender.setEncoder(stdout.getEncoder());
    appender.setOutputStream(written);
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void stop() {
    root.detachAppender(appender);
  }

  private String[] lines(String word) {
    return written
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains(word))
        .toArray(String[]::new);
  }

  @Test
  void a_review_is_one_line_that_says_who_what_and_how_long_and_no_contents() throws Exception {
    try (TestServer server = new TestServer(_ -> Reviews.DENIED)) {
      server.post(Reviews.review("0b2f", "sh.helm.release.v1.shop.v3"));
    }

    assertThat(lines("0b2f"))
        .singleElement()
        .asString()
        .startsWith("{\"time\":\"")
        .contains(
            "\"message\":\"review\",\"logger\":\"dev.chartgate.webhook\",\"level\":\"INFO\","
                + "\"uid\":\"0b2f\",\"operation\":\"CREATE\",\"kind\":\"ConfigMap\","
                + "\"namespace\":\"prod\",\"name\":\"sh.helm.release.v1.shop.v3\","
                + "\"release\":\"shop\",\"dryRun\":false,\"decision\":\"deny\","
                + "\"codes\":[\"K8S030\"],\"cached\":false,\"milliseconds\":")
        .endsWith("}");
    assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("open-sesame");
  }

  @Test
  void a_failure_of_ours_says_where_and_not_what_it_read() throws Exception {
    try (TestServer server =
        new TestServer(_ -> {
          throw new IllegalStateException("open-sesame", new IllegalArgumentException("sesame"));
        })) {
      server.post(Reviews.review("0b2f", "a"));
    }

    assertThat(lines("judging failed"))
        .singleElement()
        .asString()
        .contains("\"uid\":\"0b2f\"", "java.lang.IllegalStateException", "JournalTest")
        .contains("caused by java.lang.IllegalArgumentException");
    assertThat(lines("\"message\":\"review\""))
        .singleElement()
        .asString()
        .contains("\"decision\":\"deny\",\"notJudged\":\"error\"");
    assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("sesame");
  }

  @Test
  void names_that_would_break_a_line_do_not() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS)) {
      server.post(Reviews.review("0b2f\\n{\\\"forged\\\":true}", "a"));
    }

    assertThat(lines("forged")).singleElement().asString().startsWith("{\"time\":");
  }

  @Test
  void new_rules_that_are_not_sound_are_logged_with_all_that_is_wrong() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS)) {
      server.rules.spoil("packs/shop/late.yaml:3:1: error: unknown key 'titel' in a rule");
      server.server.reload();

      assertThat(server.metrics())
          .contains("chartgate_reloads_total{result=\"refused\",what=\"rule set\"} 1.0");
      assertThat(server.post(Reviews.review("1", "a")).body()).contains("\"allowed\":true");
    }

    assertThat(lines("rule set"))
        .singleElement()
        .asString()
        .contains("\"level\":\"ERROR\"", "the old one stays in use")
        .contains(
            "\"problems\":[\"packs/shop/late.yaml:3:1: error: unknown key 'titel' in a rule\"]");
  }
}
