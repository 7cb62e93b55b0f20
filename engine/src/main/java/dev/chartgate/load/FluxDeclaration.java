package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.values.SetFlag;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads a {@code HelmRelease} of Flux, as its helm-controller does. */
final class FluxDeclaration {
  private static final String GROUP = "helm.toolkit.fluxcd.io";
  private static final String ANY_VERSION = "*";
  private static final String VALUES_FILE = "values.yaml";
  private static final String SECRET = "Secret";

  /** The longest name that Helm takes, and how many digits of a hash end a longer one. */
  private static final int LONGEST_NAME = 53;

  private static final int HASH_DIGITS = 12;

  private final KubernetesObject object;
  private final ReferredObjects beside;
  private final List<NotEvaluated> problems = new ArrayList<>();
  private final List<DeclaredValues> values = new ArrayList<>();

  private FluxDeclaration(KubernetesObject object, ReferredObjects beside) {
    this.object = object;
    this.beside = beside;
  }

  static boolean isOne(KubernetesObject object) {
    return object.group().equals(GROUP) && object.kind().equals("HelmRelease");
  }

  /**
   * The release that an object declares.
   *
   * @param beside finds the objects that it refers to
   */
  static Declaration read(KubernetesObject object, ReferredObjects beside) {
    return new FluxDeclaration(object, beside).read();
  }

  private Declaration read() {
    MappingNode spec =
        object.node().mapping("spec").orElseGet(() -> MappingNode.empty(object.node().mark()));
    Optional<DeclaredChart> chart = chart(spec);
    spec.sequence("valuesFrom").map(SequenceNode::items).orElse(List.of()).forEach(this::from);
    spec.mapping("values").map(DeclaredValues.Inline::new).ifPresent(values::add);
    spec.entry("postRenderers")
        .filter(entry -> !(entry.value() instanceof SequenceNode list && list.items().isEmpty()))
        .ifPresent(entry ->
            problem(
                entry.keyMark(),
                "postRenderers change the objects after they are rendered, which is not done here,"
                    + " so none of them was judged"));
    Optional<String> target = spec.string("targetNamespace");
    String name =
        spec.string("releaseName")
            .orElseGet(() -> target.map(namespace -> namespace + "-").orElse("") + object.name());
    return new Declaration(
        "the HelmRelease " + object.name(),
        shortened(name),
        target.or(object::namespace),
        chart,
        values,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        problems);
  }

  private Optional<DeclaredChart> chart(MappingNode spec) {
    Optional<MappingNode> template = spec.mapping("chart").flatMap(chart -> chart.mapping("spec"));
    if (template.isPresent()) {
      return chartOf(template.get());
    }
    Optional<MappingNode> reference = spec.mapping("chartRef");
    if (reference.isPresent()) {
      return referred(reference.get());
    }
    problem(object.node().mark(), "this HelmRelease has neither spec.chart nor spec.chartRef");
    return Optional.empty();
  }

  /** The chart of a template, which is also what a HelmChart has. */
  private Optional<DeclaredChart> chartOf(MappingNode template) {
    Optional<Node> chart = template.get("chart");
    if (!(chart.orElse(null) instanceof ScalarNode name)) {
      problem(template.mark(), "the chart has no name");
      return Optional.empty();
    }
    boolean isFolder =
        template
            .mapping("sourceRef")
            .flatMap(source -> source.string("kind"))
            .filter(kind -> !kind.equals("HelmRepository"))
            .isPresent();
    valuesFiles(template, isFolder, name.text());
    return Optional.of(
        isFolder
            ? new DeclaredChart.Foldered(name.text(), name.mark())
            : new DeclaredChart.Named(
                name.text(), text(template, "version").orElse(ANY_VERSION), name.mark()));
  }

  /** The files that take the place of the chart's values.yaml, which is one of them as a rule. */
  private void valuesFiles(MappingNode template, boolean isFolder, String chart) {
    List<Node> files = template.sequence("valuesFiles").map(SequenceNode::items).orElse(List.of());
    if (files.isEmpty()) {
      return;
    }
    boolean optional =
        template.get("ignoreMissingValuesFiles").map(Node::toString).orElse("").equals("true");
    String own = isFolder ? StorePath.of(chart).append(VALUES_FILE).toString() : VALUES_FILE;
    if (!StorePath.of(files.getFirst().toString()).toString().equals(own)) {
      problem(
          files.getFirst().mark(),
          "these valuesFiles take the place of the chart's values.yaml, which is not done here;"
              + " begin the list with values.yaml");
      return;
    }
    for (Node file : files.subList(1, files.size())) {
      values.add(
          isFolder
              ? new DeclaredValues.OfRepository(file.toString(), optional, file.mark())
              : new DeclaredValues.OfChart(file.toString(), optional, file.mark()));
    }
  }

  private Optional<DeclaredChart> referred(MappingNode reference) {
    String kind = reference.string("kind").orElse("");
    String name = reference.string("name").orElse("");
    Optional<String> namespace = reference.string("namespace").or(object::namespace);
    Optional<MappingNode> spec =
        beside.find(kind, namespace, name).flatMap(found -> found.node().mapping("spec"));
    if (spec.isEmpty()) {
      problem(
          reference.mark(),
          "the %s %s that names the chart is not at hand; give it, too".formatted(kind, name));
      return Optional.empty();
    }
    if (!kind.equals("OCIRepository")) {
      return chartOf(spec.get());
    }
    String url = spec.get().string("url").orElse("");
    Optional<MappingNode> ref = spec.get().mapping("ref");
    Optional<String> range =
        ref.flatMap(r -> text(r, "semver")).or(() -> ref.flatMap(r -> text(r, "tag")));
    return Optional.of(
        new DeclaredChart.Named(
            url.substring(url.lastIndexOf('/') + 1), range.orElse(ANY_VERSION), reference.mark()));
  }

  private void from(Node item) {
    if (!(item instanceof MappingNode reference)) {
      problem(item.mark(), "an item of valuesFrom is a mapping");
      return;
    }
    String kind = reference.string("kind").orElse("");
    String name = reference.string("name").orElse("");
    if (!kind.equals("ConfigMap") && !kind.equals(SECRET)) {
      problem(
          item.mark(),
          "values come from the %s %s; they can from a ConfigMap or a Secret"
              .formatted(kind, name));
      return;
    }
    String key = reference.string("valuesKey").orElse(VALUES_FILE);
    Optional<KubernetesObject> found = beside.find(kind, object.namespace(), name);
    if (found.isEmpty()) {
      problem(
          item.mark(),
          "values come from the %s %s, which is not at hand; give it, too".formatted(kind, name));
      return;
    }
    Optional<ScalarNode> data =
        kind.equals(SECRET) ? SecretData.text(found.get(), key) : text(found.get(), key);
    if (data.isPresent()) {
      ScalarNode text = data.get();
      values.add(
          text(reference, "targetPath")
              .<DeclaredValues>map(path -> set(path, text))
              .orElseGet(() -> new DeclaredValues.Text(text)));
    } else if (!reference.get("optional").map(Node::toString).orElse("").equals("true")) {
      problem(item.mark(), "the %s %s has no key %s".formatted(kind, name, key));
    }
  }

  private static Optional<ScalarNode> text(KubernetesObject map, String key) {
    return map.node()
        .mapping("data")
        .flatMap(data -> data.get(key))
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast);
  }

  /** A value in quotes stays a string, without them. */
  private static DeclaredValues set(String path, ScalarNode text) {
    String value = text.text();
    boolean quoted =
        value.length() > 1
            && ((value.startsWith("'") && value.endsWith("'"))
                || (value.startsWith("\"") && value.endsWith("\"")));
    return quoted
        ? new DeclaredValues.Set(
            new SetArgument(
                SetFlag.STRING.flag(), path + "=" + value.substring(1, value.length() - 1)),
            text.mark())
        : new DeclaredValues.Set(
            new SetArgument(SetFlag.SET.flag(), path + "=" + value), text.mark());
  }

  private void problem(Mark mark, String message) {
    problems.add(LoadException.notEvaluated(What.RELEASE, mark, message));
  }

  private static Optional<String> text(MappingNode mapping, String key) {
    return mapping.get(key).map(Node::toString).filter(text -> !text.isBlank());
  }

  /** The name that Flux gives to a release whose own would be too long. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return name.substring(0, LONGEST_NAME - HASH_DIGITS - 1)
          + "-"
          + HexFormat.of().formatHex(hash, 0, HASH_DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
