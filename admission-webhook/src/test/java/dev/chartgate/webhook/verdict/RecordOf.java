package dev.chartgate.webhook.verdict;

import dev.chartgate.helm.FileMerge;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.Source;
import dev.chartgate.source.YamlWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the record that Helm 4 would keep of a release that was rendered. */
final class RecordOf {
  private static final String HOOK = "helm.sh/hook";

  private final Release release;
  private final Release plain;
  private final Path chart;
  private final JsonGenerator json;

  private RecordOf(Release release, Release plain, Path chart, JsonGenerator json) {
    this.release = release;
    this.plain = plain;
    this.chart = chart;
    this.json = json;
  }

  /**
   * The Secret that holds the record.
   *
   * @param plain the same chart with nothing but its defaults
   * @param chart the folder of the chart
   */
  static MappingNode pending(Release release, Release plain, Path chart) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      new RecordOf(release, plain, chart, json).write();
    }
    return Records.secret(release.name(), release.namespace(), "pending-install", text.toString());
  }

  private void write() {
    Values values = release.values().orElseThrow();
    json.writeStartObject();
    json.writeStringProperty("name", release.name());
    json.writeStringProperty("namespace", release.namespace());
    json.writeNumberProperty("version", 1);
    json.writeStringProperty("apply_method", "ssa");
    json.writeObjectPropertyStart("info");
    json.writeStringProperty("status", "pending-install");
    json.writeEndObject();
    json.writeName("config");
    write(values.user());
    json.writeObjectPropertyStart("chart");
    json.writeName("metadata");
    write(release.chart().flatMap(ChartInfo::metadata).orElseThrow());
    json.writeName("values");
    write(defaults(values));
    writeFiles();
    release.schemas().stream()
        .filter(schema -> schema.scope().isRoot())
        .findFirst()
        .ifPresent(this::writeSchema);
    json.writeEndObject();
    StringBuilder manifest = new StringBuilder();
    for (KubernetesObject object : objects(false)) {
      manifest.append("---\n").append(text(object));
    }
    json.writeStringProperty("manifest", manifest.toString());
    json.writeArrayPropertyStart("hooks");
    for (KubernetesObject hook : objects(true)) {
      json.writeStartObject();
      json.writeStringProperty("path", hook.template().orElse(""));
      json.writeStringProperty("manifest", text(hook));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * The chart's values with those of its subcharts, as Helm keeps them: what no person gave, and
   * where a person gave something, what would be there without.
   */
  private MappingNode defaults(Values values) {
    Set<Source> given = new HashSet<>();
    values.layers().stream()
        .filter(layer -> layer.kind().isUserSupplied())
        .forEach(layer -> given.add(layer.source()));
    MappingNode byNobody = (MappingNode) without(values.effective(), given).orElseThrow();
    return FileMerge.merge(byNobody, plain.values().orElseThrow().effective());
  }

  private static Optional<Node> without(Node node, Set<Source> given) {
    return switch (node) {
      case MappingNode mapping -> {
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
          without(entry.value(), given)
              .ifPresent(
                  value -> entries.add(new MappingNode.Entry(entry.key(), entry.keyMark(), value)));
        }
        yield Optional.of(new MappingNode(mapping.mark(), entries));
      }
      case Node other ->
          given.contains(other.mark().source()) ? Optional.empty() : Optional.of(other);
    };
  }

  private void writeFiles() {
    json.writeArrayPropertyStart("templates");
    files("templates/");
    json.writeEndArray();
    json.writeArrayPropertyStart("files");
    files("files/");
    json.writeEndArray();
  }

  /** The files of the chart in one of its folders; those of subcharts are in no record. */
  private void files(String folder) {
    try (Stream<Path> files = Files.walk(chart)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = chart.relativize(file).toString();
        if (name.startsWith(folder)) {
          json.writeStartObject();
          json.writeStringProperty("name", name);
          json.writeStringProperty(
              "data", Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
          json.writeEndObject();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeSchema(ValuesSchema schema) {
    json.writeStringProperty(
        "schema",
        Base64.getEncoder().encodeToString(schema.text().text().getBytes(StandardCharsets.UTF_8)));
  }

  private List<KubernetesObject> objects(boolean hooks) {
    return release.objects().orElseThrow().stream()
        .filter(object -> object.annotation(HOOK).isPresent() == hooks)
        .toList();
  }

  private static String text(KubernetesObject object) {
    Optional<String> yaml = YamlWriter.write(object.node(), 1 << 20);
    return object.template().map(name -> "# Source: " + name + "\n").orElse("")
        + yaml.orElseThrow();
  }

  private void write(Node node) {
    switch (node) {
      case MappingNode mapping -> {
        json.writeStartObject();
        for (MappingNode.Entry entry : mapping.entries()) {
          json.writeName(entry.key());
          write(entry.value());
        }
        json.writeEndObject();
      }
      case SequenceNode list -> {
        json.writeStartArray();
        list.items().forEach(this::write);
        json.writeEndArray();
      }
      case ScalarNode scalar -> {
        switch (scalar.value()) {
          case null -> json.writeNull();
          case Boolean bool -> json.writeBoolean(bool);
          case Long number -> json.writeNumber(number);
          case Double number -> json.writeNumber(number);
          case Object text -> json.writeString(text.toString());
        }
      }
    }
  }
}
