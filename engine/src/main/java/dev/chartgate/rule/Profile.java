package dev.chartgate.rule;

import java.util.Locale;

/** What a release is for; a rule may weigh more in one than in another. */
public enum Profile {
  /** A developer's own cluster. */
  DEV,
  /** A pull request; in force where none is named. */
  CI,
  /** A cluster that resembles production. */
  STAGING,
  /** Production. */
  PRODUCTION;

  /** The profile in force where none is named. */
  public static final Profile DEFAULT = CI;

  /** The name in files and arguments, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
