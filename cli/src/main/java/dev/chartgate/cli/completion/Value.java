package dev.chartgate.cli.completion;

import java.util.List;

/** What can stand for a value on the command line. */
public sealed interface Value {

  /** One of some words. */
  record Words(List<String> words) implements Value {
    /** Copies the list. */
    public Words {
      words = List.copyOf(words);
    }
  }

  /** A file or folder. */
  record File() implements Value {}

  /** A folder. */
  record Folder() implements Value {}

  /** A text of which nothing is known. */
  record Text() implements Value {}
}
