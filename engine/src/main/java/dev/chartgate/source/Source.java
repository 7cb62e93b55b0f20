package dev.chartgate.source;

/** What a node was read from: a text with a name, or an argument of the command line. */
public sealed interface Source permits SourceText, SetArgument {

  /**
   * The name a person knows it by: a path relative to the working directory, {@code -} for standard
   * input, or the argument as it was typed.
   */
  String name();

  /** The text that marks in this source count lines and columns of. */
  String text();

  /** Whether all of it is secret, so that no part of it may be shown. */
  boolean isSecret();
}
