package dev.chartgate.helm.render;

import dev.chartgate.helm.render.ChartCase.ChartFlags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes charts with subcharts, hooks and all that templates see, from a seed. */
final class ChartCases {
  private static final String[] NAMES = {"web", "db", "a-b", "cache"};
  private static final String[] KINDS = {
    "Service",
    "Deployment",
    "Secret",
    "Namespace",
    "Widget",
    "Apple",
    "ValidatingWebhookConfiguration",
    "MutatingWebhookConfiguration",
    "Ingress",
    "ConfigMap",
    "APIService"
  };

  /** What a template can write as the value of a key. */
  private static final String[] VALUES = {
    "{{ .Values | toJson }}",
    "{{ .Values.size }} {{ .Values.text | quote }} {{ .Values.none | default \"d\" }}",
    "{{ .Release | toJson }}",
    "{{ .Template | toJson }}",
    "{{ .Chart.Name }}-{{ .Chart.Version }} {{ .Chart.AppVersion | quote }} {{ .Chart.IsRoot }}",
    "{{ .Chart.Description | quote }} {{ .Chart.Type }} {{ len .Chart.Dependencies }}",
    "{{ range .Chart.Dependencies }}{{ .Name }} {{ end }}",
    "{{ with .Chart.Annotations }}{{ toJson . }}{{ end }} {{ range .Chart.Maintainers }}{{ .Name"
        + " }}{{ end }}",
    "{{ .Capabilities.KubeVersion }} {{ .Capabilities.KubeVersion.Version }}"
        + " {{ .Capabilities.KubeVersion.GitVersion }} {{ .Capabilities.KubeVersion.Minor }}",
    "{{ .Capabilities.APIVersions.Has \"apps/v1\" }}{{ .Capabilities.APIVersions.Has \"x/v1\" }}"
        + "{{ .Capabilities.APIVersions.Has \"x/v1/Widget\" }}",
    "{{ .Capabilities.APIVersions | join \",\" }}",
    "{{ .Files.Get \"data/a.txt\" | quote }} {{ .Files.Get \"nowhere\" | quote }}",
    "{{ range $path, $_ := .Files.Glob \"data/*\" }}{{ $path }};{{ end }}",
    "{{ range .Files.Lines \"data/a.txt\" }}{{ . }};{{ end }}",
    "{{ (.Files.Glob \"data/**\").AsConfig | quote }}",
    "{{ (.Files.Glob \"data/*.txt\").AsSecrets | quote }}",
    "{{ include \"shared\" . }}",
    "{{ include \"own\" . | nindent 4 }}",
    "{{ tpl .Values.template . | quote }}",
    "{{ keys .Subcharts | sortAlpha | toJson }}",
    "{{ range $name, $sub := .Subcharts }}{{ $name }}:{{ $sub.Values | toJson }}{{ end }}",
    "{{ .Values.global | toJson }}",
    "{{ $_ := set .Values \"size\" 77 }}{{ .Values.size }}",
    "{{ required \"no size\" .Values.size }}",
    "{{ if gt (int .Values.size) 90 }}{{ fail \"too large\" }}{{ end }}fine",
    "{{ lookup \"v1\" \"Secret\" \"a\" \"b\" | toJson }}",
  };

  private final Random random;

  ChartCases(long seed) {
    this.random = new Random(seed);
  }

  ChartCase next() {
    Map<String, String> files = new LinkedHashMap<>();
    chart(files, "", "root", 0);
    List<String> sets = new ArrayList<>();
    if (chance(2)) {
      sets.add(pick("size=3", "web.size=4", "text=x", "global.g=5", "front.enabled=false"));
    }
    ChartFlags flags =
        new ChartFlags(
            pick("1.30.0", "v1.33.4-gke.5", "1.37"),
            chance(3) ? List.of("x/v1", "x/v1/Widget") : List.of(),
            chance(3),
            chance(3),
            chance(3),
            chance(4)
                ? List.of(pick("templates/a.yaml", "templates/*.yaml", "charts/*/templates/*"))
                : List.of());
    return new ChartCase(files, values(), sets, flags);
  }

  private void chart(Map<String, String> files, String path, String name, int depth) {
    List<String> subcharts = new ArrayList<>();
    StringBuilder metadata =
        new StringBuilder("apiVersion: v2\nname: %s\nversion: 1.2.%d\n".formatted(name, depth));
    if (chance(2)) {
      metadata.append("appVersion: 1.0\ndescription: |\n  two\n  lines\n");
    }
    if (chance(4)) {
      metadata.append("annotations: {a: b, c: '1'}\nmaintainers: [{name: me, email: e@x}]\n");
    }
    if (chance(6)) {
      metadata.append("kubeVersion: '>= 1.31.0-0'\n");
    }
    if (depth > 0 && chance(8)) {
      metadata.append("type: library\n");
    }
    int count = depth > 1 ? 0 : random.nextInt(3);
    StringBuilder dependencies = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String sub = NAMES[random.nextInt(NAMES.length)];
      if (!subcharts.contains(sub)) {
        subcharts.add(sub);
        chart(files, path + "charts/" + sub + "/", sub, depth + 1);
        dependencies.append("  - {name: %s, version: 1.x%s}\n".formatted(sub, extras()));
      }
    }
    if (!dependencies.isEmpty() && !chance(4)) {
      metadata.append("dependencies:\n").append(dependencies);
    }
    files.put(path + "Chart.yaml", metadata.toString());
    files.put(path + "values.yaml", values());
    files.put(
        path + "templates/_helpers.tpl",
        """
        {{ define "shared" }}shared by %s at {{ .Template.Name }}{{ end }}
        {{- define "own" }}
        {{- toYaml .Values.map }}
        {{- end }}
        """
            .formatted(name));
    int templates = 1 + random.nextInt(3);
    for (int i = 0; i < templates; i++) {
      files.put(path + "templates/" + pick("a", "b", "sub/c", "tests/t") + ".yaml", template());
    }
    if (chance(3)) {
      files.put(path + "templates/NOTES.txt", "Notes of {{ .Chart.Name }}");
    }
    if (chance(3)) {
      files.put(path + "data/a.txt", "first\nsecond {{ no template }}\n");
      files.put(path + "data/deep/b.bin", "\u00ff\u0000 x");
    }
    // Helm lists the files of several charts in any order.
    if (depth == 0 && chance(2)) {
      files.put(path + "crds/" + pick("x.yaml", "y.yml", "readme.md"), "kind: Crd\n---\na: 1\n");
    }
  }

  private String extras() {
    return switch (random.nextInt(6)) {
      case 0 -> ", alias: front";
      case 1 -> ", condition: front.enabled";
      case 2 -> ", tags: [t]";
      case 3 -> ", import-values: [{child: map, parent: imported}]";
      default -> "";
    };
  }

  private String template() {
    StringBuilder text = new StringBuilder();
    int documents = 1 + random.nextInt(3);
    for (int i = 0; i < documents; i++) {
      text.append(pick("---\n", "---\n", "--- \n\n", "\n---\n# a comment\n"));
      text.append("apiVersion: v1\nkind: ").append(KINDS[random.nextInt(KINDS.length)]);
      text.append("\nmetadata:\n  name: {{ .Release.Name }}-").append(random.nextInt(100));
      text.append("\n");
      if (chance(4)) {
        text.append("  annotations:\n    helm.sh/hook: ")
            .append(pick("pre-install", "test", "post-upgrade,pre-delete", "unheard-of"))
            .append("\n    helm.sh/hook-weight: \"")
            .append(random.nextInt(7) - 3)
            .append("\"\n");
      }
      text.append("data:\n");
      for (int key = 0; key <= random.nextInt(3); key++) {
        text.append("  k%d: |-\n    ".formatted(key));
        text.append(VALUES[random.nextInt(VALUES.length)]).append("\n");
      }
    }
    return chance(5) ? "{{- if .Values.flag }}\n" + text + "{{- end }}\n" : text.toString();
  }

  private String values() {
    StringBuilder text = new StringBuilder();
    text.append("template: '{{ .Values.text }}/{{ .Chart.Name }}'\n");
    if (chance(2)) {
      text.append("size: ").append(pick("1", "1.5", "100", "'7'", "5000000")).append("\n");
    }
    if (chance(2)) {
      text.append("text: ").append(pick("plain", "'quoted \"x\"'", "yes", "null")).append("\n");
    }
    if (chance(2)) {
      text.append("map: {b: 1, a: [x, 2, true, null], c: {d: {}}}\n");
    }
    if (chance(3)) {
      text.append("global: {").append(pick("g: 1", "h: {i: x}", "g: {j: 2}")).append("}\n");
    }
    if (chance(3)) {
      text.append(pick("web", "db", "front", "cache")).append(": {size: 9, enabled: true}\n");
    }
    if (chance(4)) {
      text.append("tags: {t: false}\n");
    }
    return text.append("flag: ").append(chance(2)).append("\n").toString();
  }

  /** Once in so many times. */
  private boolean chance(int times) {
    return random.nextInt(times) == 0;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
