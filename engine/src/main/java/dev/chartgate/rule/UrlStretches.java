package dev.chartgate.rule;

import dev.chartgate.rule.Part.Stretch;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the pieces of a URL after RFC 3986, section 3; a text without a scheme is read as {@code
 * host:port/path}.
 */
final class UrlStretches {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://");
  private static final Pattern AUTHORITY_END = Pattern.compile("[/?#]|$");
  private static final Pattern PATH_END = Pattern.compile("[?#]|$");

  private UrlStretches() {}

  static Optional<Stretch> scheme(String text) {
    Matcher matcher = SCHEME.matcher(text);
    return matcher.lookingAt() ? Optional.of(new Stretch(0, matcher.end(1))) : Optional.empty();
  }

  static Optional<Stretch> host(String text) {
    int end = port(text).map(port -> port.start() - 1).orElse(authorityEnd(text));
    int start = hostStart(text);
    return Optional.of(
        new Stretch(start, end > start && text.charAt(end - 1) == ':' ? end - 1 : end));
  }

  static Optional<Stretch> port(String text) {
    int end = authorityEnd(text);
    int colon = text.lastIndexOf(':', end - 1);
    int bracket = text.lastIndexOf(']', end - 1);
    return colon >= hostStart(text) && colon > bracket && colon + 1 < end
        ? Optional.of(new Stretch(colon + 1, end))
        : Optional.empty();
  }

  static Optional<Stretch> path(String text) {
    int start = authorityEnd(text);
    return Optional.of(new Stretch(start, first(PATH_END, text, start)));
  }

  private static int authorityStart(String text) {
    return scheme(text).map(scheme -> scheme.end() + 3).orElse(0);
  }

  private static int authorityEnd(String text) {
    return first(AUTHORITY_END, text, authorityStart(text));
  }

  /** Behind user and password, which end at the last {@code @} of the authority. */
  private static int hostStart(String text) {
    int at = text.lastIndexOf('@', authorityEnd(text) - 1);
    return Math.max(authorityStart(text), at + 1);
  }

  private static int first(Pattern pattern, String text, int from) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find(from) ? matcher.start() : text.length();
  }
}
