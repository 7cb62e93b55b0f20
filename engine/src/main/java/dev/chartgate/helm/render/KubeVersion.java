package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Kubernetes, as {@code .Capabilities.KubeVersion} shows it.
 *
 * @param version with its leading {@code v}; Helm 4 keeps suffixes such as {@code -gke.1}
 * @param plain the same without suffixes, as constraints and {@code String} see it
 * @param major the first number
 * @param minor the second number
 */
public record KubeVersion(String version, String plain, String major, String minor) {
  /**
   * What both lines of Helm take for granted where nothing is said: the version of the Kubernetes
   * libraries that 3.22 and 4.3 are released with. (A Helm 3 that {@code go install} built says
   * 1.20, since Helm 3 gets its default from the flags of the linker.)
   */
  public static final KubeVersion DEFAULT = new KubeVersion("v1.37.0", "v1.37.0", "1", "37");

  private static final Pattern FORM = Pattern.compile("\\s*v?([0-9]+(?:\\.[0-9]+)+)([^\\n]*)");

  /** Numbers have to fit into 64 bits. */
  private static final int MAX_DIGITS = 19;

  /**
   * Reads what {@code --kube-version} names, as Helm does.
   *
   * @return nothing if Helm would refuse it: two numbers are needed at least
   */
  public static Optional<KubeVersion> parse(String text, HelmVersion helm) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String[] numbers = matcher.group(1).split("\\.", -1);
    if (numbers[0].startsWith("0") && !numbers[0].equals("0")) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder("v");
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i].length() > MAX_DIGITS) {
        return Optional.empty();
      }
      plain.append(i == 0 ? "" : ".").append(Long.parseLong(numbers[i]));
    }
    String version =
        switch (helm) {
          case V3 -> plain.toString();
          case V4 -> text.startsWith("v") ? text : "v" + text;
        };
    return Optional.of(
        new KubeVersion(
            version,
            plain.toString(),
            Long.toString(Long.parseLong(numbers[0])),
            Long.toString(Long.parseLong(numbers[1]))));
  }
}
