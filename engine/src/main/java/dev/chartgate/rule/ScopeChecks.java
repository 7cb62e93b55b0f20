package dev.chartgate.rule;

import dev.chartgate.release.KindAlias;
import dev.chartgate.source.Fields;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks that kinds, select and at of a rule fit its scope and each other. */
final class ScopeChecks {
  private static final String ANY = "*";
  private static final Pattern KIND =
      Pattern.compile("([a-z0-9]([a-z0-9.-]*[a-z0-9])?/)?[A-Z][A-Za-z0-9]*");

  private final Rule rule;
  private final Fields fields;
  private final Problems problems;

  ScopeChecks(Rule rule, Fields fields, Problems problems) {
    this.rule = rule;
    this.fields = fields;
    this.problems = problems;
  }

  void run() {
    checkKinds();
    checkSelect();
    checkAt();
  }

  private void checkKinds() {
    for (ScalarNode kind : kinds()) {
      String text = kind.text();
      if (!isKind(text)) {
        problems.add(kind.mark(), notAKind(text));
      }
    }
    switch (rule.scope()) {
      case OBJECT -> {
        if (!fields.has("kinds")) {
          problems.add(
              fields.keyMark("kinds"),
              "a rule of scope object names its kinds; [\"*\"] is every object");
        }
      }
      case VALUES -> {
        if (fields.has("kinds")) {
          problems.add(
              fields.keyMark("kinds"),
              "a rule of scope values sees no objects; remove 'kinds' or use scope release");
        }
      }
      case RELEASE -> {}
    }
    if (fields.has("kinds") && rule.kinds().isEmpty()) {
      fields.wrong("kinds", "'kinds' is empty; name one or leave it out");
    }
  }

  private List<ScalarNode> kinds() {
    return fields.any("kinds").stream()
        .filter(SequenceNode.class::isInstance)
        .flatMap(list -> ((SequenceNode) list).items().stream())
        .filter(item -> item instanceof ScalarNode scalar && scalar.string().isPresent())
        .map(item -> (ScalarNode) item)
        .toList();
  }

  private static boolean isKind(String text) {
    return text.equals(ANY) || KindAlias.kindsOf(text).isPresent() || KIND.matcher(text).matches();
  }

  private static String notAKind(String text) {
    Set<String> known = new TreeSet<>(KindAlias.aliases());
    return "'%s' is no kind; write Kind, group/Kind, one of %s, or \"*\"%s"
        .formatted(text, String.join(", ", known), NearestName.hint(text, known));
  }

  private Select.Target target() {
    return switch (rule.scope()) {
      case OBJECT -> Select.Target.OBJECT;
      case VALUES -> Select.Target.VALUES;
      case RELEASE -> rule.kinds().isEmpty() ? Select.Target.RELEASE : Select.Target.OBJECT;
    };
  }

  private void checkSelect() {
    if (!fields.has("select")) {
      return;
    }
    Select.Target target = rule.select().target();
    String root = rule.select().alternatives().getFirst().root().text();
    switch (rule.scope()) {
      case OBJECT -> {
        if (target != Select.Target.OBJECT) {
          fields.wrong(
              "select", "a rule of scope object sees one object only, no %s".formatted(root));
        }
      }
      case VALUES -> {
        if (target != Select.Target.VALUES) {
          fields.wrong(
              "select", "a rule of scope values selects over $values, not %s".formatted(root));
        }
      }
      case RELEASE -> {
        if (target == Select.Target.OBJECT && !fields.has("kinds")) {
          fields.wrong("select", "%s needs 'kinds', which name the objects".formatted(root));
        } else if (target != Select.Target.OBJECT && fields.has("kinds")) {
          fields.wrong(
              "select",
              "with 'kinds' the rule judges each of these objects, so it selects over $object or"
                  + " $pod, not %s".formatted(root));
        }
      }
    }
    if (usesOnlyPods()) {
      checkPods("select");
    }
    if (fields.has("beside") && target != Select.Target.COMPOSE) {
      fields.wrong("beside", "'beside' names what stands opposite of a place of $compose");
    }
  }

  private boolean usesOnlyPods() {
    return rule.select().alternatives().stream()
        .allMatch(alternative ->
            alternative.root() == Select.Root.POD
                || alternative.root() == Select.Root.POD_TEMPLATE);
  }

  /** A kind without a pod would never be judged, and nobody would be told. */
  private void checkPods(String key) {
    for (ScalarNode kind : kinds()) {
      boolean hasPod =
          !isKind(kind.text()) || kind.text().equals(ANY) || KindAlias.hasPod(kind.text());
      if (!hasPod) {
        problems.add(
            kind.mark(), "'%s' has no pod for '%s' to look into".formatted(kind.text(), key));
      }
    }
  }

  private void checkAt() {
    boolean objects = target() == Select.Target.OBJECT;
    for (AtPath path : rule.at()) {
      switch (path.root()) {
        case SELECTED -> {
          if (rule.select().target() == Select.Target.RELEASE) {
            fields.wrong("at", "the release as one has no paths; begin with $values");
          }
        }
        case OBJECT, POD, POD_TEMPLATE -> {
          if (!objects) {
            fields.wrong("at", "no object is selected here; begin with $values");
          } else if (path.root() != AtPath.Root.OBJECT) {
            checkPods("at");
          }
        }
        case VALUES -> {
          if (rule.scope() == Scope.OBJECT) {
            fields.wrong("at", "a rule of scope object sees no values; begin with $object or $pod");
          }
        }
      }
    }
  }
}
