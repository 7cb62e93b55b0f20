package dev.chartgate.rule;

import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import dev.chartgate.source.YamlWriter;

/**
 * The defaults that a pack keeps of a chart, as a file of their own: they stand somewhere in the
 * pack's file, which means nothing to who reads of them.
 */
final class DefaultsFile {
  private static final YamlReader YAML = new YamlReader(YamlBounds.DEFAULT);

  private DefaultsFile() {}

  /** The file as a layer of values, each with its place in it. */
  static ValuesLayer layer(String chart, String version, MappingNode values) {
    String name = chart + " " + version + " defaults";
    SourceText text = new SourceText(name, YamlWriter.write(values));
    YamlStream stream = YAML.read(text);
    if (stream.problems().isEmpty()
        && stream.documents().getFirst().root() instanceof MappingNode written) {
      return new ValuesLayer(ValuesLayer.Kind.PACK_DEFAULT, text, written);
    }
    throw new IllegalArgumentException(
        "the defaults of %s are beyond the bounds of values: %s"
            .formatted(chart, stream.problems()));
  }
}
