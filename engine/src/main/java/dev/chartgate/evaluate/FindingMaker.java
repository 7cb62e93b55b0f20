package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Related;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Subject;
import dev.chartgate.release.ComposeFile;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.PodPath;
import dev.chartgate.release.Provenance;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.rule.AtPath;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.Scope;
import dev.chartgate.rule.Select;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns judgements into findings: resolves where they point, and masks what is secret. */
final class FindingMaker {
  /** In UTF-16 units, as all lengths here; a message that names every object has no end. */
  private static final int LONGEST_MESSAGE = 2_000;

  private static final int SEARCHED_MESSAGE = 1 << 16;

  private final Release release;
  private final Places places;
  private final SensitiveText secrets;

  FindingMaker(Release release, SensitiveText secrets) {
    this.release = release;
    this.places = new Places(release, secrets);
    this.secrets = secrets;
  }

  Places places() {
    return places;
  }

  Finding finding(Judgement judgement) {
    Rule rule = judgement.rule().rule();
    Target target = target(judgement);
    Optional<String> fieldPath =
        Optional.of(target.path.toFieldPath()).filter(path -> target.inObject() && !path.isEmpty());
    Optional<Subject> subject =
        target.tree == Select.Target.COMPOSE && release.compose().isPresent()
            ? Optional.of(service(target))
            : judgement.object().map(o -> o.subject(Optional.of(release.namespace()), fieldPath));
    Places.Found found = places(rule, judgement, target);
    return new Finding(
        rule.id(),
        judgement.rule().severity(),
        outcome(judgement.verdict()),
        found.confidence(),
        List.of(),
        release.name(),
        shown(message(rule, judgement.verdict()) + moving(judgement, target)),
        rule.remediation().strip(),
        found.primary(),
        found.related(),
        subject,
        judgement.verdict() instanceof Verdict.Unknown(List<String> wants) ? wants : List.of());
  }

  /** What a finding adds about a field that is another one in each rendering. */
  private static String moving(Judgement judgement, Target target) {
    boolean moving =
        target.inObject()
            && judgement.verdict() instanceof Verdict.Failed
            && judgement
                .object()
                .flatMap(KubernetesObject::provenance)
                .filter(Provenance::isMovingSomewhere)
                .filter(known -> known.of(target.path).moving())
                .isPresent();
    return moving ? " (drawn at random or taken from the clock: each rendering differs)" : "";
  }

  /**
   * Where a judgement points.
   *
   * @param tree what it points into
   * @param path the path there
   */
  private record Target(Select.Target tree, NodePath path) {
    boolean inObject() {
      return tree == Select.Target.OBJECT;
    }
  }

  /** The first of the rule's places that exists; if none does, the first. */
  private Target target(Judgement judgement) {
    Select.Target selectedIn = judgement.rule().rule().head().target();
    if (isOfNoObject(judgement)) {
      selectedIn = Select.Target.RELEASE;
    }
    List<Target> candidates = new ArrayList<>();
    for (AtPath at : judgement.rule().rule().at()) {
      resolve(at, judgement, selectedIn).ifPresent(candidates::add);
    }
    if (candidates.isEmpty()) {
      return new Target(selectedIn, judgement.selected());
    }
    return candidates.stream()
        .filter(candidate -> exists(candidate, judgement))
        .findFirst()
        .orElse(candidates.getFirst());
  }

  private static Optional<Target> resolve(
      AtPath at, Judgement judgement, Select.Target selectedIn) {
    return switch (at.root()) {
      // Of a rule about objects nothing is selected where there are none.
      case SELECTED ->
          isOfNoObject(judgement)
              ? Optional.empty()
              : Optional.of(new Target(selectedIn, judgement.selected().plus(at.path())));
      case VALUES -> Optional.of(new Target(Select.Target.VALUES, at.path()));
      case OBJECT -> judgement.object().map(object -> new Target(Select.Target.OBJECT, at.path()));
      case POD ->
          judgement
              .object()
              .flatMap(PodPath::podSpec)
              .map(spec -> new Target(Select.Target.OBJECT, spec.plus(at.path())));
      case POD_TEMPLATE ->
          judgement
              .object()
              .flatMap(PodPath::podTemplate)
              .map(template -> new Target(Select.Target.OBJECT, template.plus(at.path())));
    };
  }

  private static boolean isOfNoObject(Judgement judgement) {
    return judgement.rule().rule().head().target() == Select.Target.OBJECT
        && judgement.object().isEmpty();
  }

  private boolean exists(Target target, Judgement judgement) {
    Optional<Node> root =
        switch (target.tree) {
          case OBJECT -> judgement.object().map(KubernetesObject::node);
          case COMPOSE -> release.compose().map(ComposeFile::node);
          case VALUES, RELEASE -> release.values().map(Values::effective);
        };
    return root.flatMap(node -> node.at(target.path)).isPresent();
  }

  private Places.Found places(Rule rule, Judgement judgement, Target target) {
    if (target.inObject()) {
      KubernetesObject object = judgement.object().orElseThrow();
      return places.ofField(object, target.path, rule.part());
    }
    if (target.tree == Select.Target.COMPOSE) {
      return inCompose(judgement, target);
    }
    if (rule.scope() == Scope.OBJECT
        || (judgement.object().isEmpty()
            && target.path.isRoot()
            && (rule.at().isEmpty() || isOfNoObject(judgement)))) {
      return Places.Found.NOWHERE;
    }
    Places.Found found = places.ofKey(target.path, rule.part());
    if (judgement.object().isEmpty()) {
      return found;
    }
    List<Related> related = new ArrayList<>(found.related());
    Places.Found object =
        places.ofField(judgement.object().get(), judgement.selected(), Optional.empty());
    object.primary().ifPresent(place -> related.add(new Related(Related.Role.OBJECT, place)));
    return new Places.Found(found.primary().or(object::primary), found.confidence(), related);
  }

  /** The place in the Compose file, and beside it the object that stands opposite. */
  private Places.Found inCompose(Judgement judgement, Target target) {
    if (release.compose().isEmpty()) {
      return Places.Found.NOWHERE;
    }
    Places.Found found = places.ofCompose(release.compose().get(), target.path);
    List<Related> related =
        judgement.verdict() instanceof Verdict.Failed(String message, Optional<ObjectName> beside)
            ? beside.flatMap(this::object).stream()
                .flatMap(object ->
                    places
                        .ofField(object, NodePath.of("metadata", "name"), Optional.empty())
                        .primary()
                        .stream())
                .map(place -> new Related(Related.Role.OBJECT, place))
                .toList()
            : List.of();
    return new Places.Found(found.primary(), found.confidence(), related);
  }

  /** A service of the Compose file, as the thing that a finding is about. */
  private static Subject service(Target target) {
    String name =
        target.path.steps().size() > 1
                && target.path.steps().get(1) instanceof NodePath.Key(String n)
            ? n
            : "";
    return new Subject(
        "", "ComposeService", Optional.empty(), name, Optional.of(target.path.toFieldPath()));
  }

  private Optional<KubernetesObject> object(ObjectName name) {
    return release.objects().stream()
        .flatMap(List::stream)
        .filter(object ->
            object.kind().equals(name.kind())
                && object.name().equals(name.name())
                && object.namespace().equals(name.namespace()))
        .findFirst();
  }

  private static Outcome outcome(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> Outcome.PASSED;
      case Verdict.NotApplicable notApplicable -> Outcome.PASSED;
      case Verdict.Failed failed -> Outcome.FAILED;
      case Verdict.Unknown unknown -> Outcome.UNKNOWN;
      case Verdict.Errored errored -> Outcome.ERRORED;
    };
  }

  /**
   * A message without secrets, cut where it is too long. It is searched for secrets before it is
   * cut, so that none is cut in two; what lies far behind the cut is not searched.
   */
  private String shown(String message) {
    String near = message.substring(0, Math.min(message.length(), SEARCHED_MESSAGE));
    String masked = secrets.mask(near);
    if (masked.length() <= LONGEST_MESSAGE && near.length() == message.length()) {
      return masked;
    }
    int end = Math.min(masked.length(), LONGEST_MESSAGE);
    if (Character.isHighSurrogate(masked.charAt(end - 1))) {
      end--;
    }
    return "%s… (%,d characters in all)".formatted(masked.substring(0, end), message.length());
  }

  private static String message(Rule rule, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> rule.title();
      case Verdict.NotApplicable notApplicable -> rule.title();
      case Verdict.Failed(String message, Optional<ObjectName> beside) -> message;
      case Verdict.Unknown(List<String> wants) ->
          "cannot be decided without %s: %s".formatted(String.join(", ", wants), rule.title());
      case Verdict.Errored(String message) -> message;
    };
  }

  /** A finding of the engine's own, at a place that it has found itself. */
  Finding own(
      EngineRule rule,
      Severity severity,
      String message,
      Places.Found found,
      Optional<Subject> subject) {
    return new Finding(
        rule.id(),
        severity,
        Outcome.FAILED,
        found.confidence(),
        List.of(),
        release.name(),
        shown(message),
        rule.remediation(),
        found.primary(),
        found.related(),
        subject,
        List.of());
  }
}
