package dev.chartgate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML, and JSON as its subset, into trees that know their places. Scalars get the types that
 * Helm gives them (see {@link ScalarType}). Documents are read one by one, so that one that does
 * not parse hides no other.
 */
public final class YamlReader {
  /** What the parser says of blank lines that go-yaml takes. */
  private static final String LONG_BLANKS = "the leading empty lines contain more spaces";

  private final YamlBounds bounds;
  private final Supplier<NodeBudget> budgets;

  /** A reader that gives up beyond the given bounds. */
  public YamlReader(YamlBounds bounds) {
    this(bounds, () -> new NodeBudget(bounds.maxNodes()));
  }

  private YamlReader(YamlBounds bounds, Supplier<NodeBudget> budgets) {
    this.bounds = bounds;
    this.budgets = budgets;
  }

  /**
   * A reader whose bound of nodes holds for all texts together that it reads. Not for several
   * threads.
   */
  public static YamlReader ofMany(YamlBounds bounds) {
    NodeBudget shared = new NodeBudget(bounds.maxNodes());
    return new YamlReader(bounds, () -> shared);
  }

  /** A reader of the same bounds, of which that of nodes holds for all that it reads together. */
  public YamlReader shared() {
    return ofMany(bounds);
  }

  /** Reads a text; never throws for what the text holds. */
  public YamlStream read(SourceText source) {
    return read(source, false);
  }

  /**
   * Reads the first document of a text and not what follows it, as Go's {@code yaml.Unmarshal}
   * does; there is none in the result if the first one is empty.
   */
  public YamlStream readFirst(SourceText source) {
    return read(source, true);
  }

  private YamlStream read(SourceText source, boolean firstOnly) {
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
    NodeBudget budget = budgets.get();
    for (DocumentSlice slice : DocumentSlice.split(source)) {
      if (documents.size() >= bounds.maxDocuments()) {
        problems.add(
            new Problem(
                "the text has more than the %,d documents that are read; split the file"
                    .formatted(bounds.maxDocuments()),
                Mark.at(source, slice.firstLine(), 1)));
        break;
      }
      boolean began = readSlice(source, slice, budget, firstOnly, documents, problems);
      if (budget.isSpent() || (firstOnly && (began || !problems.isEmpty()))) {
        break;
      }
    }
    return new YamlStream(source, documents, problems);
  }

  /** Reads the documents of a slice, or its first one; whether there was one, empty or not. */
  private boolean readSlice(
      SourceText source,
      DocumentSlice slice,
      NodeBudget budget,
      boolean firstOnly,
      List<YamlDocument> documents,
      List<Problem> problems) {
    LoadSettings settings = ParserSettings.of(slice.text());
    StreamReader characters = new StreamReader(settings, slice.text());
    int before = documents.size();
    try {
      ParserImpl events = new ParserImpl(settings, characters);
      boolean any =
          new NodeComposer(source, slice.firstLine() - 1, bounds.maxDepth(), budget, events)
              .compose(slice.firstLine(), firstOnly, documents::add);
      Optional<Problem> tab = wrongTab(source, slice);
      if (tab.isPresent()) {
        documents.subList(before, documents.size()).clear();
        problems.add(tab.get());
      }
      return any;
    } catch (Refusal refusal) {
      problems.add(refusal.problem());
    } catch (MarkedYamlEngineException e) {
      DocumentSlice lenient = slice.withoutLeadingBlanks();
      if (e.getProblem().contains(LONG_BLANKS)
          && documents.size() == before
          && !lenient.equals(slice)) {
        return readSlice(source, lenient, budget, firstOnly, documents, problems);
      }
      problems.add(problem(source, slice, e));
    } catch (ReaderException _) {
      problems.add(Unprintable.first(source, source.lineStart(slice.firstLine())));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(
              "this is not YAML: " + e.getMessage(), Mark.at(source, slice.firstLine(), 1)));
    } catch (IllegalArgumentException e) {
      // The engine lets this through for escapes such as \x without digits, or beyond Unicode.
      int line = Math.min(characters.getLine() + slice.firstLine(), source.lineCount());
      problems.add(
          new Problem(
              "this is not YAML: an escape in double quotes that is no character",
              Mark.at(source, line, characters.getColumn() + 1)));
    }
    return false;
  }

  /** What go-yaml, and so Helm and Kubernetes, refuse. */
  private static Optional<Problem> wrongTab(SourceText source, DocumentSlice slice) {
    String text = slice.text();
    if (text.indexOf('\t') < 0) {
      return Optional.empty();
    }
    LoadSettings settings = ParserSettings.of(text);
    return Tabs.find(text, new ParserImpl(settings, new StreamReader(settings, text)))
        .map(found -> {
          int at = source.lineStart(slice.firstLine()) + text.offsetByCodePoints(0, found.index());
          int line = source.lineAt(at);
          int column = source.text().codePointCount(source.lineStart(line), at) + 1;
          return new Problem("this is not YAML: " + found.message(), Mark.at(source, line, column));
        });
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
