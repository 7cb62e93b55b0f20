package dev.chartgate.source;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML, and JSON as its subset, into trees that know their places. Scalars get the types that
 * Helm gives them (see {@link ScalarType}). Documents are read one by one, so that one that does
 * not parse hides no other.
 */
public final class YamlReader {
  /** Made once, since with them a schema is made that is not used here. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();

  private final YamlBounds bounds;

  /** A reader that gives up beyond the given bounds. */
  public YamlReader(YamlBounds bounds) {
    this.bounds = bounds;
  }

  /** Reads a text; never throws for what the text holds. */
  public YamlStream read(SourceText source) {
    List<YamlDocument> documents = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    if (source.text().length() > bounds.maxCharacters()) {
      problems.add(
          new Problem(
              "the text has %,d characters, more than the %,d that are read; split the file"
                  .formatted(source.text().length(), bounds.maxCharacters()),
              Mark.start(source)));
      return new YamlStream(source, documents, problems);
    }
    NodeBudget budget = new NodeBudget(bounds.maxNodes());
    for (DocumentSlice slice : DocumentSlice.split(source)) {
      if (documents.size() >= bounds.maxDocuments()) {
        problems.add(
            new Problem(
                "the text has more than the %,d documents that are read; split the file"
                    .formatted(bounds.maxDocuments()),
                Mark.at(source, slice.firstLine(), 1)));
        break;
      }
      readSlice(source, slice, budget, documents, problems);
      if (budget.isSpent()) {
        break;
      }
    }
    return new YamlStream(source, documents, problems);
  }

  private void readSlice(
      SourceText source,
      DocumentSlice slice,
      NodeBudget budget,
      List<YamlDocument> documents,
      List<Problem> problems) {
    try {
      ParserImpl events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, slice.text()));
      new NodeComposer(source, slice.firstLine() - 1, bounds.maxDepth(), budget, events)
          .composeAll(slice.firstLine(), documents::add);
    } catch (NodeComposer.Refusal refusal) {
      problems.add(refusal.problem());
    } catch (MarkedYamlEngineException e) {
      problems.add(problem(source, slice, e));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(
              "this is not YAML: " + e.getMessage(), Mark.at(source, slice.firstLine(), 1)));
    }
  }

  private static Problem problem(
      SourceText source, DocumentSlice slice, MarkedYamlEngineException e) {
    String what = e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    Mark mark =
        e.getProblemMark()
            .map(at ->
                Mark.at(
                    source,
                    Math.min(at.getLine() + slice.firstLine(), source.lineCount()),
                    at.getColumn() + 1))
            .orElseGet(() -> Mark.at(source, slice.firstLine(), 1));
    return new Problem("this is not YAML: " + context + what, mark);
  }
}
