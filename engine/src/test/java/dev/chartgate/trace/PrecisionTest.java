package dev.chartgate.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.TemplateJudge;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.SilentTemplate;
import dev.chartgate.release.Values;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.YamlWriter;
import dev.chartgate.trace.RenderedLeaves.Leaf;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes each leaf of a chart's values, lets real Helm render, and compares what changed with what
 * the trace claims. What is another value in each rendering is left out. {@code CHARTGATE_CHARTS}
 * names further charts, separated as paths are; {@code CHART=FILE} gives one a values file.
 */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PrecisionTest {
  /** How often a chart is rendered to see what it draws at random or takes from the clock. */
  private static final int SEVERAL = 3;

  /** How a packed subchart stands in the name of a file; Helm names its folder by the chart. */
  private static final Pattern PACKED = Pattern.compile("/([^/]+?)-v?[0-9][^/]*\\.tgz!/");

  /** A chart and the values files that it is given. */
  record Given(Path chart, List<String> values) {

    /** Reads {@code CHART} or {@code CHART=FILE}. */
    static Given parse(String text) {
      String[] parts = text.split("=", 2);
      return new Given(Path.of(parts[0]), List.of(parts).subList(1, parts.length));
    }

    @Override
    public String toString() {
      return chart.getFileName().toString();
    }
  }

  static Stream<Given> charts() {
    List<Given> charts = new ArrayList<>(List.of(Given.parse("../testdata/charts/dsx-connect")));
    String more = System.getenv("CHARTGATE_CHARTS");
    if (more != null) {
      for (String path : more.split(File.pathSeparator, -1)) {
        charts.add(Given.parse(path));
      }
    }
    return charts.stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void what_a_key_is_said_to_decide_is_what_changes_with_it(Given given) {
    Path chart = given.chart();
    Release release = load(given);
    Map<NodePath, Map<Leaf, Confidence>> claims = claims(release);
    MappingNode values = release.values().map(Values::effective).orElseThrow();
    Precision precision = new Precision();
    List<String> wrong = new ArrayList<>();
    RenderedLeaves.Reader reader = new RenderedLeaves.Reader();
    try (TemplateJudge judge = TemplateJudge.start(HelmVersion.V4)) {
      List<RenderedLeaves> renderings = rendered(judge, reader, chart, values, SEVERAL);
      RenderedLeaves before = renderings.getFirst();
      Set<Leaf> moving = new HashSet<>();
      renderings.forEach(again -> moving.addAll(before.changedIn(again)));
      claims.values().forEach(claimed -> claimed.keySet().removeAll(moving));
      for (LeafChange change : LeafChange.of(values)) {
        for (RenderedLeaves after : rendered(judge, reader, chart, change.values(), 1)) {
          Set<Leaf> changed = new HashSet<>(before.changedIn(after));
          changed.removeAll(moving);
          Map<Leaf, Confidence> claimed = claims.getOrDefault(change.key(), Map.of());
          compare(change.key(), changed, claimed, precision, wrong);
          changed.removeIf(leaf -> after.has(leaf.object()));
          precision.addGone(changed.size(), changed.stream().filter(claimed::containsKey).count());
          Set<String> woken = before.silentUnlike(after);
          Set<String> known = guarded(release, change.key());
          woken.stream()
              .filter(template -> !isIn(template, known))
              .forEach(template -> wrong.add("  woke %s: %s".formatted(change.key(), template)));
          precision.addWoken(
              woken.size(), woken.stream().filter(template -> isIn(template, known)).count());
        }
      }
    }
    System.out.println(precision.row(given.toString()));
    System.out.println(precision.wholeObjects(given.toString()));
    wrong.stream().limit(60).forEach(System.out::println);
    assertThat(precision.keys()).isPositive();
    assertThat(precision.recall()).isGreaterThanOrEqualTo(0.98);
    assertThat(precision.recallOfGone()).isGreaterThanOrEqualTo(0.98);
    assertThat(precision.recallOfWoken()).isGreaterThanOrEqualTo(0.98);
    assertThat(precision.precision()).isGreaterThanOrEqualTo(0.99);
  }

  private static void compare(
      NodePath key,
      Set<Leaf> changed,
      Map<Leaf, Confidence> claimed,
      Precision precision,
      List<String> wrong) {
    long found = 0;
    for (Leaf leaf : changed) {
      if (claimed.containsKey(leaf)) {
        found++;
      } else {
        wrong.add("  missed %s: %s".formatted(key.toSetKey(), leaf));
      }
    }
    long exact = 0;
    long exactChanged = 0;
    for (Map.Entry<Leaf, Confidence> claim : claimed.entrySet()) {
      if (claim.getValue() == Confidence.EXACT) {
        exact++;
        if (changed.contains(claim.getKey())) {
          exactChanged++;
        } else {
          wrong.add("  not exact %s: %s".formatted(key.toSetKey(), claim.getKey()));
        }
      }
    }
    precision.add(changed.size(), found, exact, exactChanged);
  }

  /** The files of templates that a key is said to have kept silent. */
  private static Set<String> guarded(Release release, NodePath key) {
    return release.silentTemplates().stream()
        .filter(template -> template.source().keys().containsKey(key))
        .map(SilentTemplate::file)
        .collect(Collectors.toSet());
  }

  /** Whether a template, which Helm names from the chart's name on, is one of some files. */
  private static boolean isIn(String template, Set<String> files) {
    String path = template.substring(template.indexOf('/'));
    return files.stream()
        .map(file -> PACKED.matcher(file).replaceAll("/$1/"))
        .anyMatch(file -> file.endsWith(path));
  }

  private static Map<NodePath, Map<Leaf, Confidence>> claims(Release release) {
    Map<NodePath, Map<Leaf, Confidence>> claims = new HashMap<>();
    for (KubernetesObject object : release.objects().orElseThrow()) {
      String name = RenderedLeaves.name(object);
      object
          .provenance()
          .orElseThrow()
          .forEachLeaf((path, source) ->
              source
                  .keys()
                  .forEach((key, confidence) ->
                      claims
                          .computeIfAbsent(key, k -> new HashMap<>())
                          .put(new Leaf(name, path.toFieldPath()), confidence)));
    }
    return claims;
  }

  private static Release load(Given given) {
    LoadResult loaded =
        new ReleaseLoader()
            .load(
                LoadRequest.in(Path.of("").toAbsolutePath())
                    .paths(List.of(given.chart().toString()))
                    .valuesFiles(given.values())
                    .build());
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.releases().getFirst().notEvaluated()).isEmpty();
    return loaded.releases().getFirst();
  }

  /** The different renderings; none if real Helm refuses the values or what comes of them. */
  private static List<RenderedLeaves> rendered(
      TemplateJudge judge,
      RenderedLeaves.Reader reader,
      Path chart,
      MappingNode values,
      int times) {
    List<RenderedLeaves> rendered = new ArrayList<>();
    for (TemplateJudge.Rendering rendering :
        judge
            .render(chart, TemplateJudge.Setting.ofValues(YamlWriter.write(values)), times, 0)
            .renderings()) {
      if (rendering instanceof TemplateJudge.Rendering.Outputs(Map<String, String> texts)) {
        reader.read(texts).ifPresent(rendered::add);
      }
    }
    return rendered;
  }
}
