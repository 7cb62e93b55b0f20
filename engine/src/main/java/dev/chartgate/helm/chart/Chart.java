package dev.chartgate.helm.chart;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A chart as it was loaded, before its dependencies are enabled, disabled or renamed.
 *
 * @param info what its metadata say
 * @param mark where its Chart.yaml begins
 * @param values its own defaults, if it has a values.yaml
 * @param schema its values.schema.json, if it has one
 * @param dependencies the dependencies that it declares, in order; absent if it declares no list of
 *     them, in which case Helm leaves the declarations of its subcharts alone, too
 * @param subcharts the charts in its folder {@code charts}, in the order of their file names
 * @param templates the files below {@code templates}
 * @param files all other files, those below {@code crds} among them, as templates see them
 */
public record Chart(
    ChartInfo info,
    Mark mark,
    Optional<MappingNode> values,
    Optional<SourceText> schema,
    Optional<List<ChartDependency>> dependencies,
    List<Chart> subcharts,
    List<ChartFile> templates,
    List<ChartFile> files) {
  private static final Pattern CRD =
      Pattern.compile("crds/.*\\.(ya?ml|json)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Optional<String> LIBRARY = Optional.of("library");

  /** Copies the lists. */
  public Chart {
    dependencies = dependencies.map(List::copyOf);
    subcharts = List.copyOf(subcharts);
    templates = List.copyOf(templates);
    files = List.copyOf(files);
  }

  /** Its name. */
  public String name() {
    return info.name();
  }

  /** Its version; empty if it has none. */
  public String version() {
    return info.version().orElse("");
  }

  /** The manifests below {@code crds}. */
  public List<ChartFile> crds() {
    return files.stream().filter(file -> CRD.matcher(file.path()).matches()).toList();
  }

  /** Whether it is a library, which other charts use and nobody installs. */
  public boolean isLibrary() {
    return info.metadata().flatMap(metadata -> metadata.string("type")).equals(LIBRARY);
  }
}
