package dev.chartgate.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON (RFC 8259) into the tree that {@link YamlReader} makes of the same text, several times
 * as fast. It is stricter where YAML allows more: no comments, no commas at the end, no bare words.
 * What Go puts for half of a surrogate pair, U+FFFD, stands here as well.
 */
public final class JsonReader {
  private final YamlBounds bounds;
  private final JsonFactory factory;

  /** A reader that gives up beyond the given bounds. */
  public JsonReader(YamlBounds bounds) {
    this.bounds = bounds;
    // What is counted is counted by the composer, which can say where a bound is passed.
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(bounds.maxCharacters())
                    .maxStringLength(bounds.maxCharacters())
                    .maxNameLength(bounds.maxCharacters())
                    .build())
            .build();
  }

  /**
   * Reads a text, which holds one document. Never throws for what the text holds, and says nothing
   * of its contents in problems, which may be secret.
   */
  public YamlStream read(SourceText source) {
    if (source.text().length() > bounds.maxCharacters()) {
      return refused(
          source,
          new Problem(
              "the text has %,d characters, more than the %,d that are read"
                  .formatted(source.text().length(), bounds.maxCharacters()),
              Mark.start(source)));
    }
    char[] characters = source.text().toCharArray();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), characters)) {
      JsonComposer composer = new JsonComposer(source, bounds, parser);
      return new YamlStream(source, List.of(composer.document()), List.of());
    } catch (Refusal refusal) {
      return refused(source, refusal.problem());
    } catch (UnexpectedEndOfInputException e) {
      return refused(
          source, new Problem("this JSON ends in the middle", mark(source, e.getLocation())));
    } catch (JacksonException e) {
      return refused(source, new Problem("this is not JSON", mark(source, e.getLocation())));
    }
  }

  private static YamlStream refused(SourceText source, Problem problem) {
    return new YamlStream(source, List.of(), List.of(problem));
  }

  /** A place that the parser names by its offset: its columns are not those of a mark. */
  private static Mark mark(SourceText source, @Nullable TokenStreamLocation location) {
    if (location == null) {
      return Mark.start(source);
    }
    int length = source.text().length();
    int offset = Math.clamp(location.getCharOffset(), 0, length);
    int line = source.lineAt(offset);
    int column = 1 + source.text().codePointCount(source.lineStart(line), offset);
    return Mark.at(source, line, column);
  }
}
