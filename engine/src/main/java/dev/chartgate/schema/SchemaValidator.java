package dev.chartgate.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.path.PathType;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A compiled JSON Schema. It reads nothing but its own folder, and does a bounded amount of work.
 */
public final class SchemaValidator {
  /** Steps of one validation; the largest charts take some ten thousand. */
  private static final long MOST_STEPS = 5_000_000;

  /**
   * Schemas within schemas. Values of public charts reach some fifty; the validator recurses, and
   * this much of it fits into half of the smallest stack that a thread gets by default.
   */
  private static final int MOST_DEPTH = 256;

  private final Schema schema;
  private final SourceText text;
  private final SchemaKeys keys;
  private final SchemaWords words;

  private SchemaValidator(Schema schema, SourceText text, SchemaKeys keys, SchemaWords words) {
    this.schema = schema;
    this.text = text;
    this.keys = keys;
    this.words = words;
  }

  /**
   * Compiles the schema of a chart.
   *
   * @throws BadSchemaException if Helm would refuse it, or it refers to something outside its
   *     folder
   */
  public static SchemaValidator compile(ValuesSchema schema) throws BadSchemaException {
    return compile(schema.text(), path -> Optional.ofNullable(schema.folder().get(path)));
  }

  /**
   * Compiles a schema, checking first that it fits the schema of its draft.
   *
   * @throws BadSchemaException if it does not, or it refers to something outside its folder
   */
  public static SchemaValidator compile(SourceText text, SchemaFolder folder)
      throws BadSchemaException {
    SchemaFiles files = SchemaFiles.read(text, folder);
    checkAgainstDraft(Draft.of(files.root()).orElseThrow(), files.root(), text);
    return compile(files, text);
  }

  /**
   * Compiles a schema of which a test has shown that it fits the schema of its draft.
   *
   * @throws BadSchemaException if it refers to something outside its folder
   */
  static SchemaValidator compileTested(SourceText text, SchemaFolder folder)
      throws BadSchemaException {
    return compile(SchemaFiles.read(text, folder), text);
  }

  private static void checkAgainstDraft(Draft draft, Node root, SourceText text)
      throws BadSchemaException {
    Schema meta = registry(draft, Optional.empty()).getSchema(SchemaLocation.of(draft.id()));
    List<Problem> problems =
        new SchemaValidator(
                meta,
                text,
                new SchemaKeys(List.of(), reference -> Optional.empty()),
                new SchemaWords("the schema", location -> Optional.empty()))
            .validate(root, NodePath.ROOT, JsonTree.ofSchema(root)).stream()
                .map(error -> new Problem("this is no schema: " + error.message(), error.mark()))
                .toList();
    if (!problems.isEmpty()) {
      throw new BadSchemaException(problems);
    }
  }

  private static SchemaValidator compile(SchemaFiles files, SourceText text)
      throws BadSchemaException {
    try {
      Schema schema =
          registry(Draft.of(files.root()).orElseThrow(), Optional.of(files))
              .getSchema(
                  SchemaLocation.of(files.main().toString()), JsonTree.ofSchema(files.root()));
      schema.initializeValidators();
      return new SchemaValidator(
          schema,
          text,
          new SchemaKeys(List.of(files.root()), files::target),
          new SchemaWords("the root of the values", files::at));
    } catch (SchemaException e) {
      throw new BadSchemaException(
          List.of(new Problem("this is no schema: " + e.getMessage(), Mark.start(text))));
    }
  }

  private static SchemaRegistry registry(Draft draft, Optional<SchemaFiles> files) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(new Re2Expressions())
            .formatAssertionsEnabled(draft.judgesFormats())
            .build();
    return SchemaRegistry.withDefaultDialect(
        draft.version(),
        builder ->
            builder
                .schemaRegistryConfig(config)
                .schemaLoader(
                    new SchemaLoader(iri ->
                        files
                            .flatMap(read -> read.document(iri.toString()))
                            .map(SchemaValidator::stream)
                            .orElse(null))));
  }

  private static InputStreamSource stream(Node document) {
    byte[] bytes = JsonTree.ofSchema(document).toString().getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(bytes);
  }

  /** The text that it was compiled from. */
  public SourceText text() {
    return text;
  }

  /** The keys that it describes at the root of the values. */
  SchemaKeys keys() {
    return keys;
  }

  /** What members that are null count as. */
  public enum Nulls {
    /** They are there, which is how Helm sees what its merging left. */
    PRESENT,

    /** They are not there: a null in a values file deletes a default that is not known here. */
    ABSENT
  }

  /**
   * Holds values to the schema.
   *
   * @param values the values below {@code scope}
   * @param scope the path of these values from the root of all values
   * @return what does not fit, in the order of the schema
   * @throws BadSchemaException if the schema asks for endless work, as one that refers to itself
   */
  public List<SchemaError> validate(Node values, NodePath scope, Nulls nulls)
      throws BadSchemaException {
    return validate(
        values,
        scope,
        switch (nulls) {
          case PRESENT -> JsonTree.of(values);
          case ABSENT -> JsonTree.withoutNulls(values);
        });
  }

  private List<SchemaError> validate(Node values, NodePath scope, JsonNode json)
      throws BadSchemaException {
    try {
      List<Error> errors =
          schema.validate(
              json,
              (ExecutionContext context) ->
                  context.executionConfig(config ->
                      config.maxEvaluationSteps(MOST_STEPS).maxEvaluationDepth(MOST_DEPTH)));
      return new ErrorReader(values, scope, words).read(errors);
    } catch (ValidationLimitExceededException e) {
      throw new BadSchemaException(
          List.of(
              new Problem(
                  switch (e.getLimitKind()) {
                    case EVALUATION_DEPTH ->
                        "the schema refers to itself without end, or nests deeper than %,d levels"
                            .formatted(MOST_DEPTH);
                    case EVALUATION_STEPS ->
                        "the schema takes more than the %,d steps that are done for it"
                            .formatted(MOST_STEPS);
                  },
                  Mark.start(text))));
    }
  }
}
