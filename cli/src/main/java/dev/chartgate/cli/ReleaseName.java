package dev.chartgate.cli;

import java.util.regex.Pattern;

/**
 * The names that Helm takes for a release: those of a DNS subdomain, at most 53 characters long.
 */
final class ReleaseName {
  /** What a name has to be, in words. */
  static final String RULE =
      "small letters, digits, '-' and '.', a letter or digit at both ends of each part between"
          + " dots, at most 53 characters";

  private static final int LONGEST = 53;
  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  private ReleaseName() {}

  static boolean isValid(String name) {
    return name.length() <= LONGEST && SHAPE.matcher(name).matches();
  }
}
