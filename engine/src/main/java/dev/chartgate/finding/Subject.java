package dev.chartgate.finding;

import java.util.Optional;

/**
 * The object that a finding is about.
 *
 * @param apiVersion its {@code apiVersion}; empty if it has none
 * @param kind its {@code kind}; empty if it has none
 * @param namespace its namespace, or the release's where it names none
 * @param name its name, or its {@code generateName}; empty if it has neither
 * @param path the field, for example {@code spec.containers[0].image}; absent for the whole object
 */
public record Subject(
    String apiVersion,
    String kind,
    Optional<String> namespace,
    String name,
    Optional<String> path) {

  /** {@code Kind/name}, as text reports show it. */
  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
