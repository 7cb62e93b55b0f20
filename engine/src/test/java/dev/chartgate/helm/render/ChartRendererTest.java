package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.values.MergedValues;
import dev.chartgate.source.Problem;
import dev.chartgate.source.YamlBounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is done with the output of templates; a template here writes its own text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartRendererTest {
  private static final Map<String, String> FILES =
      Map.of(
          "Chart.yaml",
          Charts.metadata("c", ""),
          "crds/x.yaml",
          "kind: CustomResourceDefinition\n",
          "templates/NOTES.txt",
          "Thanks.",
          "templates/b.yaml",
          "kind: Service\n---\nkind: Secret\n",
          "templates/a.yaml",
          "# nothing\n---\nkind: Service\nmetadata: {name: a}\n",
          "templates/tests/t.yaml",
          "kind: Pod\nmetadata: {annotations: {helm.sh/hook: test}}\n",
          "templates/odd.yaml",
          "kind: Pod\nmetadata: {annotations: {helm.sh/hook: sometimes}}\n");

  @Test
  void helm_4_prints_what_it_would_install_in_order_and_hooks_behind() throws RenderException {
    Rendering rendering = render(HelmVersion.V4, FILES);

    assertThat(new ManifestPrinter(HelmVersion.V4).print(rendering, PrintOptions.DEFAULT))
        .isEqualTo(
            """
            ---
            # Source: c/templates/b.yaml
            kind: Secret

            ---
            # Source: c/templates/a.yaml
            kind: Service
            metadata: {name: a}

            ---
            # Source: c/templates/b.yaml
            kind: Service

            ---
            # Source: c/templates/a.yaml
            # nothing
            ---
            # Source: c/templates/tests/t.yaml
            kind: Pod
            metadata: {annotations: {helm.sh/hook: test}}

            """);
    assertThat(rendering.notes()).map(Text::value).contains("Thanks.");
    assertThat(rendering.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "c/templates/odd.yaml:1:1: Helm does not know the hook sometimes, so it leaves this"
                + " object out");
  }

  @Test
  void helm_3_trims_documents_and_crds_and_tests_are_a_matter_of_choice() throws RenderException {
    Rendering rendering = render(HelmVersion.V3, FILES);

    assertThat(
            new ManifestPrinter(HelmVersion.V3)
                .print(
                    rendering, new PrintOptions(true, PrintOptions.Hooks.WITHOUT_TESTS, List.of())))
        .isEqualTo(
            """
            ---
            # Source: c/crds/x.yaml
            kind: CustomResourceDefinition

            ---
            # Source: c/templates/b.yaml
            kind: Secret
            ---
            # Source: c/templates/a.yaml
            kind: Service
            metadata: {name: a}
            ---
            # Source: c/templates/b.yaml
            kind: Service
            ---
            # Source: c/templates/a.yaml
            # nothing
            """);
  }

  @Test
  void what_is_shown_alone_is_picked_by_path_and_what_is_missing_is_an_error()
      throws RenderException {
    Rendering rendering = render(HelmVersion.V4, FILES);
    ManifestPrinter printer = new ManifestPrinter(HelmVersion.V4);

    assertThat(printer.print(rendering, showOnly("templates/tests/*.yaml", "templates/b.yaml")))
        .isEqualTo(
            """
            ---
            # Source: c/templates/tests/t.yaml
            kind: Pod
            metadata: {annotations: {helm.sh/hook: test}}


            ---
            # Source: c/templates/b.yaml
            kind: Secret


            ---
            # Source: c/templates/b.yaml
            kind: Service


            """);
    RenderException refused =
        catchThrowableOfType(
            RenderException.class,
            () -> printer.print(rendering, showOnly("templates/x.yaml", "NOTES.txt")));
    assertThat(refused.problems())
        .extracting(RenderProblem::failure)
        .containsExactly(RenderFailure.NOT_SHOWN, RenderFailure.NOT_SHOWN);
  }

  @Test
  void each_document_that_is_no_manifest_is_told_at_its_line_in_the_output() {
    Map<String, String> files = new LinkedHashMap<>(FILES);
    files.put("templates/a.yaml", "kind: Service\n---\n\nmetadata: 5\n");
    files.put("templates/b.yaml", "kind: [\n");

    RenderException refused =
        catchThrowableOfType(RenderException.class, () -> render(HelmVersion.V4, files));

    assertThat(refused.problems())
        .extracting(RenderProblem::toString)
        .anySatisfy(text ->
            assertThat(text)
                .isEqualTo(
                    "c/templates/a.yaml:4:11: what this template wrote: metadata must be a"
                        + " mapping of keys to values"))
        .anySatisfy(text -> assertThat(text).startsWith("c/templates/b.yaml:2:1: "));
  }

  @Test
  void values_that_violate_a_schema_are_not_rendered() {
    MergedValues merged = Charts.merge(HelmVersion.V4, FILES, "a: 1");
    ChartRenderer renderer =
        new ChartRenderer(
            (values, schemas) ->
                new SchemaCheck.Result(
                    List.of(new Problem("a must be a string", values.effective().mark())),
                    List.of()),
            YamlBounds.DEFAULT,
            ChartRendererTest::texts,
            true);

    RenderException refused =
        catchThrowableOfType(
            RenderException.class,
            () ->
                renderer.render(
                    merged.chart().orElseThrow(),
                    merged.values(),
                    RenderOptions.of(HelmVersion.V4, "r", "n")));

    assertThat(refused.problems())
        .extracting(RenderProblem::failure)
        .containsExactly(RenderFailure.VALUES_SCHEMA);
  }

  private static PrintOptions showOnly(String... patterns) {
    return new PrintOptions(false, PrintOptions.Hooks.ALL, List.of(patterns));
  }

  private static Rendering render(HelmVersion version, Map<String, String> files)
      throws RenderException {
    MergedValues merged = Charts.merge(version, files, "");
    return new ChartRenderer(SchemaCheck.NONE, YamlBounds.DEFAULT, ChartRendererTest::texts, true)
        .render(
            merged.chart().orElseThrow(),
            merged.values(),
            RenderOptions.of(version, "release-name", "default"));
  }

  private static List<TemplateOutput> texts(List<ChartTemplate> templates) {
    return templates.stream()
        .map(template ->
            new TemplateOutput(
                template.name(), template.file().path(), Text.of(template.file().text().text())))
        .toList();
  }
}
