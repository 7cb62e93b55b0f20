package dev.chartgate.finding;

import java.util.Locale;

/**
 * A further place of a finding.
 *
 * @param role what it has to do with the finding
 * @param place where it is
 */
public record Related(Role role, Place place) {

  /** What a further place has to do with a finding. */
  public enum Role {
    /** A chart default that decides. */
    DEFAULT,
    /** The template line that wrote the output. */
    TEMPLATE,
    /** The rendered object. */
    OBJECT,
    /** Another values key that took part. */
    VALUE,
    /** The same thing, written before. */
    FIRST;

    /** The name in reports, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
