package dev.chartgate.rule;

import dev.chartgate.rule.Part.Stretch;
import java.util.Optional;

/**
 * Finds the pieces of an image reference, {@code registry/repository:tag@digest}. What stands
 * before the first slash is a registry if it has a dot or a colon or is {@code localhost}, as
 * container runtimes read it.
 */
final class ImageStretches {
  private ImageStretches() {}

  static Optional<Stretch> registry(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String first = text.substring(0, slash);
    boolean registry = first.contains(".") || first.contains(":") || first.equals("localhost");
    return registry ? Optional.of(new Stretch(0, slash)) : Optional.empty();
  }

  static Optional<Stretch> repository(String text) {
    int start = repositoryStart(text);
    return Optional.of(new Stretch(start, tag(text).map(t -> t.start() - 1).orElse(nameEnd(text))));
  }

  static Optional<Stretch> tag(String text) {
    int end = nameEnd(text);
    int colon = text.lastIndexOf(':', end - 1);
    return colon > Math.max(repositoryStart(text), text.lastIndexOf('/', end - 1))
        ? Optional.of(new Stretch(colon + 1, end))
        : Optional.empty();
  }

  static Optional<Stretch> digest(String text) {
    int at = text.indexOf('@');
    return at < 0 ? Optional.empty() : Optional.of(new Stretch(at + 1, text.length()));
  }

  private static int repositoryStart(String text) {
    return registry(text).map(registry -> registry.end() + 1).orElse(0);
  }

  private static int nameEnd(String text) {
    int at = text.indexOf('@');
    return at < 0 ? text.length() : at;
  }
}
