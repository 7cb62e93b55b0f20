package dev.chartgate.load;

import dev.chartgate.release.Facts;
import dev.chartgate.release.KindAlias;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import dev.chartgate.source.YamlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Makes a facts file of what {@code kubectl get … -o json}, {@code kubectl version -o json} and
 * {@code kubectl api-versions} printed.
 *
 * <p>What was not in the input stays unknown. A list is taken as complete for each kind that is in
 * it, in each namespace of which it holds an object and in those that were named: so a kind that is
 * listed for several namespaces at once is known to be absent where none of it is. Of workloads the
 * Deployments are taken. Nothing of a Secret but its name, type and keys is ever taken over.
 */
public final class FactsCollector {
  private static final Pattern API_VERSION =
      Pattern.compile("([a-z0-9]([a-z0-9.-]*[a-z0-9])?/)?v[0-9]+((alpha|beta)[0-9]+)?");

  private final YamlBounds bounds;
  private final Set<String> namespaces;
  private final List<KubernetesObject> objects = new ArrayList<>();
  private final Set<String> apiVersions = new TreeSet<>();
  private final Map<String, Map<NamespacePart, List<KubernetesObject>>> byNamespace =
      new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<String> serverVersion = Optional.empty();

  /**
   * What was collected.
   *
   * @param facts the facts, in the shape of the facts file
   * @param problems the inputs, or parts of them, that were not understood
   */
  public record Collected(Facts facts, List<Problem> problems) {

    /** Copies the list. */
    public Collected {
      problems = List.copyOf(problems);
    }

    /** The text of the facts file. */
    public String text() {
      return "# Written by chartgate facts. What is not here is unknown.\n"
          + YamlWriter.write(facts.node());
    }
  }

  /**
   * A collector.
   *
   * @param bounds what each input may cost
   * @param namespaces namespaces that the lists are complete for, also where they hold nothing of
   *     them
   */
  public FactsCollector(YamlBounds bounds, Collection<String> namespaces) {
    this.bounds = bounds;
    this.namespaces = new TreeSet<>(namespaces);
  }

  /** Takes in what one command printed. */
  public void add(SourceText text) {
    List<String> lines = text.text().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (!lines.isEmpty() && lines.stream().allMatch(l -> API_VERSION.matcher(l).matches())) {
      apiVersions.addAll(lines);
      return;
    }
    YamlStream stream = new YamlReader(bounds).read(text);
    problems.addAll(stream.problems());
    if (stream.documents().isEmpty() && stream.problems().isEmpty()) {
      problems.add(new Problem("this is empty", Mark.start(text)));
      return;
    }
    if (stream.documents().size() == 1
        && stream.documents().getFirst().root() instanceof MappingNode root
        && root.has("clientVersion")) {
      serverVersion = root.mapping("serverVersion").flatMap(server -> server.string("gitVersion"));
      if (serverVersion.isEmpty()) {
        problems.add(
            new Problem("kubectl reached no server, so its version is not here", root.mark()));
      }
      return;
    }
    List<YamlDocument> lists = stream.documents().stream().filter(this::isWholeList).toList();
    ManifestReader manifests = new ManifestReader();
    manifests.add(new YamlStream(stream.source(), lists, List.of()));
    manifests
        .notEvaluated()
        .forEach(problem ->
            problems.add(new Problem(problem.message(), problem.place().orElseThrow().mark())));
    List<KubernetesObject> listed = new ArrayList<>(manifests.objects());
    listed.addAll(manifests.records());
    objects.addAll(listed);
    addNamespaced(listed);
  }

  /** Whether a document tells all there is: an object by itself, or a part of a list, does not. */
  private boolean isWholeList(YamlDocument document) {
    if (!(document.root() instanceof MappingNode root)) {
      return true;
    }
    Optional<String> kind = root.string("kind");
    if (kind.isPresent() && !kind.get().endsWith("List")) {
      problems.add(
          new Problem(
              "one %s by itself does not tell which others there are; give the whole list, as 'kubectl"
                      .formatted(kind.get())
                  + " get … -o json' prints it without a name",
              root.mark()));
      return false;
    }
    boolean isCutOff =
        root.mapping("metadata").flatMap(metadata -> metadata.string("continue")).stream()
            .anyMatch(token -> !token.isEmpty());
    if (isCutOff) {
      problems.add(
          new Problem(
              "the list is cut off (metadata.continue); list without --limit or --chunk-size",
              root.mark()));
    }
    return !isCutOff;
  }

  private void addNamespaced(List<KubernetesObject> listed) {
    Set<NamespacePart> parts = EnumSet.noneOf(NamespacePart.class);
    Set<String> covered = new TreeSet<>(namespaces);
    for (KubernetesObject object : listed) {
      NamespacePart.of(object)
          .ifPresent(part -> {
            parts.add(part);
            object.namespace().ifPresent(covered::add);
          });
    }
    for (String namespace : covered) {
      parts.forEach(part -> objects(namespace, part));
    }
    for (KubernetesObject object : listed) {
      NamespacePart.of(object)
          .ifPresent(part -> object.namespace().ifPresent(name -> objects(name, part).add(object)));
    }
  }

  private List<KubernetesObject> objects(String namespace, NamespacePart part) {
    return byNamespace
        .computeIfAbsent(namespace, n -> new EnumMap<>(NamespacePart.class))
        .computeIfAbsent(part, p -> new ArrayList<>());
  }

  /** The facts of all that was taken in. */
  public Collected collect() {
    FactsAssembly facts = new FactsAssembly();
    serverVersion.ifPresent(facts::serverVersion);
    facts.apiVersions(apiVersions);
    facts.provider(objects);
    facts.network(objects);
    for (ClusterPart part : ClusterPart.values()) {
      List<KubernetesObject> some =
          objects.stream().filter(object -> KindAlias.matches(part.kind(), object)).toList();
      if (!some.isEmpty()) {
        facts.cluster(part, part.of(some));
      }
    }
    objects.stream()
        .filter(object -> KindAlias.matches("/Namespace", object))
        .forEach(facts::namespace);
    byNamespace.forEach(
        (name, parts) -> parts.forEach((part, some) -> facts.namespace(name, part, part.of(some))));
    return new Collected(facts.facts(), problems);
  }
}
