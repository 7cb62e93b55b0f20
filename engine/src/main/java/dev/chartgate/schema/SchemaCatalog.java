package dev.chartgate.schema;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that Chartgate brings for the values of charts that it knows by heart, each read and
 * compiled once. Safe for many threads.
 */
public final class SchemaCatalog {
  /** Where they are on the class path, one file {@code CHART.json} for each chart. */
  public static final String FOLDER = "META-INF/chartgate/schemas/values/";

  private static final Pattern CHART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final ClassLoader classes;

  /** Of charts that have one, so that there are no more than files. */
  private final Map<String, Result> found = new ConcurrentHashMap<>();

  /** A catalog of what a class loader finds. */
  public SchemaCatalog(ClassLoader classes) {
    this.classes = classes;
  }

  /** What the catalog holds for a chart. A schema that cannot be used is not the same as none. */
  public sealed interface Result permits Found, Absent, Broken {}

  /**
   * A schema.
   *
   * @param schema the schema
   */
  public record Found(SchemaValidator schema) implements Result {}

  /** No schema. */
  public record Absent() implements Result {}

  /**
   * A schema that cannot be used.
   *
   * @param problems what is wrong with it
   */
  public record Broken(List<Problem> problems) implements Result {

    /** Copies the list. */
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** The schema for the values of a chart. */
  public Result find(String chart) {
    @Nullable Result known = found.get(chart);
    if (known != null) {
      return known;
    }
    Result read = CHART.matcher(chart).matches() ? read(chart) : new Absent();
    if (read instanceof Found) {
      found.put(chart, read);
    }
    return read;
  }

  private Result read(String chart) {
    String path = FOLDER + chart + ".json";
    try {
      Optional<SourceText> text = text(path);
      return text.isEmpty()
          ? new Absent()
          : new Found(SchemaValidator.compileTested(text.get(), this::sibling));
    } catch (BadSchemaException e) {
      return new Broken(e.problems());
    } catch (IOException e) {
      Mark mark = Mark.start(new SourceText(path, ""));
      return new Broken(List.of(new Problem("the schema cannot be read: " + e, mark)));
    }
  }

  private Optional<SourceText> sibling(String path) {
    try {
      return text(FOLDER + path);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<SourceText> text(String path) throws IOException {
    try (InputStream in = classes.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new SourceText(path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
