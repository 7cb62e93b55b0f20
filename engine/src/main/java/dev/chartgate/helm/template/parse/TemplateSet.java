package dev.chartgate.helm.template.parse;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The templates that can call each other. Immutable; a set that adds to another shares what the
 * other has.
 */
public final class TemplateSet {
  /** No template. */
  public static final TemplateSet EMPTY = new TemplateSet(null, Map.of());

  private final @Nullable TemplateSet below;
  private final Map<String, Template> own;

  private TemplateSet(@Nullable TemplateSet below, Map<String, Template> own) {
    this.below = below;
    this.own = own;
  }

  /** The set of several texts; see {@link #with}. */
  public static TemplateSet of(Iterable<ParsedText> texts) {
    Map<String, Template> all = new HashMap<>();
    for (ParsedText text : texts) {
      text.templates().forEach((name, template) -> add(all, all.get(name), template));
    }
    return new TemplateSet(null, Collections.unmodifiableMap(all));
  }

  /**
   * This set and the templates of a text. They replace those of the same name, unless they are
   * blank.
   */
  public TemplateSet with(ParsedText text) {
    Map<String, Template> added = new HashMap<>();
    text.templates().forEach((name, template) -> add(added, find(name).orElse(null), template));
    return added.isEmpty() ? this : new TemplateSet(this, Collections.unmodifiableMap(added));
  }

  private static void add(
      Map<String, Template> to, @Nullable Template existing, Template template) {
    if (existing == null || !template.body().isBlank()) {
      to.put(template.name(), template);
    }
  }

  /** The template of a name. */
  public Optional<Template> find(String name) {
    for (TemplateSet set = this; set != null; set = set.below) {
      Template found = set.own.get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
