package dev.chartgate.webhook.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateProgramTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void all_wrong_arguments_are_told_at_once() {
    assertThat(run("--secret", "a", "--secret", "b", "--validity-days", "0", "--dns-names", "x"))
        .isEqualTo(2);
    assertThat(err)
        .hasToString(
            """
            chartgate-webhook certificate: there is no option --dns-names
            chartgate-webhook certificate: --namespace is missing
            chartgate-webhook certificate: --configuration is missing
            chartgate-webhook certificate: --dns-name is missing
            chartgate-webhook certificate: --secret is given more than once
            chartgate-webhook certificate: --validity-days takes a number of days from 1 to 3650, not '0'
            See chartgate-webhook certificate --help.
            """);
    assertThat(out.size()).isZero();
  }

  @Test
  void an_option_at_the_end_needs_a_value() {
    assertThat(run("--namespace")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--namespace needs a value");
  }

  @Test
  void help_is_no_mistake() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: chartgate-webhook");
  }

  @Test
  void a_kubeconfig_that_is_not_there_is_named() {
    int code =
        run(
            "--namespace",
            "a",
            "--secret",
            "b",
            "--configuration",
            "c",
            "--dns-name",
            "d",
            "--kubeconfig",
            "no-such-file");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("the kubeconfig file no-such-file cannot be read");
  }

  private int run(String... arguments) {
    return CertificateProgram.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
