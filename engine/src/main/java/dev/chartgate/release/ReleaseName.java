package dev.chartgate.release;

import java.util.regex.Pattern;

/**
 * The names that Helm takes for a release: those of a DNS subdomain, at most 53 characters long.
 */
public final class ReleaseName {
  /** What a name has to be, in words. */
  public static final String RULE =
      "small letters, digits, '-' and '.', a letter or digit at both ends of each part between"
          + " dots, at most 53 characters";

  private static final int LONGEST = 53;
  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  private ReleaseName() {}

  /** Whether a text is such a name. */
  public static boolean isValid(String name) {
    return name.length() <= LONGEST && SHAPE.matcher(name).matches();
  }
}
