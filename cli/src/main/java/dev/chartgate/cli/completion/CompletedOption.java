package dev.chartgate.cli.completion;

import java.util.List;
import java.util.Optional;

/**
 * An option.
 *
 * @param names its names, with their dashes, the short ones first
 * @param label how its help calls its value
 * @param purpose what it is for, in a line
 * @param value what it takes, if it takes anything
 * @param isRepeatable whether it can be given more than once
 */
public record CompletedOption(
    List<String> names, String label, String purpose, Optional<Value> value, boolean isRepeatable) {

  /** Copies the list. */
  public CompletedOption {
    names = List.copyOf(names);
  }
}
