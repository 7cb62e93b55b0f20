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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads an {@code Application} of Argo CD: each source of it that is a chart is a release. */
final class ArgoDeclaration {
  private static final String GROUP = "argoproj.io";
  private static final String ANY_VERSION = "*";

  private final KubernetesObject object;
  private final MappingNode source;
  private final MappingNode helm;
  private final List<NotEvaluated> problems = new ArrayList<>();

  private ArgoDeclaration(KubernetesObject object, MappingNode source) {
    this.object = object;
    this.source = source;
    this.helm = source.mapping("helm").orElseGet(() -> MappingNode.empty(source.mark()));
  }

  static boolean isOne(KubernetesObject object) {
    return object.group().equals(GROUP) && object.kind().equals("Application");
  }

  /**
   * The releases that an object declares.
   *
   * @param isChart whether a folder of a repository, which no source calls a chart, is one
   */
  static List<Declaration> read(KubernetesObject object, Predicate<StorePath> isChart) {
    Optional<MappingNode> spec = object.node().mapping("spec");
    List<Node> sources = new ArrayList<>();
    spec.flatMap(s -> s.get("source")).ifPresent(sources::add);
    spec.flatMap(s -> s.sequence("sources")).map(SequenceNode::items).ifPresent(sources::addAll);
    List<Declaration> declarations = new ArrayList<>();
    for (Node item : sources) {
      if (item instanceof MappingNode source) {
        ArgoDeclaration declaration = new ArgoDeclaration(object, source);
        declaration.chart(isChart).ifPresent(chart -> declarations.add(declaration.read(chart)));
      }
    }
    return declarations;
  }

  /** The chart of the source; none if it is of another kind: plain manifests, Kustomize, values. */
  private Optional<DeclaredChart> chart(Predicate<StorePath> isChart) {
    if (source.get("chart").orElse(null) instanceof ScalarNode chart && !chart.text().isBlank()) {
      return Optional.of(
          new DeclaredChart.Named(
              chart.text().substring(chart.text().lastIndexOf('/') + 1),
              text(source, "targetRevision").orElse(ANY_VERSION),
              chart.mark()));
    }
    return source
        .get("path")
        .filter(path -> source.has("helm") || isChart.test(StorePath.of(path.toString())))
        .map(path -> new DeclaredChart.Foldered(path.toString(), path.mark()));
  }

  private Declaration read(DeclaredChart chart) {
    List<DeclaredValues> values = new ArrayList<>(valueFiles(chart));
    Optional<MappingNode> inline = helm.mapping("valuesObject");
    if (inline.isPresent()) {
      values.add(new DeclaredValues.Inline(inline.get()));
    } else if (helm.get("values").orElse(null) instanceof ScalarNode text) {
      values.add(new DeclaredValues.Text(text));
    }
    values.addAll(parameters(chart));
    return new Declaration(
        "the Application " + object.name(),
        text(helm, "releaseName").orElseGet(object::name),
        text(helm, "namespace").or(this::destination),
        Optional.of(chart),
        values,
        text(helm, "kubeVersion"),
        items(helm, "apiVersions").stream().map(Node::toString).toList(),
        Optional.of(!isTrue(helm, "skipCrds")),
        problems);
  }

  private Optional<String> destination() {
    return object
        .node()
        .mapping("spec")
        .flatMap(spec -> spec.mapping("destination"))
        .flatMap(destination -> text(destination, "namespace"));
  }

  private List<DeclaredValues> valueFiles(DeclaredChart chart) {
    boolean optional = isTrue(helm, "ignoreMissingValueFiles");
    List<DeclaredValues> files = new ArrayList<>();
    for (Node item : items(helm, "valueFiles")) {
      String file = item.toString();
      if (file.contains("://")) {
        problem(
            item.mark(), "values are not fetched from the network; keep them in the repository");
      } else if (file.contains("*")) {
        problem(item.mark(), "values files with * in their names are not looked for here");
      } else {
        files.add(file(chart, file, optional, item.mark()));
      }
    }
    return files;
  }

  /** A file relative to the chart, to the root ({@code /}) or to another source ({@code $}). */
  private static DeclaredValues file(
      DeclaredChart chart, String file, boolean optional, Mark mark) {
    if (file.startsWith("$") && file.contains("/")) {
      return new DeclaredValues.OfRepository(file.substring(file.indexOf('/')), optional, mark);
    }
    return switch (chart) {
      case DeclaredChart.Named _ -> new DeclaredValues.OfChart(file, optional, mark);
      case DeclaredChart.Foldered folder ->
          new DeclaredValues.OfRepository(
              file.startsWith("/") ? file : folder.path() + "/" + file, optional, mark);
    };
  }

  /** The parameters, in the order in which Helm applies arguments. */
  private List<DeclaredValues.Set> parameters(DeclaredChart chart) {
    List<DeclaredValues.Set> sets = new ArrayList<>();
    for (Node item : items(helm, "parameters")) {
      if (item instanceof MappingNode parameter) {
        SetFlag flag = isTrue(parameter, "forceString") ? SetFlag.STRING : SetFlag.SET;
        Optional<Node> value = parameter.get("value");
        String text = value.map(Node::toString).orElse("");
        sets.add(
            new DeclaredValues.Set(
                new SetArgument(
                    flag.flag(), text(parameter, "name").orElse("") + "=" + clean(text)),
                value.map(Node::mark).orElse(parameter.mark())));
      }
    }
    for (Node item : items(helm, "fileParameters")) {
      problem(item.mark(), "the file parameters of %s are not read here".formatted(chart));
    }
    sets.sort(Comparator.comparing(set -> SetFlag.of(set.argument().flag()).orElseThrow()));
    return sets;
  }

  /** Argo CD takes a comma in a parameter for itself, unless it is a list in braces. */
  private static String clean(String value) {
    return value.startsWith("{") && value.endsWith("}")
        ? value
        : value.replaceAll("([^\\\\]),", "$1\\\\,");
  }

  private void problem(Mark mark, String message) {
    problems.add(LoadException.notEvaluated(What.RELEASE, mark, message));
  }

  private static List<Node> items(MappingNode mapping, String key) {
    return mapping.sequence(key).map(SequenceNode::items).orElse(List.of());
  }

  private static boolean isTrue(MappingNode mapping, String key) {
    return text(mapping, key).orElse("").equals("true");
  }

  private static Optional<String> text(MappingNode mapping, String key) {
    return mapping
        .get(key)
        .filter(ScalarNode.class::isInstance)
        .map(Node::toString)
        .filter(text -> !text.isBlank());
  }
}
