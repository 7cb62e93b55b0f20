package dev.chartgate.cli;

import java.util.Collection;
import picocli.CommandLine.ParseResult;

/** What {@code lint} says on standard error of what it judges, unless it is to be quiet. */
record Remarks(Console console, boolean quiet) {

  static Remarks of(ParseResult arguments, Console console) {
    return new Remarks(console, Flag.isGiven(arguments, "--quiet"));
  }

  void say(String sentence) {
    if (!quiet) {
      console.stderr().printf("chartgate lint: %s%n", sentence);
    }
  }

  /**
   * Says something of files, unless there are none.
   *
   * @param one what is said of one, with its subject
   * @param many what is said of several, after their number
   */
  void say(String one, String many, Collection<String> files) {
    if (!files.isEmpty()) {
      say((files.size() == 1 ? one : files.size() + " " + many) + ": " + SomeNames.of(files));
    }
  }
}
