package dev.chartgate.helm.function.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Abbreviations of time zones that Go takes for such. */
final class ZoneNames {
  private static final Pattern OFFSET = Pattern.compile("[+-][0-9]+");

  private ZoneNames() {}

  /** How long the abbreviation is that a text begins with; 0 if it begins with none. */
  static int length(String text) {
    if (text.startsWith("UTC")) {
      return 3;
    }
    if (text.startsWith("ChST") || text.startsWith("MeST")) {
      return 4;
    }
    if (text.startsWith("GMT")) {
      return 3 + offsetLength(text.substring(3));
    }
    if (text.startsWith("+") || text.startsWith("-")) {
      return offsetLength(text);
    }
    int capitals = 0;
    while (capitals < 6
        && capitals < text.length()
        && text.charAt(capitals) >= 'A'
        && text.charAt(capitals) <= 'Z') {
      capitals++;
    }
    return switch (capitals) {
      case 3 -> 3;
      case 4 -> text.charAt(3) == 'T' || text.startsWith("WITA") ? 4 : 0;
      case 5 -> text.charAt(4) == 'T' ? 5 : 0;
      default -> 0;
    };
  }

  /** Hours after {@code GMT}, or as a name of their own: up to 23. */
  private static int offsetLength(String text) {
    Matcher offset = OFFSET.matcher(text);
    boolean found = offset.lookingAt() && offset.end() < 4 && hours(offset.group()) < 24;
    return found ? offset.end() : 0;
  }

  private static int hours(String offset) {
    return Math.abs(Integer.parseInt(offset));
  }

  /** What an abbreviation says of the offset, in seconds: nothing, unless it is one of GMT's. */
  static int offset(String name) {
    return name.length() > 3 && name.startsWith("GMT")
        ? Integer.parseInt(name.substring(3)) * 3600
        : 0;
  }
}
