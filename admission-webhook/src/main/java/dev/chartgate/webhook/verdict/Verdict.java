package dev.chartgate.webhook.verdict;

import java.util.Optional;

/**
 * What is thought of a request.
 *
 * @param subject what was judged
 * @param weighed what was found, and what is done about it
 * @param release the name of the release, if it is about one
 */
record Verdict(Subject subject, Weighed weighed, Optional<String> release) {

  /** There is nothing to judge. */
  static Verdict passed(Subject subject) {
    return new Verdict(subject, Weighed.NOTHING, Optional.empty());
  }
}
