package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.release.ComposeFile;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Reads Compose files. */
final class ComposeReader {
  private ComposeReader() {}

  /**
   * Reads the text of one.
   *
   * @throws LoadException if something in it cannot be read, or comes from a file that is not
   *     followed: services that are known in part would look complete
   */
  static ComposeFile read(SourceText text) throws LoadException {
    Problems problems = new Problems();
    Optional<Node> root = SingleDocument.read(text, problems);
    if (root.isPresent() && !(root.get() instanceof MappingNode)) {
      problems.add(
          root.get().mark(),
          "a Compose file is a mapping, not %s".formatted(Fields.typeName(root.get())));
    }
    if (!problems.isEmpty() || !(root.orElse(null) instanceof MappingNode mapping)) {
      throw refused(problems.sorted());
    }
    ComposeFile.Read read = ComposeFile.of(mapping);
    if (!read.problems().isEmpty()) {
      throw refused(read.problems());
    }
    return read.compose();
  }

  private static LoadException refused(List<Problem> problems) {
    return new LoadException(
        problems.stream().map(p -> LoadException.notEvaluated(What.FILE, p)).toList());
  }
}
