package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.load.RecordPayload.BadPayload;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.source.JsonReader;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import dev.chartgate.source.YamlWriter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads release records. The parts of a record get names and lines of their own: values are written
 * out as YAML, as {@code helm get values} would show them, and named {@code FILE!/values.yaml}.
 */
final class RecordReader {
  private final LoadBounds bounds;
  private final YamlReader yaml;
  private final JsonReader json;

  RecordReader(LoadBounds bounds) {
    this.bounds = bounds;
    this.json = new JsonReader(bounds.yaml());
    this.yaml = new YamlReader(bounds.yaml());
  }

  /**
   * Reads the record that an object holds.
   *
   * @throws LoadException if it holds none that can be read, at the place of its data
   */
  HelmRecord read(KubernetesObject object) throws LoadException {
    MappingNode record = payload(object);
    String prefix = object.node().mark().source().name() + "!/";
    MappingNode chart =
        record
            .mapping("chart")
            .orElseThrow(() -> refusal(object, "it holds no chart, so it is no release of Helm's"));
    ManifestReader manifests = new ManifestReader();
    record
        .string("manifest")
        .ifPresent(text -> manifests.add(yaml.read(new SourceText(prefix + "manifest", text))));
    record.sequence("hooks").ifPresent(hooks -> addHooks(hooks, prefix, manifests));
    MappingNode values = values(chart, "values", prefix + "chart/values.yaml");
    return new HelmRecord(
        record.string("name").filter(name -> !name.isEmpty()).orElseGet(() -> labelled(object)),
        record.string("namespace").filter(name -> !name.isEmpty()).or(object::namespace),
        record.mapping("info").flatMap(info -> info.string("status")).orElse(""),
        record.has("apply_method") ? HelmVersion.V4 : HelmVersion.V3,
        ChartMetadata.chartInfo(chart.mapping("metadata"), "record"),
        new RecordedChart(chart, values, prefix + "chart/"),
        values,
        values(record, "config", prefix + "values.yaml"),
        schema(chart, prefix),
        manifests.objects(),
        manifests.repeatedKeys(),
        manifests.notEvaluated());
  }

  private static String labelled(KubernetesObject object) {
    return object.label("name").orElse(Release.DEFAULT_NAME);
  }

  private MappingNode payload(KubernetesObject object) throws LoadException {
    boolean secret = object.kind().equals("Secret");
    Optional<String> data = data(object, "data");
    Optional<String> plain = secret ? data(object, "stringData") : Optional.empty();
    if (data.isEmpty() && plain.isEmpty()) {
      throw refusal(object, "it has no data.release");
    }
    byte[] content;
    try {
      content =
          new RecordPayload(bounds)
              .unpack(data.or(() -> plain).orElseThrow(), secret && data.isPresent());
    } catch (BadPayload e) {
      throw refusal(object, e.reason());
    }
    String name = object.node().mark().source().name() + "!/release.json";
    YamlStream stream = json.read(TextDecoder.decode(content, name));
    if (!stream.problems().isEmpty()) {
      throw refusal(object, "its JSON cannot be read: " + stream.problems().getFirst().message());
    }
    if (!(stream.documents().getFirst().root() instanceof MappingNode record)) {
      throw refusal(object, "the JSON in it is no object");
    }
    return record;
  }

  private static Optional<String> data(KubernetesObject object, String field) {
    return object.node().mapping(field).flatMap(data -> data.string("release"));
  }

  private void addHooks(SequenceNode hooks, String prefix, ManifestReader manifests) {
    int number = 0;
    for (Node item : hooks.items()) {
      number++;
      if (item instanceof MappingNode hook) {
        Optional<String> template = hook.string("path");
        String name = prefix + "hooks/" + template.orElse(String.valueOf(number));
        hook.string("manifest")
            .ifPresent(text -> manifests.add(yaml.read(new SourceText(name, text)), template));
      }
    }
  }

  private MappingNode values(MappingNode parent, String key, String name) throws LoadException {
    Optional<MappingNode> tree = parent.mapping(key);
    if (tree.isEmpty()) {
      return MappingNode.empty(Mark.start(new SourceText(name, "")));
    }
    int most = bounds.yaml().maxCharacters();
    String text =
        YamlWriter.write(tree.get(), most)
            .orElseThrow(() ->
                new LoadException(
                    What.RELEASE,
                    name,
                    "written as YAML these values have more than %,d characters".formatted(most)));
    YamlStream stream = yaml.read(new SourceText(name, text));
    if (stream.documents().size() == 1
        && stream.documents().getFirst().root() instanceof MappingNode values) {
      return values;
    }
    throw new LoadException(
        What.RELEASE,
        name,
        "these values do not survive being written as YAML: "
            + stream.problems().stream().map(Problem::message).collect(Collectors.joining("; ")));
  }

  private static Optional<SourceText> schema(MappingNode chart, String prefix)
      throws LoadException {
    Optional<String> encoded = chart.string("schema").filter(schema -> !schema.isEmpty());
    if (encoded.isEmpty()) {
      return Optional.empty();
    }
    String name = prefix + "chart/values.schema.json";
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded.get());
      return Optional.of(TextDecoder.decode(bytes, name));
    } catch (IllegalArgumentException e) {
      throw new LoadException(What.CHART, name, "the schema in the record is not base64");
    }
  }

  private static LoadException refusal(KubernetesObject object, String reason) {
    Mark mark = object.node().closest(NodePath.of("data", "release")).node().mark();
    NotEvaluated problem =
        LoadException.notEvaluated(
            What.RELEASE,
            mark,
            "the release record %s cannot be read: %s".formatted(object.name(), reason));
    return new LoadException(List.of(problem));
  }
}
