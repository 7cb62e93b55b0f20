package dev.chartgate.helm.render;

import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlStream;
import java.util.Optional;

/**
 * A document that a template wrote.
 *
 * @param output all that the template wrote
 * @param document the document in it
 * @param stream the document as YAML; marks in it count from the begin of the document
 * @param kind the kind that it says it has; empty if it says none
 * @param hook what makes it a hook, if it is one
 */
public record Manifest(
    TemplateOutput output, Document document, YamlStream stream, String kind, Optional<Hook> hook) {

  /** The name of the template. */
  public String template() {
    return output.template();
  }

  /** What it holds; absent if there are only comments. Helm looks at nothing behind that. */
  public Optional<YamlDocument> content() {
    return stream.documents().stream().findFirst();
  }
}
