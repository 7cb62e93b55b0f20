package dev.chartgate.finding;

import java.util.Locale;
import java.util.Optional;

/**
 * An input that was not judged. A report that holds one is never clean.
 *
 * @param what what it is
 * @param place where it is, if it has a place
 * @param message why it was not judged and what to do
 */
public record NotEvaluated(What what, Optional<Place> place, String message) {

  /** The place and the message on one line, as compilers have it. */
  public String line() {
    return place.map(at -> at.mark() + ": ").orElse("") + message;
  }

  /** The kinds of input that can be left out. */
  public enum What {
    /** A file that could not be read, or that is nothing Chartgate knows. */
    FILE,
    /** A document of a file that does not parse. */
    DOCUMENT,
    /** A chart that could not be loaded. */
    CHART,
    /** The templates of a chart, where they were not rendered. */
    TEMPLATES,
    /** A release of which nothing could be judged. */
    RELEASE;

    /** The name in reports, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
