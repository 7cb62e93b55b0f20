package dev.chartgate.helm.render;

import dev.chartgate.helm.template.value.Text;
import dev.chartgate.source.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a chart renders to.
 *
 * @param outputs what each template wrote, by its name and in the order of execution
 * @param crds the files of {@code crds}, those of the chart before those of its subcharts
 * @param manifests the documents that are no hooks, in the order in which Helm installs them
 * @param hooks the hooks, tests among them, in that order
 * @param notes what the chart's NOTES.txt says, if it has one
 * @param warnings what Helm passes over
 */
public record Rendering(
    Map<String, Text> outputs,
    List<CrdFile> crds,
    List<Manifest> manifests,
    List<Manifest> hooks,
    Optional<Text> notes,
    List<Problem> warnings) {

  /** Copies the collections and keeps their order. */
  public Rendering {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    crds = List.copyOf(crds);
    manifests = List.copyOf(manifests);
    hooks = List.copyOf(hooks);
    warnings = List.copyOf(warnings);
  }
}
