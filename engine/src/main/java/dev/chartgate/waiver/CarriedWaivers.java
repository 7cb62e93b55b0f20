package dev.chartgate.waiver;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Subject;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.Source;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the waivers that a release carries. */
final class CarriedWaivers {
  /** What the annotations begin with; the rule follows. */
  static final String ANNOTATION = "ignore.chartgate.dev/";

  private final Release release;
  private final Optional<KubeLinterChecks> kubeLinter;
  private final List<CarriedWaiver> found = new ArrayList<>();

  /** Whether a file has such comments at all; the same file may hold ten thousand objects. */
  private final IdentityHashMap<Source, Boolean> withComments = new IdentityHashMap<>();

  private CarriedWaivers(Release release, Optional<KubeLinterChecks> kubeLinter) {
    this.release = release;
    this.kubeLinter = kubeLinter;
  }

  /**
   * The waivers in its values files, in its manifests and in annotations of its objects.
   *
   * @param kubeLinter what annotations of kube-linter stand for; absent where they do not count
   */
  static List<CarriedWaiver> of(Release release, Optional<KubeLinterChecks> kubeLinter) {
    CarriedWaivers carried = new CarriedWaivers(release, kubeLinter);
    carried.ofValues();
    carried.ofObjects();
    return carried.found;
  }

  private void ofValues() {
    release
        .values()
        .ifPresent(values -> {
          for (ValuesLayer layer : values.layers()) {
            if (layer.kind() != ValuesLayer.Kind.PACK_DEFAULT) {
              comments(layer.values(), "key", Optional.empty());
            }
          }
        });
  }

  private void ofObjects() {
    for (KubernetesObject object : release.objects().orElse(List.of())) {
      if (object.provenance().isEmpty()) {
        comments(object.node(), "object", Optional.of(object));
      }
      annotations(object);
    }
  }

  private void comments(Node root, String kind, Optional<KubernetesObject> object) {
    boolean has =
        withComments.computeIfAbsent(
            root.mark().source(), source -> source.text().contains(WaiverNote.WORD));
    if (!has) {
      return;
    }
    CommentFinder.find(
        root,
        key ->
            found.add(
                new CarriedWaiver(
                    key.mark(),
                    key.note(),
                    Map.of(
                        kind,
                        object.map(CarriedWaivers::name).orElseGet(() -> key.key().toSetKey())),
                    false,
                    finding -> finding.place().map(Place::mark).filter(key::holds).isPresent())),
        (mark, note) -> {
          // The comment may be for another document of the same file.
          if (object.isEmpty()) {
            found.add(new CarriedWaiver(mark, note, Map.of(), false, finding -> false));
          }
        });
  }

  private void annotations(KubernetesObject object) {
    Optional<MappingNode> annotations =
        object.node().mapping("metadata").flatMap(m -> m.mapping("annotations"));
    Subject subject = object.subject(Optional.of(release.namespace()), Optional.empty());
    if (annotations.isPresent() && kubeLinter.isPresent()) {
      found.addAll(
          KubeLinterWaivers.of(
              kubeLinter.get(), annotations.get(), name(object), isAbout(subject)));
    }
    for (MappingNode.Entry entry : annotations.map(MappingNode::entries).orElse(List.of())) {
      if (entry.key().startsWith(ANNOTATION) && entry.value() instanceof ScalarNode value) {
        String rule = entry.key().substring(ANNOTATION.length()).toUpperCase(Locale.ROOT);
        Mark mark = entry.keyMark();
        found.add(
            new CarriedWaiver(
                mark,
                WaiverNote.ofAnnotation(rule, value.text()),
                Map.of("object", name(object)),
                false,
                isAbout(subject)));
      }
    }
  }

  private static Predicate<Finding> isAbout(Subject subject) {
    return finding ->
        finding
            .subject()
            .filter(s ->
                s.kind().equals(subject.kind())
                    && s.name().equals(subject.name())
                    && s.namespace().equals(subject.namespace()))
            .isPresent();
  }

  private static String name(KubernetesObject object) {
    return object.kind() + "/" + object.name();
  }
}
