package dev.chartgate.rule;

import dev.chartgate.release.Glob;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.PodPath;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a rule looks, for example {@code $pod.allContainers[*] | $pod.volumes[*]}. Nodes come in
 * the order of the alternatives and, within one, of the tree; a node that two alternatives find
 * comes once. A key whose value is null counts as absent, an item of a list that is null does not.
 *
 * @param alternatives the ways to look, at least one; their roots are of one {@link Target}
 */
public record Select(List<Alternative> alternatives) {
  /** The whole object. */
  public static final Select OBJECT = of(Root.OBJECT);

  /** The values as one. */
  public static final Select VALUES = of(Root.VALUES);

  /** The release as one. */
  public static final Select RELEASE = of(Root.RELEASE);

  private static final List<String> CONTAINER_LISTS =
      List.of("containers", "initContainers", "ephemeralContainers");

  /** What is searched. */
  public enum Target {
    /** An object: see {@link Select#apply(KubernetesObject)}. */
    OBJECT,
    /** The effective values: see {@link Select#apply(MappingNode)}. */
    VALUES,
    /** The Compose file: see {@link Select#apply(MappingNode)}. */
    COMPOSE,
    /** Nothing: the rule is judged once. */
    RELEASE
  }

  /** What an alternative begins at. */
  public enum Root {
    /** The object. */
    OBJECT("$object", Target.OBJECT),
    /** The spec of the object's pod, wherever it is. */
    POD("$pod", Target.OBJECT),
    /** The metadata and spec of the object's pod. */
    POD_TEMPLATE("$podTemplate", Target.OBJECT),
    /** The effective values. */
    VALUES("$values", Target.VALUES),
    /** The Compose file. */
    COMPOSE("$compose", Target.COMPOSE),
    /** The release. */
    RELEASE("$release", Target.RELEASE);

    private final String text;
    private final Target target;

    Root(String text, Target target) {
      this.text = text;
      this.target = target;
    }

    /** The root as rule files write it. */
    public String text() {
      return text;
    }

    /** What it belongs to. */
    public Target target() {
      return target;
    }

    /** The root that is written so. */
    static Optional<Root> of(String text) {
      return Arrays.stream(values()).filter(root -> root.text.equals(text)).findFirst();
    }
  }

  /**
   * One way to look.
   *
   * @param root what it begins at
   * @param steps the steps down from there
   */
  public record Alternative(Root root, List<Step> steps) {

    /** Copies the steps. */
    public Alternative {
      steps = List.copyOf(steps);
    }
  }

  /** One step down. */
  public sealed interface Step {}

  /**
   * Into the value of a key: {@code .key} or {@code ['key']}.
   *
   * @param name the key
   */
  public record Key(String name) implements Step {}

  /**
   * Into the values of the keys that fit: {@code ['glob-*']}.
   *
   * @param glob what they fit
   */
  public record Keys(Glob glob) implements Step {}

  /** Into each item of a list or each value of a mapping: {@code [*]}. */
  public record Each() implements Step {}

  /**
   * To every string at any depth below whose text fits one of the globs: {@code [**='*%!*']}, or
   * {@code [**='a*','b*']}.
   *
   * @param globs what the text fits, all of it
   */
  public record Strings(List<Glob> globs) implements Step {

    /** Copies the globs. */
    public Strings {
      globs = List.copyOf(globs);
    }

    private boolean fits(String text) {
      for (Glob glob : globs) {
        if (glob.matches(text)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Into the lists of containers, init containers and ephemeral containers of a pod. */
  public record AllContainers() implements Step {}

  /**
   * Copies the alternatives.
   *
   * @throws IllegalArgumentException if there is none, or their roots are of different targets
   */
  public Select {
    alternatives = List.copyOf(alternatives);
    if (alternatives.stream().map(a -> a.root().target()).distinct().count() != 1) {
      throw new IllegalArgumentException("a select searches one thing");
    }
  }

  private static Select of(Root root) {
    return new Select(List.of(new Alternative(root, List.of())));
  }

  /** What is searched. */
  public Target target() {
    return alternatives.getFirst().root().target();
  }

  /**
   * The nodes of an object, with their paths from the object's root.
   *
   * @throws IllegalStateException if the target is not {@link Target#OBJECT}
   */
  public List<Selected> apply(KubernetesObject object) {
    require(Target.OBJECT);
    List<Selected> found = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      Optional<NodePath> start =
          switch (alternative.root()) {
            case OBJECT -> Optional.of(NodePath.ROOT);
            case POD -> PodPath.podSpec(object);
            case POD_TEMPLATE -> PodPath.podTemplate(object);
            case VALUES, COMPOSE, RELEASE -> Optional.empty();
          };
      start.ifPresent(path -> collect(object.node(), path, alternative.steps(), found));
    }
    return once(found);
  }

  /**
   * The nodes of effective values or of a Compose file, with their paths from its root.
   *
   * @throws IllegalStateException if the target is neither {@link Target#VALUES} nor {@link
   *     Target#COMPOSE}
   */
  public List<Selected> apply(MappingNode tree) {
    if (target() != Target.COMPOSE) {
      require(Target.VALUES);
    }
    List<Selected> found = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      collect(tree, NodePath.ROOT, alternative.steps(), found);
    }
    return once(found);
  }

  private void require(Target target) {
    if (target() != target) {
      throw new IllegalStateException("this select searches " + target());
    }
  }

  /** Only alternatives together can find a node twice. */
  private List<Selected> once(List<Selected> found) {
    if (alternatives.size() == 1) {
      return found;
    }
    Map<NodePath, Selected> byPath = new LinkedHashMap<>();
    found.forEach(selected -> byPath.putIfAbsent(selected.path(), selected));
    return List.copyOf(byPath.values());
  }

  private static void collect(Node root, NodePath start, List<Step> steps, List<Selected> found) {
    Optional<Node> node = root.at(start).filter(Select::isPresent);
    if (node.isEmpty()) {
      return;
    }
    List<Selected> here = List.of(new Selected(node.get(), start));
    for (Step step : steps) {
      List<Selected> below = new ArrayList<>();
      here.forEach(selected -> down(selected, step, below));
      here = below;
    }
    found.addAll(here);
  }

  private static void down(Selected from, Step step, List<Selected> to) {
    switch (step) {
      case Key(String name) -> key(from, name, to);
      case Keys(Glob glob) -> {
        if (from.node() instanceof MappingNode mapping) {
          mapping.keys().stream().filter(glob::matches).forEach(name -> key(from, name, to));
        }
      }
      case Each() -> {
        switch (from.node()) {
          case MappingNode mapping -> mapping.keys().forEach(name -> key(from, name, to));
          case SequenceNode list -> {
            for (int i = 0; i < list.items().size(); i++) {
              to.add(new Selected(list.items().get(i), from.path().index(i)));
            }
          }
          case ScalarNode scalar -> {}
        }
      }
      case Strings strings -> strings(from, strings, to);
      case AllContainers() -> CONTAINER_LISTS.forEach(name -> key(from, name, to));
    }
  }

  private static void strings(Selected from, Strings wanted, List<Selected> to) {
    switch (from.node()) {
      case MappingNode mapping -> {
        for (MappingNode.Entry entry : mapping.entries()) {
          below(entry.value(), () -> from.path().key(entry.key()), wanted, to);
        }
      }
      case SequenceNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          int index = i;
          below(list.items().get(i), () -> from.path().index(index), wanted, to);
        }
      }
      case ScalarNode scalar -> {
        if (scalar.string().filter(wanted::fits).isPresent()) {
          to.add(from);
        }
      }
    }
  }

  // Most strings do not fit, so a path is made only on the way to something that may.
  private static void below(Node node, Supplier<NodePath> path, Strings wanted, List<Selected> to) {
    if (!(node instanceof ScalarNode scalar) || scalar.string().filter(wanted::fits).isPresent()) {
      strings(new Selected(node, path.get()), wanted, to);
    }
  }

  private static void key(Selected from, String name, List<Selected> to) {
    if (from.node() instanceof MappingNode mapping) {
      mapping
          .get(name)
          .filter(Select::isPresent)
          .ifPresent(node -> to.add(new Selected(node, from.path().key(name))));
    }
  }

  private static boolean isPresent(Node node) {
    return !(node instanceof ScalarNode scalar && scalar.isNull());
  }
}
