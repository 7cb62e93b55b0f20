package dev.chartgate.helm;

/** The line of Helm whose behaviour is wanted, where the two differ. */
public enum HelmVersion {
  /** Helm 3, as of 3.22. */
  V3,
  /** Helm 4, as of 4.3. */
  V4
}
