package dev.chartgate.helm.render;

import dev.chartgate.helm.template.value.Text;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlStream;
import java.util.Optional;

/**
 * A document that a template wrote.
 *
 * @param template the name of the template, for example {@code chart/templates/x.yaml}
 * @param output all that the template wrote, with where it came from
 * @param document the document in it
 * @param stream the document as YAML; marks in it count from the begin of the document
 * @param kind the kind that it says it has; empty if it says none
 * @param hook what makes it a hook, if it is one
 */
public record Manifest(
    String template,
    Text output,
    Document document,
    YamlStream stream,
    String kind,
    Optional<Hook> hook) {

  /** What it holds; absent if there are only comments. Helm looks at nothing behind that. */
  public Optional<YamlDocument> content() {
    return stream.documents().stream().findFirst();
  }
}
