package dev.chartgate.helm.render;

import dev.chartgate.helm.template.value.Text;
import dev.chartgate.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a chart renders to.
 *
 * @param outputs what each template wrote, in the order of execution
 * @param crds the files of {@code crds}, those of the chart before those of its subcharts
 * @param manifests the documents that are no hooks, in the order in which Helm installs them
 * @param hooks the hooks, tests among them, in that order
 * @param notes what the chart's NOTES.txt says, if it has one
 * @param warnings what Helm passes over
 * @param unusableSchemas what keeps a schema of the chart from being used
 */
public record Rendering(
    List<TemplateOutput> outputs,
    List<CrdFile> crds,
    List<Manifest> manifests,
    List<Manifest> hooks,
    Optional<Text> notes,
    List<Problem> warnings,
    List<Problem> unusableSchemas) {

  /** Copies the lists. */
  public Rendering {
    outputs = List.copyOf(outputs);
    crds = List.copyOf(crds);
    manifests = List.copyOf(manifests);
    hooks = List.copyOf(hooks);
    warnings = List.copyOf(warnings);
    unusableSchemas = List.copyOf(unusableSchemas);
  }
}
