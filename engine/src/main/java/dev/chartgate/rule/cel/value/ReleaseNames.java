package dev.chartgate.rule.cel.value;

/** The names that the scaffold of {@code helm create} gives to the objects of a release. */
public final class ReleaseNames {
  /** The longest name that may be a DNS label, RFC 1123. */
  private static final int LONGEST = 63;

  private ReleaseNames() {}

  /**
   * The full name, as the template {@code <chart>.fullname} of {@code helm create} computes it: the
   * release's name if it contains the chart's, else both; cut to 63 characters, without a dash at
   * the end.
   */
  public static String fullname(String release, String name) {
    return cut(release.contains(name) ? release : release + "-" + name);
  }

  /** The full name where {@code fullnameOverride} may be given; one that is empty is not. */
  public static String fullname(String release, String name, String override) {
    return override.isEmpty() ? fullname(release, name) : cut(override);
  }

  // trunc 63 | trimSuffix "-": one dash only.
  private static String cut(String name) {
    String cut = name.substring(0, Math.min(name.length(), LONGEST));
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
