package dev.chartgate.helm.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TemplateBoundsTest {
  private static final Engine ENGINE =
      new Engine(
          """
          {{ define "self" }}{{ template "self" . }}{{ end }}
          {{ define "one" }}{{ template "two" . }}{{ end }}{{ define "two" }}{{ include "one" . }}{{ end }}
          {{ define "include" }}{{ include "include" . }}{{ end }}
          {{ define "count" }}{{ if . }}{{ include "count" (index . 0) }}{{ end }}x{{ end }}
          {{ define "doubled" }}{{ range 2 }}{{ template "doubled" . }}{{ end }}{{ end }}
          """,
          "{\"tpl\": \"{{ tpl .tpl . }}\"}",
          true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ template \"self\" }}",
        "{{ template \"one\" }}",
        "{{ template \"doubled\" }}",
        "{{ tpl .Values.tpl .Values }}",
        "{{ range 1000000000 }}{{ end }}",
        "{{ range 1000000000 }}text{{ end }}",
        "{{ $x := \"0123456789\" }}{{ range 100 }}{{ $x = printf \"%s%s\" $x $x }}{{ end }}",
        "{{ $x := list }}{{ range 1000000 }}{{ range 1000 }}{{ $x = list $x $x }}{{ end }}{{ end"
            + " }}",
      })
  void what_does_not_end_is_ended_by_the_budget(String snippet) {
    Throwable end = catchThrowableOfType(Exception.class, () -> ENGINE.run(snippet));

    if (end instanceof TemplateException failed) {
      assertThat(failed.detail()).contains("rendering template has a nested reference name");
    } else {
      assertThat(end).isInstanceOf(BudgetException.class);
    }
  }

  @Test
  void the_end_of_the_budget_has_a_place() {
    assertThatThrownBy(() -> ENGINE.run("a\n{{ range 1000000000 }}\n{{ 1 }}{{ end }}"))
        .isInstanceOfSatisfying(
            BudgetException.class,
            end -> assertThat(end.position().orElseThrow().mark().line()).isBetween(2, 3));
  }

  @Test
  void what_is_read_of_templates_is_bounded_and_its_end_has_a_place() {
    assertThatThrownBy(() -> ENGINE.run("x".repeat(16_000_001)))
        .isInstanceOfSatisfying(
            BudgetException.class,
            end -> assertThat(end.position().orElseThrow().mark().line()).isEqualTo(1))
        .hasMessage("the templates take more than the 16,000,000 characters that are read");
  }

  @Test
  void a_template_that_includes_itself_fails_as_in_helm() {
    assertThatThrownBy(() -> ENGINE.run("{{ include \"include\" . }}"))
        .isInstanceOfSatisfying(
            TemplateException.class,
            failed ->
                assertThat(failed.detail())
                    .isEqualTo(
                        "error calling include: rendering template has a nested reference name:"
                            + " include: unable to execute template"));
  }

  @Test
  void includes_may_be_as_deep_as_in_helm() throws Exception {
    String deep =
        "{{ $x := 0 }}{{ range 900 }}{{ $x = list $x }}{{ end }}{{ include \"count\" $x }}";

    assertThat(ENGINE.run(deep).value()).isEqualTo("x".repeat(901));
  }

  @Test
  void the_deadline_of_the_caller_ends_it() {
    assertThatThrownBy(() ->
            ENGINE.run(
                "{{ range 1000000000 }}{{ end }}",
                new Budget(Long.MAX_VALUE, Long.MAX_VALUE, () -> true)))
        .isInstanceOf(BudgetException.class)
        .hasMessage("rendering takes longer than it may");
  }

  @Test
  void it_ends_when_the_thread_that_waits_for_it_is_interrupted() {
    Thread caller = Thread.currentThread();

    assertThatThrownBy(() ->
            ENGINE.run(
                "{{ range 1000000000 }}{{ end }}",
                new Budget(
                    Long.MAX_VALUE,
                    Long.MAX_VALUE,
                    () -> {
                      caller.interrupt();
                      return false;
                    })))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_budget_that_is_used_up_leaves_the_engine_as_it_was() throws Exception {
    assertThatThrownBy(() -> ENGINE.run("{{ template \"self\" }}"))
        .isInstanceOf(BudgetException.class);

    assertThat(ENGINE.run("{{ 1 }}").value()).isEqualTo("1");
  }
}
