package dev.chartgate.helm.values;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.YamlStream;

/** Values that a person gave, in one of the ways to give them. */
public sealed interface ValuesInput {

  /**
   * A values file, as {@code -f} takes it.
   *
   * @param stream its text, read; problems in it are problems of the merge
   */
  record File(YamlStream stream) implements ValuesInput {}

  /**
   * An argument of one of the {@link SetFlag}s.
   *
   * @param argument the flag and what followed it
   */
  record Argument(SetArgument argument) implements ValuesInput {}

  /**
   * The values that a release record holds as given by a person.
   *
   * @param values the values
   */
  record Recorded(MappingNode values) implements ValuesInput {}
}
