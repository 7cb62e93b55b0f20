package dev.chartgate.load;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SetArgument;

/** Values that a declared release gives, or says where they are. */
sealed interface DeclaredValues {

  /** Whether they come from a Secret. */
  default boolean isSecret() {
    return switch (this) {
      case Text(ScalarNode text) -> text.mark().source().isSecret();
      case Set(SetArgument _, Mark mark) -> mark.source().isSecret();
      case Inline _, OfChart _, OfRepository _ -> false;
    };
  }

  /** Values that stand in the declaration. */
  record Inline(MappingNode values) implements DeclaredValues {}

  /** Values that stand in it, or in a ConfigMap or Secret, as a text. */
  record Text(ScalarNode text) implements DeclaredValues {}

  /**
   * A file of the chart.
   *
   * @param path the way there from the root of the chart
   * @param optional whether it may be missing
   * @param mark where it is named
   */
  record OfChart(String path, boolean optional, Mark mark) implements DeclaredValues {}

  /**
   * A file of a git repository or bucket.
   *
   * @param path the way there from its root
   * @param optional whether it may be missing
   * @param mark where it is named
   */
  record OfRepository(String path, boolean optional, Mark mark) implements DeclaredValues {}

  /**
   * What a {@code --set…} argument would set.
   *
   * @param argument the argument
   * @param mark where its value stands
   */
  record Set(SetArgument argument, Mark mark) implements DeclaredValues {}
}
