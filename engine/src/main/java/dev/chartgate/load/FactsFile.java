package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.release.Facts;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.nio.file.Path;
import java.util.List;

/** The facts file that a request names. */
final class FactsFile {
  private FactsFile() {}

  /**
   * Reads it; nothing is known where none is named.
   *
   * @throws LoadException if it cannot be read
   */
  static Facts read(LoadRequest request, InputFiles files, LoadBounds bounds) throws LoadException {
    if (request.factsFile().isEmpty()) {
      return Facts.NONE;
    }
    Path path = files.existing(request.factsFile().get());
    SourceText text = TextDecoder.decode(files.bytes(path), files.name(path));
    return switch (new FactsReader(bounds.yaml()).read(text)) {
      case FactsReader.Read(Facts facts) -> facts;
      case FactsReader.Refused(List<Problem> wrong) ->
          throw new LoadException(
              wrong.stream().map(p -> LoadException.notEvaluated(What.FILE, p)).toList());
    };
  }
}
