package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Subject;
import java.util.Optional;

/**
 * What a finding about an object is known by when the object comes again: the rule, the object
 * without its namespace, and the field. The message is no part of it, since what the API server
 * fills in may be in it.
 *
 * @param code the code of the rule
 * @param group the API group of the object; empty for the core group
 * @param kind its kind
 * @param name its name
 * @param path the field; empty for the whole object
 */
record Spot(String code, String group, String kind, String name, String path) {

  /** The spot of a finding; absent if it is about no object. */
  static Optional<Spot> of(Finding finding) {
    return finding.subject().map(subject -> of(finding.rule().code(), subject));
  }

  private static Spot of(String code, Subject subject) {
    int slash = subject.apiVersion().indexOf('/');
    return new Spot(
        code,
        slash < 0 ? "" : subject.apiVersion().substring(0, slash),
        subject.kind(),
        subject.name(),
        subject.path().orElse(""));
  }
}
