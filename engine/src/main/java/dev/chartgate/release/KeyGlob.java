package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern over values keys. It is written as a values key ({@code global.env.*TOKEN}, {@code
 * list[0].name}, {@code a['b.c']}), where {@code *} stands for any characters within one key and
 * {@code [*]} for any index.
 */
public final class KeyGlob extends AsWritten {
  private static final String EACH = "[*]";

  private final List<Step> steps;

  private sealed interface Step permits Named, At, Each {}

  private record Named(Glob glob) implements Step {}

  private record At(int index) implements Step {}

  private record Each() implements Step {}

  private KeyGlob(String text, List<Step> steps) {
    super(text);
    this.steps = List.copyOf(steps);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if the text is not one, with what is wrong in the message
   */
  public static KeyGlob parse(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a pattern over values keys is empty");
    }
    List<Step> steps = new ArrayList<>();
    int from = 0;
    for (int each = text.indexOf(EACH); each >= 0; each = text.indexOf(EACH, from)) {
      addNamed(text.substring(from, each), steps);
      steps.add(new Each());
      from = each + EACH.length();
      if (text.startsWith(".", from)) {
        from++;
      }
    }
    addNamed(text.substring(from), steps);
    return new KeyGlob(text, steps);
  }

  private static void addNamed(String text, List<Step> steps) {
    for (NodePath.Step step : NodePath.parse(text).steps()) {
      steps.add(
          switch (step) {
            case NodePath.Key(String name) -> new Named(new Glob(name));
            case NodePath.Index(int index) -> new At(index);
          });
    }
  }

  /** Whether a path fits, all of it. */
  public boolean matches(NodePath path) {
    if (path.steps().size() != steps.size()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      boolean fits =
          switch (steps.get(i)) {
            case Named(Glob glob) ->
                path.steps().get(i) instanceof NodePath.Key(String name) && glob.matches(name);
            case At(int index) -> path.steps().get(i).equals(new NodePath.Index(index));
            case Each() -> path.steps().get(i) instanceof NodePath.Index;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether a tree has a key that fits, be its value null or not. */
  public boolean isFoundIn(Node root) {
    return isFoundIn(root, 0);
  }

  private boolean isFoundIn(Node node, int depth) {
    if (depth == steps.size()) {
      return true;
    }
    return switch (steps.get(depth)) {
      case Named(Glob glob) ->
          node instanceof MappingNode mapping
              && mapping.entries().stream()
                  .anyMatch(e -> glob.matches(e.key()) && isFoundIn(e.value(), depth + 1));
      case At(int index) ->
          node.child(new NodePath.Index(index))
              .filter(child -> isFoundIn(child, depth + 1))
              .isPresent();
      case Each() ->
          node instanceof SequenceNode sequence
              && sequence.items().stream().anyMatch(item -> isFoundIn(item, depth + 1));
    };
  }
}
