package dev.chartgate.load;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.Relocated;
import dev.chartgate.source.SameTree;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML that stands as a text in another YAML file, such as the values of an Application. What
 * is read has the places that it has in the outer file.
 */
final class EmbeddedYaml {
  private final YamlReader yaml;

  EmbeddedYaml(YamlReader yaml) {
    this.yaml = yaml;
  }

  /** The values in a text; none if it is blank. */
  Optional<YamlStream> values(ScalarNode scalar) {
    SourceText outer =
        scalar.mark().source() instanceof SourceText text
            ? text
            : new SourceText(scalar.mark().source().name(), scalar.mark().source().text());
    YamlStream inner = yaml.readFirst(outer.with(scalar.text()));
    if (inner.documents().isEmpty() && inner.problems().isEmpty()) {
      return Optional.empty();
    }
    YamlStream inPlace = yaml.readFirst(inPlace(scalar, outer));
    if (isSame(inner, inPlace)) {
      return Optional.of(inPlace);
    }
    return Optional.of(atScalar(inner, scalar.mark(), outer));
  }

  /**
   * The outer text with nothing but the lines below the one where the scalar begins. The lines of a
   * literal block are YAML by themselves, only that all of them are indented.
   */
  private static SourceText inPlace(ScalarNode scalar, SourceText outer) {
    Mark mark = scalar.mark();
    StringBuilder text = new StringBuilder("\n".repeat(mark.line()));
    int last = mark.endColumn() > 1 ? mark.endLine() : mark.endLine() - 1;
    for (int line = mark.line() + 1; line <= last; line++) {
      text.append(outer.line(line)).append('\n');
    }
    return outer.with(text.toString());
  }

  private static boolean isSame(YamlStream one, YamlStream other) {
    return one.problems().isEmpty()
        && other.problems().isEmpty()
        && one.documents().size() == 1
        && other.documents().size() == 1
        && SameTree.of(one.documents().getFirst().root(), other.documents().getFirst().root());
  }

  /** What was read from a text that is folded or in quotes: all of it is where the text begins. */
  private static YamlStream atScalar(YamlStream inner, Mark mark, SourceText outer) {
    List<YamlDocument> documents = new ArrayList<>();
    for (YamlDocument document : inner.documents()) {
      Node root =
          document.root() instanceof MappingNode mapping
              ? Relocated.mapping(mapping, _ -> mark)
              : document.root();
      documents.add(new YamlDocument(root, mark.line(), List.of()));
    }
    List<Problem> problems =
        inner.problems().stream().map(problem -> new Problem(problem.message(), mark)).toList();
    return new YamlStream(outer, documents, problems);
  }
}
