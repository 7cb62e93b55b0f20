package dev.chartgate.release;

import java.util.regex.Pattern;

/**
 * Tells from the name of a key or an environment variable that its value is secret. Names that end
 * in the name of a Secret object ({@code existingSecret}, {@code imagePullSecret}, {@code
 * secretName}) are not: which Secret a release uses is what rules speak of.
 */
public final class SensitiveName {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key"
              + "|private[-_]?key|signing[-_]?key|encryption[-_]?key|master[-_]?key|credentials?)$");
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)(existing|pull|tls|ca|cert|certificate)[-_]?(secret|credentials?)$");

  private SensitiveName() {}

  /** Whether the value under a name is secret. */
  public static boolean matches(String name) {
    return SECRET.matcher(name).find() && !REFERENCE.matcher(name).find();
  }
}
