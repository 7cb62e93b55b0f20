package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.CanonicalText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.Judge;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What templates wrote is cut, sorted and refused as Helm does it. */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManifestDifferentialTest {
  private static final int CASES = 3_000;

  /**
   * No tab on a line of its own: go-yaml refuses such a line, and our reader takes it for blank.
   */
  private static final String[] PIECES = {
    "---",
    "---\n",
    "\n---\n",
    "--- \t\n",
    "\n\n",
    " ",
    "\r\n",
    "\n",
    "# a comment\n",
    "#---\n",
    "------\n",
    " ---\n",
    "\u00a0",
    "a: ---\n",
    "null\n",
    "{}\n",
    "- item\n",
    "text\n",
    "a: [\n",
    "kind: 3\n",
    "metadata: []\n",
    "metadata:\n",
    "apiVersion: v1\n",
    "kind: Service\n",
    "kind: Deployment\n",
    "kind: Widget\n",
    "kind: Apple\n",
    "kind: Namespace\n",
    "kind: ValidatingWebhookConfiguration\n",
    "kind: MutatingWebhookConfiguration\n",
    "kind: APIService\n",
    "Kind: Pod\n",
    "metadata:\n  name: 5\n",
    "metadata:\n  name: {a: b}\n",
    "metadata:\n  annotations: {a: 1, b: true, c: 1.5, d: }\n",
    "metadata:\n  annotations: {a: [1]}\n",
    "metadata:\n  annotations:\n    helm.sh/hook: pre-install\n",
    "metadata:\n  annotations:\n    helm.sh/hook: pre-install, POST-upgrade\n",
    "metadata:\n  annotations:\n    helm.sh/hook: test-success\n    helm.sh/hook-weight: 5\n",
    "metadata:\n  annotations:\n    helm.sh/hook: test\n    helm.sh/hook-weight: \"-7\"\n",
    "metadata:\n  annotations:\n    helm.sh/hook: pre-install\n    helm.sh/hook-weight: 1.5\n",
    "metadata:\n  annotations:\n    helm.sh/hook: crd-install\n",
    "metadata:\n  annotations:\n    helm.sh/hook: ''\n",
    "metadata:\n  annotations:\n    helm.sh/hook: true\n",
    "metadata: {annotations: {helm.sh/hook: test, helm.sh/hook-delete-policy: 'a , B'}}\n",
  };

  private static final String[] NAMES = {
    "c/templates/a.yaml", "c/templates/b.yaml", "c/charts/z/templates/a.yaml",
    "c/templates/_p.yaml", "c/templates/é.yaml", "c/templates/\ud83d\ude00.yaml",
    "c/templates/\uff5e.yaml"
  };

  @ParameterizedTest
  @EnumSource
  void documents_are_those_of_helm(HelmVersion version) {
    Random random = new Random(41);
    int refused = 0;
    try (Judge judge = Judge.start(version)) {
      for (int i = 0; i < CASES; i++) {
        Map<String, String> outputs = outputs(random);
        String ours = ours(version, outputs);
        String theirs = theirs(judge, outputs);
        refused += theirs.equals("error") ? 1 : 0;
        assertThat(ours).as("case %d: %s", i, outputs).isEqualTo(theirs);
      }
    }
    assertThat(refused).as("some, but not most").isBetween(CASES / 20, CASES / 2);
  }

  private static Map<String, String> outputs(Random random) {
    Map<String, String> outputs = new LinkedHashMap<>();
    int files = 1 + random.nextInt(3);
    for (int file = 0; file < files; file++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(6);
      for (int piece = 0; piece < pieces; piece++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextInt(3) == 0) {
          text.append("---\n");
        }
      }
      outputs.put(NAMES[random.nextInt(NAMES.length)], text.toString());
    }
    return outputs;
  }

  private static String theirs(Judge judge, Map<String, String> outputs) {
    Judge.Answer answer = judge.ask(Map.of("op", "manifests", "chart", outputs));
    return answer.error().isPresent() ? "error" : answer.results().toString();
  }

  private static String ours(HelmVersion version, Map<String, String> outputs) {
    List<TemplateOutput> texts = new ArrayList<>();
    outputs.forEach((name, text) -> {
      if (!name.contains("/_")) {
        texts.add(new TemplateOutput(name, name, Text.of(text)));
      }
    });
    ManifestSorter reader = new ManifestSorter(version, new YamlReader(YamlBounds.DEFAULT));
    try {
      reader.read(texts);
    } catch (RenderException e) {
      return "error";
    }
    for (Manifest manifest : reader.manifests()) {
      assertThat(manifest.output().text().value().substring(manifest.document().offset()))
          .startsWith(manifest.document().text());
    }
    List<Object> manifests = new ArrayList<>();
    reader.manifests().forEach(manifest -> manifests.add(described(manifest)));
    List<Object> hooks = new ArrayList<>();
    for (Manifest manifest : reader.hooks()) {
      Hook hook = manifest.hook().orElseThrow();
      Map<String, Object> described = described(manifest);
      described.put("events", hook.events().stream().map(HookEvent::label).toList());
      described.put("weight", hook.weight());
      described.put("policies", hook.deletePolicies());
      hooks.add(described);
    }
    return List.of(CanonicalText.of((Object) manifests), CanonicalText.of((Object) hooks))
        .toString();
  }

  private static Map<String, Object> described(Manifest manifest) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("template", manifest.template());
    described.put("text", manifest.document().text());
    return described;
  }
}
