package dev.chartgate.helm;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a values file: Helm 3 takes the first document of it, Helm 4 merges all. */
public final class ValuesDocuments {
  private final HelmVersion version;

  /**
   * A reader of one line of Helm.
   *
   * @param version the line
   */
  public ValuesDocuments(HelmVersion version) {
    this.version = version;
  }

  /**
   * What a values file holds.
   *
   * @param values the values, without what the problems are about
   * @param problems for which Helm refuses the file
   * @param warnings what Helm passes over
   */
  public record Content(MappingNode values, List<Problem> problems, List<Problem> warnings) {

    /** Copies the lists. */
    public Content {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /** Reads a file. */
  public Content read(YamlStream stream) {
    List<Problem> problems = new ArrayList<>(stream.problems());
    List<Problem> warnings = new ArrayList<>();
    List<MappingNode> mappings = new ArrayList<>();
    for (YamlDocument document : read(stream.documents(), warnings)) {
      switch (document.root()) {
        case MappingNode mapping -> mappings.add(read(mapping, stream.source()));
        case ScalarNode scalar when scalar.isNull() -> {}
        case ScalarNode _, SequenceNode _ -> problems.add(noMapping(document.root()));
      }
    }
    return new Content(sum(mappings, Mark.start(stream.source())), problems, warnings);
  }

  /** Helm 4 adds a line break to a file that ends without one. */
  private MappingNode read(MappingNode mapping, SourceText source) {
    return switch (version) {
      case V3 -> UnfinishedBlock.cut(mapping, source);
      case V4 -> mapping;
    };
  }

  private List<YamlDocument> read(List<YamlDocument> documents, List<Problem> warnings) {
    if (version == HelmVersion.V4 || documents.size() <= 1) {
      return documents;
    }
    warnings.add(
        new Problem(
            "Helm 3 reads only the first document of a values file, so this one has no effect",
            documents.get(1).root().mark()));
    return documents.subList(0, 1);
  }

  private static MappingNode sum(List<MappingNode> mappings, Mark start) {
    return mappings.stream().reduce(FileMerge::merge).orElseGet(() -> MappingNode.empty(start));
  }

  private static Problem noMapping(Node root) {
    return new Problem("a values file must hold a mapping of keys to values", root.mark());
  }
}
