package dev.chartgate.helm.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmProgram;
import dev.chartgate.helm.HelmVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts with what editors and people leave in files print what {@code helm template} prints. */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddChartsDifferentialTest {
  private static final String VALUES = "a: x\nb: |\n  text\n  more\nc: [1, 2]\n";
  private static final String SHOW =
      """
      kind: A
      metadata:
        name: {{ .Values.a | default "none" }}
      d: |
        {{- toYaml .Values | nindent 2 }}
      """;

  private final Map<String, Map<String, byte[]>> charts = new LinkedHashMap<>();

  private void chart(String name, String... files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    bytes.put("Chart.yaml", "apiVersion: v2\nname: odd\nversion: 1.0.0\n".getBytes(UTF_8));
    bytes.put("values.yaml", VALUES.getBytes(UTF_8));
    for (int i = 0; i < files.length; i += 2) {
      bytes.put(files[i], files[i + 1].getBytes(UTF_8));
    }
    charts.put(name, bytes);
  }

  private void charts() {
    chart(
        "windows",
        "values.yaml",
        VALUES.replace("\n", "\r\n"),
        "templates/_h.tpl",
        "{{- define \"x\" -}}\r\nq\r\n{{- end -}}\r\n",
        "templates/a.yaml",
        SHOW.replace("\n", "\r\n"),
        "templates/b.yaml",
        """
        kind: B
        v: {{ include "x" . | quote }}
        w: {{ .Files.Get "f.txt" | quote }}
        l: {{ .Files.Lines "f.txt" | toJson }}
        ---
        kind: C
        """
            .replace("\n", "\r\n"),
        "f.txt",
        "a\r\nb\r\n");
    chart(
        "marks",
        "values.yaml",
        "\ufeff" + VALUES,
        "templates/a.yaml",
        "\ufeff" + SHOW,
        "f.txt",
        "\ufeffx",
        "templates/b.yaml",
        "kind: B\nv: {{ .Files.Get \"f.txt\" | quote }}\n");
    chart(
        "documents",
        "templates/a.yaml",
        "# only\n---\n---\nkind: A\n--- # c\nkind: B\n...\n---\nkind: C\nt: |\n  x\n  ---\n  y\n"
            + "---   \n\n---\nkind: D",
        "templates/b.yaml",
        "{{- if false }}\nkind: X\n{{- end }}\n",
        "templates/c.yaml",
        "\n\n",
        "templates/d.yaml",
        "--- {a: b}\n");
    chart(
        "anchors",
        "values.yaml",
        "x: &x {a: 1, l: [1, 2]}\ny: *x\nz:\n  <<: *x\n  a: 3\na: q\n",
        "templates/a.yaml",
        SHOW + "n: &n {a: b}\nm: *n\n");
    chart("twice", "templates/a.yaml", "kind: A\nkind: B\nmetadata: {name: x}\n");
    chart("twice-in-values", "values.yaml", "a: 1\na: 2\n", "templates/a.yaml", SHOW);
    chart("list", "templates/a.yaml", "- a\n- b\n");
    chart("text", "templates/a.yaml", "just text\n");
    chart(
        "names",
        "templates/a.json",
        "{\"kind\": \"A\", \"x\": {{ toJson .Values }}}",
        "templates/x.txt",
        "kind: T\n",
        "templates/README.md",
        "# doc {{ 1 }}\n");
    chart("nothing", "values.yaml", "# nothing\n", "templates/a.yaml", SHOW);
    chart(
        "nulls",
        "values.yaml",
        "a: ~\nb:\nc: {d: null, e: {f: null}}\nl: [null, {m: null}]\n",
        "templates/a.yaml",
        SHOW);
    for (String end :
        List.of("a: |\n  x", "a: |-\n  x", "a: >\n  x\n  y", "l:\n- |\n  x", "a: x")) {
      chart(
          "end " + charts.size(),
          "values.yaml",
          "z: 1\n" + end,
          "templates/a.yaml",
          "kind: A\nv: {{ toJson .Values }}\nb: |\n  last");
    }
    chart(
        "keys",
        "values.yaml",
        "1: a\ntrue: b\n1.5: c\n\"x y\": e\non: f\n",
        "templates/a.yaml",
        SHOW);
    chart(
        "numbers",
        "values.yaml",
        """
        a: 1
        b: 1.0
        c: 1e3
        d: 0x1F
        e: 0o17
        f: 017
        g: 1_000
        h: 12345678901234567890
        i: .5
        j: -0
        m: 10000000
        n: 1:30
        o: 2020-01-01
        p: 0b11
        q: +1
        r: 1234567.0
        """,
        "templates/a.yaml",
        "kind: A\n{{ range $k, $v := .Values }}{{ $k }}: {{ printf \"%v %T\" $v $v | quote }}\n"
            + "{{ end }}");
    chart(
        "hooks",
        "templates/a.yaml",
        hook("Job", "pre-install", "5")
            + hook("Pod", "pre-install", "-5")
            + hook("Job", "test,pre-install", "x")
            + hook("Job", "nonsense", "1")
            + hook("ConfigMap", "crd-install", "1")
            + hook("Job", "test-success", "1"));
    chart(
        "ignored",
        ".helmignore",
        "*.bak\n/docs/\n!keep.bak\ntemplates/z.yaml\nfi?e.txt\n# c\n\n",
        "templates/a.yaml",
        "kind: A\nf: {{ range $p, $_ := .Files.Glob \"**\" }}{{ $p }};{{ end }}\n",
        "templates/z.yaml",
        "kind: Z\n",
        "a.bak",
        "",
        "docs/x",
        "",
        "sub/docs/y",
        "",
        "file.txt",
        "",
        ".hidden",
        "h");
    chart(
        "methods",
        "templates/a.yaml",
        """
        kind: A
        m: {{ .Values.AsMap | toJson }}
        t: {{ (.Table "Values").AsMap | toJson }}
        p: {{ .PathValue "Values.a" }}
        y: {{ .Values.YAML | quote }}
        e: {{ .Chart.Annotations | toJson }}
        k: '{{ .Capabilities.KubeVersion }}'
        v: {{ printf "%v" .Capabilities.KubeVersion | quote }}
        n: {{ ne now (now | dateModify "5m") }}
        j: {{ fromJson "null" | toJson }}
        g: {{ merge (fromJson "null") (dict "a" 1) | toJson }}
        """);
    chart("no-table", "templates/a.yaml", "kind: A\nt: {{ .Values.Table \"a\" | toJson }}\n");
    chart(
        "bytes",
        "templates/b.yaml",
        """
        kind: B
        b: {{ .Files.Get "f.bin" | b64enc }}
        l: {{ len (.Files.Get "f.bin") }}
        d: {{ .Files.GetBytes "f.bin" | toString | quote }}
        p: {{ printf "%d %5v %x" (.Files.GetBytes "f.bin") (.Files.GetBytes "f.bin") "x" | quote }}
        """);
    charts.computeIfPresent(
        "bytes",
        (name, files) -> {
          files.put("f.bin", new byte[] {(byte) 0xE9, (byte) 0xFF, 0, 'a'});
          return files;
        });
    metadata();
    tabs();
    notUtf8();
  }

  private void metadata() {
    String dependencies = "{{ range .Chart.Dependencies }}{{ .Name }}={{ .Enabled }};{{ end }}\n";
    chart(
        "metadata",
        "templates/a.yaml",
        """
        kind: A
        p: {{ print .Chart | quote }}
        v: {{ printf "%v %+v" .Chart .Chart | quote }}
        k: {{ kindOf .Chart }} {{ typeOf .Chart | quote }} {{ toJson .Chart }}
        """);
    chart("embedded", "templates/a.yaml", "kind: A\nn: {{ .Chart.Metadata.Name }}\n");
    String nested =
        "apiVersion: v2\nname: s\nversion: 1.0.0\ndependencies:\n"
            + dependency("u")
            + dependency("v");
    chart(
        "undeclared",
        "values.yaml",
        "s: {v: {enabled: false}}\n",
        "templates/a.yaml",
        "kind: A\nd: " + dependencies,
        "charts/s/Chart.yaml",
        nested,
        "charts/s/templates/b.yaml",
        "kind: B\nd: " + dependencies,
        "charts/s/charts/u/Chart.yaml",
        "apiVersion: v2\nname: u\nversion: 1.0.0\n",
        "charts/s/charts/v/Chart.yaml",
        "apiVersion: v2\nname: v\nversion: 1.0.0\n");
    chart(
        "twice-nested",
        "Chart.yaml",
        "apiVersion: v2\nname: odd\nversion: 1.0.0\ndependencies:\n"
            + dependency("s, alias: x")
            + dependency("s, alias: y"),
        "values.yaml",
        "x: {u: {enabled: true}}\ny: {u: {enabled: false}}\n",
        "templates/a.yaml",
        "kind: A\nd: " + dependencies,
        "charts/s/Chart.yaml",
        nested,
        "charts/s/templates/b.yaml",
        "kind: B\nd: " + dependencies,
        "charts/s/charts/u/Chart.yaml",
        "apiVersion: v2\nname: u\nversion: 1.0.0\n",
        "charts/s/charts/v/Chart.yaml",
        "apiVersion: v2\nname: v\nversion: 1.0.0\n");
  }

  private static String dependency(String name) {
    String key = name.substring(name.length() - 1);
    return "- {name: %s, version: '*', condition: %s.enabled}\n".formatted(name, key);
  }

  private void tabs() {
    for (String values :
        List.of("- \t1", "a: 1\n\t\nb: 2", "a:\n  b: 'c'\n  \t# d", "a:\tb\t# c")) {
      chart("tab " + charts.size(), "values.yaml", values + "\n", "templates/a.yaml", SHOW);
    }
    chart("tab-written", "templates/a.yaml", "kind: A\nb:\n- \tc\n");
    chart("tab-in-block", "templates/a.yaml", "kind: A\nb: |\n  c\n  \td\n  \t\n");
  }

  private void notUtf8() {
    latin("latin-values", "values.yaml", "a: \u00e9\n");
    latin("latin-comment", "values.yaml", "# \u00e9\na: 1\n");
    latin("latin-chart", "Chart.yaml", "# \u00e9\napiVersion: v2\nname: odd\nversion: 1.0.0\n");
    latin("latin-text", "templates/a.yaml", "kind: A\nx: \u00e9\n");
    latin("latin-action", "templates/a.yaml", "kind: A\n{{- /* \u00e9 */}}\n");
    latin(
        "latin-strings",
        "templates/a.yaml",
        """
        kind: A
        x: {{ "\u00e9" | b64enc }}
        y: {{ len `\u00e9` }}
        z: {{ `\u00e9` | quote }}
        """);
    latin(
        "latin-helper",
        "templates/_h.tpl",
        "{{ define \"h\" }}\u00e9{{ end }}",
        "templates/a.yaml",
        "kind: A\nx: {{ include \"h\" . | quote }}\ny: {{ include \"h\" . | b64enc }}\n");
    latin("latin-notes", "templates/NOTES.txt", "\u00e9\n", "templates/a.yaml", SHOW);
    latin(
        "latin-schema", "values.schema.json", "{\"title\": \"\u00e9\"}", "templates/a.yaml", SHOW);
  }

  /** A chart whose files are written as editors wrote them before UTF-8. */
  private void latin(String name, String... files) {
    chart(name, files);
    Map<String, byte[]> bytes = new LinkedHashMap<>(charts.get(name));
    for (int i = 0; i < files.length; i += 2) {
      bytes.put(files[i], files[i + 1].getBytes(ISO_8859_1));
    }
    charts.put(name, bytes);
  }

  private static String hook(String kind, String events, String weight) {
    return """
    ---
    kind: %s
    metadata:
      name: h
      annotations:
        helm.sh/hook: %s
        helm.sh/hook-weight: "%s"
    """
        .formatted(kind, events, weight);
  }

  @ParameterizedTest
  @EnumSource
  void odd_charts_are_printed_as_helm_prints_them(HelmVersion version, @TempDir Path folder)
      throws IOException {
    charts();
    HelmProgram helm = HelmProgram.of(version);
    List<String> differences = new ArrayList<>();
    int rendered = 0;
    for (Map.Entry<String, Map<String, byte[]>> chart : charts.entrySet()) {
      Path path = folder.resolve(chart.getKey().replace(' ', '-'));
      for (Map.Entry<String, byte[]> file : chart.getValue().entrySet()) {
        Path target = path.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      HelmProgram.Run theirs = helm.template(path, List.of("--kube-version", "1.33.0"));
      rendered += theirs.isSuccess() ? 1 : 0;
      String wanted = theirs.isSuccess() ? theirs.output() : "refused";
      String printed =
          OwnRendering.of(path, version, "1.33.0", PrintOptions.DEFAULT).text().orElse("refused");
      if (!printed.equals(wanted)) {
        differences.add(
            "%s: Helm prints%n%s%n%s%nand we%n%s"
                .formatted(chart.getKey(), wanted, theirs.errors(), printed));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(rendered).isGreaterThan(charts.size() / 2);
  }
}
