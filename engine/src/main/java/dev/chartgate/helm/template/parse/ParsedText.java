package dev.chartgate.helm.template.parse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of one text.
 *
 * @param name the name of the text
 * @param templates the text itself and what it defines, by name
 * @param nodes how many nodes their trees have: what the text costs to keep
 */
public record ParsedText(String name, Map<String, Template> templates, int nodes) {

  /** Copies the templates and keeps their order. */
  public ParsedText {
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
  }

  /** The template that the text itself is, or what it defines by its own name. */
  public Template main() {
    return find(name).orElseThrow();
  }

  /** The template of a name. */
  public Optional<Template> find(String template) {
    return Optional.ofNullable(templates.get(template));
  }
}
