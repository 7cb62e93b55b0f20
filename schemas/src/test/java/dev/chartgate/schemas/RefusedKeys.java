package dev.chartgate.schemas;

import dev.chartgate.schema.BadSchemaException;
import dev.chartgate.schema.SchemaError;
import dev.chartgate.schema.SchemaFolder;
import dev.chartgate.schema.SchemaValidator;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.util.List;

/** The keys of values that the schema of a chart refuses. */
final class RefusedKeys {
  private final String schema;

  /** By a schema such as {@code values/openops.json}. */
  RefusedKeys(String schema) {
    this.schema = schema;
  }

  /** The keys, as {@code --set} writes them, of a values file. */
  List<String> in(String values) throws IOException, BadSchemaException {
    return SchemaValidator.compile(
            new SourceText(schema, OwnSchema.text(schema)), SchemaFolder.EMPTY)
        .validate(
            new YamlReader(YamlBounds.DEFAULT)
                .read(new SourceText("values.yaml", values))
                .documents()
                .getFirst()
                .root(),
            NodePath.ROOT,
            SchemaValidator.Nulls.ABSENT)
        .stream()
        .map(SchemaError::path)
        .map(NodePath::toSetKey)
        .toList();
  }
}
