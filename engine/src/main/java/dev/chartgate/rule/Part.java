package dev.chartgate.rule;

import java.util.Locale;
import java.util.Optional;

/** The piece of a scalar that a rule means: of an image reference, or of a URL. */
public enum Part {
  /** {@code ghcr.io} in {@code ghcr.io/team/app:1.2}. */
  REGISTRY,
  /** {@code team/app} in {@code ghcr.io/team/app:1.2}. */
  REPOSITORY,
  /** {@code 1.2} in {@code ghcr.io/team/app:1.2}. */
  TAG,
  /** {@code sha256:…} in {@code app@sha256:…}. */
  DIGEST,
  /** {@code https} in {@code https://host:8443/scan}. */
  SCHEME,
  /** {@code host} in {@code https://host:8443/scan}; an IPv6 address with its brackets. */
  HOST,
  /** {@code 8443} in {@code https://host:8443/scan}. */
  PORT,
  /** {@code /scan} in {@code https://host:8443/scan}, without query and fragment. */
  PATH;

  /**
   * A stretch of a text that is not empty, in UTF-16 units.
   *
   * @param start the first, 0-based
   * @param end the one after the last
   */
  public record Stretch(int start, int end) {}

  /** Where this piece stands in the text of a scalar; absent if the text has no such piece. */
  public Optional<Stretch> find(String text) {
    Optional<Stretch> found =
        switch (this) {
          case REGISTRY -> ImageStretches.registry(text);
          case REPOSITORY -> ImageStretches.repository(text);
          case TAG -> ImageStretches.tag(text);
          case DIGEST -> ImageStretches.digest(text);
          case SCHEME -> UrlStretches.scheme(text);
          case HOST -> UrlStretches.host(text);
          case PORT -> UrlStretches.port(text);
          case PATH -> UrlStretches.path(text);
        };
    return found.filter(stretch -> stretch.start() < stretch.end());
  }

  /** This piece of the text of a scalar; empty if the text has no such piece. */
  public String in(String text) {
    return find(text).map(at -> text.substring(at.start(), at.end())).orElse("");
  }

  /** The name in rule files, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
