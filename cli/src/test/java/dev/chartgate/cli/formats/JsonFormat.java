package dev.chartgate.cli.formats;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A format whose reports are JSON after a schema.
 *
 * @param schema the schema
 */
public record JsonFormat(Schema schema) {
  private static final Pattern DRAFT = Pattern.compile("\"\\$schema\":\\s*\"[^\"]*draft-0?([47])");

  /** The format of a schema's file. */
  public static JsonFormat of(Path file) throws IOException {
    String text = Files.readString(file);
    return new JsonFormat(SchemaRegistry.withDefaultDialect(version(text)).getSchema(text));
  }

  private static SpecificationVersion version(String schema) {
    var draft = DRAFT.matcher(schema);
    if (!draft.find()) {
      return SpecificationVersion.DRAFT_2020_12;
    }
    return draft.group(1).equals("4") ? SpecificationVersion.DRAFT_4 : SpecificationVersion.DRAFT_7;
  }

  /** What is wrong with a report. */
  public List<String> mistakes(String report) {
    return schema.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
