package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Helpers that copy all that they were given, as published charts do to call helpers of a subchart,
 * take little at a time, however often they are called.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CopiesInHelpersTest {
  private static final String CALLS =
      """
      kind: ConfigMap
      apiVersion: v1
      metadata: { name: a }
      data:
      {{- range $i := until 2000 }}
        a{{ $i }}: {{ include "name" $ }}
      {{- end }}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ $x := deepCopy . }}{{ $_ := set $x.Values \"name\" (dict \"a\" 1) }}{{ $x.Values.name.a"
            + " }}",
        "{{ include \"n\" (dict \"Values\" (set (deepCopy .Values) \"name\" .Values.k1)) }}",
        "{{ include \"n\" (dict \"Values\" (merge (deepCopy .Values) (dict \"name\" \"a\"))) }}",
        "{{ $x := .Values | toJson | fromJson }}{{ $_ := set $x \"name\" \"a\" }}{{ $x.name }}",
        "{{ $x := .Values | toYaml | fromYaml }}{{ $_ := unset $x \"k1\" }}{{ $_ := set $x \"name\""
            + " (list $x) }}{{ len $x.name }}",
        "{{ $x := omit .Values \"k1\" }}{{ $_ := set $x \"name\" (deepCopy .Values) }}{{ len $x }}",
      })
  void what_they_copy_is_let_go_when_they_are_done(String helper) throws IOException {
    assertThat(load(helper).releases().getFirst().notEvaluated()).isEmpty();
  }

  @Test
  void what_they_leave_in_the_values_is_not() throws IOException {
    LoadResult loaded =
        load("{{ $_ := set .Values (uuidv4) (deepCopy (omit .Values \"name\")) }}a");

    assertThat(loaded.releases().getFirst().notEvaluated())
        .singleElement()
        .satisfies(why -> assertThat(why.message()).contains("characters that are allowed"));
  }

  private LoadResult load(String helper) throws IOException {
    Files.createDirectory(folder.resolve("templates"));
    Files.writeString(
        folder.resolve("Chart.yaml"), "{ apiVersion: v2, name: c, version: 1.0.0 }\n");
    Files.writeString(
        folder.resolve("values.yaml"),
        IntStream.range(0, 400)
            .mapToObj("k%d: some text\n"::formatted)
            .collect(Collectors.joining()));
    Files.writeString(
        folder.resolve("templates/_helpers.tpl"),
        "{{ define \"n\" }}{{ .Values.name }}{{ end }}{{ define \"name\" }}"
            + helper
            + "{{ end }}");
    Files.writeString(folder.resolve("templates/a.yaml"), CALLS);
    return new ReleaseLoader().load(LoadRequest.in(folder).paths(".").build());
  }
}
