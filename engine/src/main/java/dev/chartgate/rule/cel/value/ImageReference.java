package dev.chartgate.rule.cel.value;

import dev.chartgate.rule.Part;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes image references apart, at the same places as {@link Part} does. */
public final class ImageReference {
  private ImageReference() {}

  /**
   * The parts of a reference: {@code registry}, {@code repository}, {@code tag} and {@code digest},
   * each empty where it is not written, and {@code name}, the last step of the repository.
   */
  public static Map<String, String> parts(String reference) {
    String repository = part(reference, Part.REPOSITORY);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("registry", part(reference, Part.REGISTRY));
    parts.put("repository", repository);
    parts.put("tag", part(reference, Part.TAG));
    parts.put("digest", part(reference, Part.DIGEST));
    parts.put("name", repository.substring(repository.lastIndexOf('/') + 1));
    return parts;
  }

  private static String part(String text, Part part) {
    return part.find(text).map(at -> text.substring(at.start(), at.end())).orElse("");
  }
}
