package dev.chartgate.load;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.provenance.ObjectProvenance;
import dev.chartgate.helm.provenance.RenderedText;
import dev.chartgate.helm.provenance.SilentOutput;
import dev.chartgate.helm.render.CrdFile;
import dev.chartgate.helm.render.Document;
import dev.chartgate.helm.render.Manifest;
import dev.chartgate.helm.render.Rendering;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.release.SilentTemplate;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;

/** Makes objects of what a chart rendered to. */
final class ChartObjects {
  /** What all CRDs of a chart may cost together; twice those of the largest public chart. */
  private static final YamlBounds CRDS = new YamlBounds(5 << 20, 20_000, 200, 700_000);

  /**
   * The objects: first the CRDs, if they are wanted, then the others in Helm's order, hooks behind
   * them.
   */
  ManifestReader read(Rendering rendering, boolean includeCrds) {
    ManifestReader objects = new ManifestReader();
    if (includeCrds) {
      YamlReader yaml = YamlReader.ofMany(CRDS);
      for (CrdFile crd : rendering.crds()) {
        objects.add(yaml.read(crd.text()));
      }
    }
    rendering.manifests().forEach(manifest -> add(manifest, objects));
    rendering.hooks().forEach(hook -> add(hook, objects));
    return objects;
  }

  private static void add(Manifest manifest, ManifestReader objects) {
    Document document = manifest.document();
    int end = document.offset() + document.text().length();
    Spans spans = manifest.output().text().spans().slice(document.offset(), end);
    RenderedText text = new RenderedText(manifest.stream().source(), spans);
    manifest
        .content()
        .ifPresent(content ->
            objects.add(content, manifest.template(), node -> new ObjectProvenance(text, node)));
  }

  /** The templates that wrote nothing. */
  static List<SilentTemplate> silent(Rendering rendering) {
    return rendering.outputs().stream()
        .filter(output -> GoText.isBlank(output.text().value()))
        .map(
            output -> new SilentTemplate(output.file(), SilentOutput.source(output.text().spans())))
        .toList();
  }
}
