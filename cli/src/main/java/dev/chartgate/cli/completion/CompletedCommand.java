package dev.chartgate.cli.completion;

import java.util.List;

/**
 * A command.
 *
 * @param word the word that calls it
 * @param purpose what it is for, in a line
 * @param options its options
 * @param argument what its other arguments are
 */
public record CompletedCommand(
    String word, String purpose, List<CompletedOption> options, Value argument) {

  /** Copies the list. */
  public CompletedCommand {
    options = List.copyOf(options);
  }
}
