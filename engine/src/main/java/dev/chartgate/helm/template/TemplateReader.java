package dev.chartgate.helm.template;

import dev.chartgate.helm.template.parse.ParsedText;
import dev.chartgate.helm.template.parse.TemplateParser;
import dev.chartgate.helm.template.parse.TemplateSyntaxException;
import dev.chartgate.source.SourceText;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Parses texts and remembers what it parsed, for all threads. */
final class TemplateReader {
  /** What is remembered at most, in bytes; then all is forgotten. */
  private static final long MAX_WEIGHT = 40L << 20;

  /** What a node weighs, in bytes. */
  private static final long NODE_WEIGHT = 100;

  /** What a character weighs, in bytes. */
  private static final long CHARACTER_WEIGHT = 2;

  private final TemplateParser parser;
  private final ConcurrentHashMap<Key, ParsedText> known = new ConcurrentHashMap<>();
  private final AtomicLong weight = new AtomicLong();

  /** What a tree depends on: messages and places show the names. */
  private record Key(String name, String source, String text) {}

  TemplateReader(TemplateParser parser) {
    this.parser = parser;
  }

  /** The templates of a file; the source of equal files of one name is the one that came first. */
  ParsedText read(String name, SourceText source) throws TemplateSyntaxException {
    Key key = new Key(name, source.name(), source.text());
    ParsedText found = known.get(key);
    return found != null ? found : remember(key, source);
  }

  /** The templates of a text that is in no file. */
  ParsedText read(String name, String sourceName, String text) throws TemplateSyntaxException {
    Key key = new Key(name, sourceName, text);
    ParsedText found = known.get(key);
    return found != null ? found : remember(key, new SourceText(sourceName, text));
  }

  private ParsedText remember(Key key, SourceText source) throws TemplateSyntaxException {
    ParsedText parsed = parser.parse(key.name(), source);
    long own = CHARACTER_WEIGHT * source.text().length() + NODE_WEIGHT * parsed.nodes();
    if (weight.addAndGet(own) > MAX_WEIGHT) {
      known.clear();
      weight.set(own);
    }
    known.put(key, parsed);
    return parsed;
  }
}
