package dev.chartgate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a tree to one of its nodes.
 *
 * @param steps keys of mappings and 0-based indices of lists, from the root
 */
public record NodePath(List<Step> steps) {
  /** The path of the root itself. */
  public static final NodePath ROOT = new NodePath(List.of());

  private static final Pattern PLAIN_FIELD = Pattern.compile("[A-Za-z0-9_$-]+");

  /** Copies the steps. */
  public NodePath {
    steps = List.copyOf(steps);
  }

  /** One step down. */
  public sealed interface Step permits Key, Index {}

  /**
   * Into the value of a mapping's key.
   *
   * @param name the key
   */
  public record Key(String name) implements Step {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * Into an item of a list.
   *
   * @param index 0-based
   */
  public record Index(int index) implements Step {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Index item && item.index == index;
    }

    @Override
    public int hashCode() {
      return index;
    }
  }

  /** The path through mappings by these keys. */
  public static NodePath of(String... keys) {
    List<Step> steps = new ArrayList<>(keys.length);
    for (String key : keys) {
      steps.add(new Key(key));
    }
    return new NodePath(steps);
  }

  /** Reads {@code a.b[0]['c.d']}, and {@code a\.b} as Helm's {@code --set} has it. */
  public static NodePath parse(String text) {
    return NodePathParser.parse(text);
  }

  /** This path, one key further. */
  public NodePath key(String name) {
    return plus(new Key(name));
  }

  /** This path, one item further. */
  public NodePath index(int index) {
    return plus(new Index(index));
  }

  /** This path, one step further. */
  public NodePath plus(Step step) {
    List<Step> longer = new ArrayList<>(steps.size() + 1);
    longer.addAll(steps);
    longer.add(step);
    return new NodePath(longer);
  }

  /** This path, and then another. */
  public NodePath plus(NodePath other) {
    List<Step> longer = new ArrayList<>(steps);
    longer.addAll(other.steps);
    return new NodePath(longer);
  }

  /**
   * The first steps of this path.
   *
   * @param length how many; at most as many as there are
   */
  public NodePath prefix(int length) {
    return length == steps.size() ? this : new NodePath(steps.subList(0, length));
  }

  /** Whether this is the path of the root. */
  public boolean isRoot() {
    return steps.isEmpty();
  }

  /** The path as {@code --set} takes it: {@code a.b[0].c\.d}. */
  public String toSetKey() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Key(String name) -> {
          if (!out.isEmpty()) {
            out.append('.');
          }
          for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (".,=[]{}\\".indexOf(c) >= 0) {
              out.append('\\');
            }
            out.append(c);
          }
        }
        case Index(int index) -> out.append('[').append(index).append(']');
      }
    }
    return out.toString();
  }

  /** The path as Kubernetes writes fields: {@code spec.containers[0].env['a.b']}. */
  public String toFieldPath() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Key(String name) when PLAIN_FIELD.matcher(name).matches() ->
            out.append(out.isEmpty() ? "" : ".").append(name);
        case Key(String name) ->
            out.append("['").append(name.replace("\\", "\\\\").replace("'", "\\'")).append("']");
        case Index(int index) -> out.append('[').append(index).append(']');
      }
    }
    return out.toString();
  }

  // The methods that the compiler gives to a record are made at run time when they are first
  // called,
  // which takes some milliseconds of a start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NodePath path && path.steps.equals(steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    return toFieldPath();
  }
}
