package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * The values of a release.
 *
 * @param effective defaults and all that was given, merged as Helm merges; each node has the mark
 *     of the layer that won
 * @param user only what a person gave, merged
 * @param layers what it was merged from, weakest first
 * @param inputsKnown whether {@code layers} shows the files and arguments as a person gave them; a
 *     release record holds only their sum
 */
public record Values(
    MappingNode effective, MappingNode user, List<ValuesLayer> layers, boolean inputsKnown) {

  /** Copies the layers. */
  public Values {
    layers = List.copyOf(layers);
  }

  /** The layer that a source belongs to. */
  @SuppressWarnings("ReferenceEquality") // the same file may be given twice, and is two layers then
  public Optional<ValuesLayer> layerOf(Source source) {
    return layers.stream().filter(layer -> layer.source() == source).findFirst();
  }

  /** The last values file that was given. */
  public Optional<ValuesLayer> lastFile() {
    return layers.reversed().stream()
        .filter(layer -> layer.kind() == ValuesLayer.Kind.FILE)
        .findFirst();
  }
}
