package dev.chartgate.schema;

import com.networknt.schema.path.NodePath;
import java.util.Optional;
import java.util.Set;

/** Reads the way that a validation took through the keywords of a schema. */
final class EvaluationPath {
  /** Keywords that are followed by a name or an index, and lead one step into the values. */
  private static final Set<String> INTO_NAMED =
      Set.of("properties", "patternProperties", "prefixItems");

  /** Keywords that lead one step into the values by themselves. */
  private static final Set<String> INTO =
      Set.of(
          "additionalProperties",
          "unevaluatedProperties",
          "additionalItems",
          "unevaluatedItems",
          "contains");

  /** Keywords that are followed by a name or an index, and stay where they are. */
  private static final Set<String> NAMED = Set.of("allOf", "dependentSchemas", "dependencies");

  private static final Set<String> ALTERNATIVES = Set.of("anyOf", "oneOf");

  private EvaluationPath() {}

  /**
   * A choice between schemas.
   *
   * @param at which element of the path it is, 0-based
   * @param depth how many steps lead from the root of the values to the value that it is about
   */
  record Choice(int at, int depth) {

    /** The element behind the choice and the index of its branch. */
    int next() {
      return at + 2;
    }
  }

  /** The first choice of a path. */
  static Optional<Choice> firstChoice(NodePath path, int from, int depth) {
    int at = from;
    int steps = depth;
    while (at < path.getNameCount()) {
      String keyword = path.getName(at);
      if (ALTERNATIVES.contains(keyword)) {
        return Optional.of(new Choice(at, steps));
      }
      if (INTO_NAMED.contains(keyword)) {
        at += 2;
        steps++;
      } else if (keyword.equals("items")) {
        boolean indexed =
            at + 1 < path.getNameCount()
                && path.getName(at + 1).chars().allMatch(Character::isDigit);
        at += indexed ? 2 : 1;
        steps++;
      } else if (INTO.contains(keyword)) {
        at++;
        steps++;
      } else {
        at += NAMED.contains(keyword) ? 2 : 1;
      }
    }
    return Optional.empty();
  }

  /** The elements up to one, as text. */
  static String start(NodePath path, int length) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < length; i++) {
      start.append('/').append(path.getName(i).replace("/", "~1"));
    }
    return start.toString();
  }
}
