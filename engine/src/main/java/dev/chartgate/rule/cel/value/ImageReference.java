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
    String repository = Part.REPOSITORY.in(reference);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("registry", Part.REGISTRY.in(reference));
    parts.put("repository", repository);
    parts.put("tag", Part.TAG.in(reference));
    parts.put("digest", Part.DIGEST.in(reference));
    parts.put("name", repository.substring(repository.lastIndexOf('/') + 1));
    return parts;
  }
}
