package dev.chartgate.release;

import java.util.Optional;

/**
 * The versions between two bounds, or all but these.
 *
 * @param from the lower bound, if there is one
 * @param fromInclusive whether the lower bound belongs to it
 * @param to the upper bound, if there is one
 * @param toInclusive whether the upper bound belongs to it
 * @param outside whether the versions that do not lie between the bounds are meant
 */
record VersionInterval(
    Optional<Version> from,
    boolean fromInclusive,
    Optional<Version> to,
    boolean toInclusive,
    boolean outside) {

  static VersionInterval from(Version from, boolean inclusive) {
    return new VersionInterval(Optional.of(from), inclusive, Optional.empty(), false, false);
  }

  static VersionInterval to(Version to, boolean inclusive) {
    return new VersionInterval(Optional.empty(), false, Optional.of(to), inclusive, false);
  }

  /** From one version on, to before another. */
  static VersionInterval between(Version from, Version before) {
    return new VersionInterval(Optional.of(from), true, Optional.of(before), false, false);
  }

  static VersionInterval only(Version version) {
    return new VersionInterval(Optional.of(version), true, Optional.of(version), true, false);
  }

  VersionInterval negated() {
    return new VersionInterval(from, fromInclusive, to, toInclusive, !outside);
  }

  boolean contains(Version version) {
    int above = from.map(version::compareTo).orElse(1);
    int below = to.map(bound -> bound.compareTo(version)).orElse(1);
    boolean inside =
        (above > 0 || (above == 0 && fromInclusive)) && (below > 0 || (below == 0 && toInclusive));
    return inside != outside;
  }
}
