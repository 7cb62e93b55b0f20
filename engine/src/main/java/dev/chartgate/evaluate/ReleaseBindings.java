package dev.chartgate.evaluate;

import dev.chartgate.release.Admission;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.ObjectIndex;
import dev.chartgate.release.PodPath;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.rule.cel.Bindings;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What expressions see of a release. What was not given is bound as unknown, never as empty. */
final class ReleaseBindings {
  /** A comment of YAML, or what looks like one within a block of text. */
  private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#");

  private final Release release;
  private final Optional<ObjectIndex> objects;
  private final Optional<ObjectIndex> previousObjects;
  private final Bindings base;

  /** What every rule sees of an object. */
  private final Map<KubernetesObject, Bindings> byObject = new ConcurrentHashMap<>();

  /**
   * Binds a release.
   *
   * @param others the other releases of the same run
   */
  ReleaseBindings(Release release, List<Release> others) {
    this.release = release;
    this.objects = release.objects().map(o -> new ObjectIndex(o, release.namespace()));
    this.previousObjects =
        release
            .previous()
            .flatMap(previous -> previous.objects())
            .map(o -> new ObjectIndex(o, release.namespace()));
    this.base = base(others);
  }

  private Bindings base(List<Release> others) {
    Bindings.Builder builder = Bindings.builder();
    builder.facts(release.facts());
    release
        .values()
        .ifPresentOrElse(
            values -> {
              builder.bind("values", values.effective());
              builder.bind("userValues", values.user());
            },
            () -> builder.unknown("values").unknown("userValues"));
    release
        .values()
        .filter(Values::inputsKnown)
        .ifPresentOrElse(
            values -> builder.bind("inputs", inputs(values)), () -> builder.unknown("inputs"));
    bindOpen(builder, "release", identity(), "isUpgrade");
    bindChart(builder);
    objects.ifPresentOrElse(builder::objects, () -> builder.unknown("objects"));
    release
        .previous()
        .ifPresentOrElse(
            previous -> bindPrevious(builder, previous), () -> builder.unknown("oldRelease"));
    bindReleases(builder, others);
    release
        .compose()
        .ifPresentOrElse(
            compose -> builder.bind("compose", compose.node()), () -> builder.unknown("compose"));
    bindAdmission(builder);
    return builder
        .bind("given", given())
        .unknown("object")
        .unknown("oldObject")
        .unknown("pod")
        .build();
  }

  private void bindAdmission(Bindings.Builder builder) {
    Optional<Admission> admission = release.admission();
    admission.ifPresentOrElse(
        said -> builder.bind("request", said.request()), () -> builder.unknown("request"));
    admission
        .flatMap(Admission::namespace)
        .ifPresentOrElse(
            namespace -> builder.bind("namespaceObject", namespace),
            () -> builder.unknown("namespaceObject"));
  }

  /** What was given, for rules that can judge by one thing or by another. */
  private Map<String, Object> given() {
    return ordered(
        "namespace", release.namespaceGiven(),
        "values", release.values().isPresent(),
        "inputs", release.values().filter(Values::inputsKnown).isPresent(),
        "objects", release.objects().isPresent(),
        "chart", release.chart().isPresent(),
        "oldRelease", release.previous().isPresent(),
        "compose", release.compose().isPresent(),
        "facts", release.facts().node().size() > 0,
        "namespaces", namespacesOfFacts());
  }

  /** The namespaces of which the facts tell something; of others nothing is known. */
  private List<Object> namespacesOfFacts() {
    return release
        .facts()
        .node()
        .mapping("namespaces")
        .map(namespaces -> List.<Object>copyOf(namespaces.keys()))
        .orElse(List.of());
  }

  private static Map<String, Object> inputs(Values values) {
    List<Object> files = new ArrayList<>();
    List<Object> sets = new ArrayList<>();
    for (ValuesLayer layer : values.layers()) {
      switch (layer.kind()) {
        case FILE ->
            files.add(
                ordered(
                    "name", layer.source().name(),
                    "values", layer.values(),
                    "commented", COMMENT.matcher(layer.source().text()).find()));
        case ARGUMENT -> {
          if (layer.source() instanceof SetArgument(String flag, String text)) {
            sets.add(ordered("flag", flag, "text", text, "values", layer.values()));
          }
        }
        case PACK_DEFAULT, SUBCHART_DEFAULT, CHART_DEFAULT, RECORD -> {}
      }
    }
    return ordered("files", files, "sets", sets);
  }

  /** What is known of the release itself; whether it upgrades another is, once that is given. */
  Map<String, Object> identity() {
    Map<String, Object> map = ordered("name", release.name(), "namespace", release.namespace());
    if (release.previous().isPresent()) {
      map.put("isUpgrade", true);
    }
    return map;
  }

  private void bindChart(Bindings.Builder builder) {
    if (release.chart().isEmpty()) {
      builder.unknown("chart");
      return;
    }
    ChartInfo chart = release.chart().get();
    Map<String, Object> map = ordered("name", chart.name());
    chart.version().ifPresent(version -> map.put("version", version));
    chart.appVersion().ifPresent(version -> map.put("appVersion", version));
    map.put("origin", chart.origin().orElse(""));
    bindOpen(builder, "chart", map, "version", "appVersion");
  }

  private static void bindPrevious(Bindings.Builder builder, Release previous) {
    Map<String, Object> map = new LinkedHashMap<>();
    previous.values().ifPresent(values -> map.put("values", values.effective()));
    previous
        .objects()
        .map(objects -> objects.stream().map(object -> (Object) object.node()).toList())
        .ifPresent(objects -> map.put("objects", objects));
    bindOpen(builder, "oldRelease", map, "values", "objects");
  }

  /** The other releases: those of the run, and those that the facts list. */
  private void bindReleases(Bindings.Builder builder, List<Release> others) {
    Optional<SequenceNode> inventory = release.facts().node().sequence("releases");
    if (inventory.isEmpty() && others.isEmpty()) {
      builder.unknown("releases");
      return;
    }
    List<Object> all = new ArrayList<>();
    for (Node listed : inventory.map(SequenceNode::items).orElse(List.of())) {
      if (!isThisRelease(listed)) {
        all.add(listed);
      }
    }
    for (Release other : others) {
      Map<String, Object> map = ordered("name", other.name(), "namespace", other.namespace());
      other.chart().ifPresent(chart -> map.put("chart", ordered("name", chart.name())));
      other.values().ifPresent(values -> map.put("values", values.effective()));
      all.add(map);
    }
    builder.bind("releases", all);
  }

  private boolean isThisRelease(Node listed) {
    return listed instanceof MappingNode mapping
        && mapping.string("name").filter(release.name()::equals).isPresent()
        && mapping.string("namespace").filter(release.namespace()::equals).isPresent();
  }

  /** Binds a map; the keys it might have and has not are unknown. */
  private static void bindOpen(
      Bindings.Builder builder, String name, Map<String, Object> known, String... keys) {
    Set<String> notGiven = new LinkedHashSet<>(List.of(keys));
    notGiven.removeAll(known.keySet());
    builder.bind(name, known, notGiven);
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  Release release() {
    return release;
  }

  /** The objects of the release, if they were given. */
  Optional<ObjectIndex> objects() {
    return objects;
  }

  /** The bindings of a rule that looks at no object. */
  Bindings forRule(RuleInForce rule) {
    return base.with(parameters(rule));
  }

  /** The parameters of a rule alone, for {@link #forObject}. */
  static Bindings parameters(RuleInForce rule) {
    return Bindings.builder()
        .bind("params", new LinkedHashMap<String, Object>(rule.parameters()))
        .build();
  }

  /** The bindings of a rule, for one object. */
  Bindings forObject(Bindings parameters, KubernetesObject object) {
    return byObject.computeIfAbsent(object, this::bind).with(parameters);
  }

  private Bindings bind(KubernetesObject object) {
    Bindings bindings = base.with("object", object.node());
    Optional<Node> pod = PodPath.podSpec(object).flatMap(path -> object.node().at(path));
    if (pod.isPresent()) {
      bindings = bindings.with("pod", pod.get());
    }
    if (release.admission().isPresent()) {
      Optional<MappingNode> old = release.admission().get().oldObject();
      return old.isPresent()
          ? bindings.with("oldObject", old.get())
          : bindings.with("oldObject", (Object) null);
    }
    if (previousObjects.isPresent()) {
      Optional<KubernetesObject> old = before(object, previousObjects.get());
      bindings =
          old.isPresent()
              ? bindings.with("oldObject", old.get().node())
              : bindings.with("oldObject", (Object) null);
    }
    return bindings;
  }

  private static Optional<KubernetesObject> before(KubernetesObject object, ObjectIndex previous) {
    String kind = object.group().isEmpty() ? object.kind() : object.group() + "/" + object.kind();
    return object.namespace().isPresent()
        ? previous.named(kind, object.namespace().get(), object.name())
        : previous.named(kind, object.name());
  }
}
