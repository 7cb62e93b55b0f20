package dev.chartgate.helm.function;

import dev.chartgate.helm.template.print.GoQuote;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a text is no semantic version, in the words that Helm has for it. */
final class VersionMistake {
  private static final Pattern LOOSE =
      Pattern.compile(
          "v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?"
              + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?"
              + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

  private static final Pattern PADDED = Pattern.compile("0[0-9]+");
  private static final int MAX_LENGTH = 256;
  private static final String STARTS_WITH_ZERO = "version segment starts with 0";

  private VersionMistake() {}

  static String of(String text) {
    if (text.length() > MAX_LENGTH) {
      return "version string is too long (max 256 bytes)";
    }
    Matcher loose = LOOSE.matcher(text);
    if (!loose.matches()) {
      return "invalid semantic version";
    }
    for (int group = 1; group <= 3; group++) {
      String segment = loose.group(group);
      if (segment != null && PADDED.matcher(segment).matches()) {
        return STARTS_WITH_ZERO;
      }
      if (segment != null && !fits(segment)) {
        return "error parsing version segment: strconv.ParseUint: parsing %s: value out of range"
            .formatted(GoQuote.quote(segment));
      }
    }
    return STARTS_WITH_ZERO;
  }

  private static boolean fits(String digits) {
    try {
      Long.parseUnsignedLong(digits);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
