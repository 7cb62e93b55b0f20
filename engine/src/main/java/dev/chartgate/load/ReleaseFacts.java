package dev.chartgate.load;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.Release;
import dev.chartgate.release.SensitiveName;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the facts file says of one release: name, namespace, chart and values. Values whose names
 * say that they are secret are left unknown, since findings about other releases are made of them.
 */
public final class ReleaseFacts {
  private static final String UNKNOWN = "unknown";

  private ReleaseFacts() {}

  /** The facts of a release. */
  public static Node of(Release release) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", release.name());
    facts.put("namespace", release.namespace());
    release.chart().ifPresent(chart -> facts.put("chart", chart(chart)));
    release
        .values()
        .ifPresent(
            values -> facts.put("values", withoutSecrets(values.effective(), wanted(release))));
    return FactsTree.of(facts);
  }

  private static Map<String, Object> chart(ChartInfo chart) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", chart.name());
    chart.version().ifPresent(version -> facts.put("version", version));
    return facts;
  }

  private static String wanted(Release release) {
    return "contents.releases.%s.%s".formatted(release.namespace(), release.name());
  }

  static Node withoutSecrets(Node node, String wanted) {
    return switch (node) {
      case MappingNode mapping -> {
        boolean isSecretVariable =
            mapping.string("name").filter(SensitiveName::matches).isPresent();
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
          boolean isSecret =
              SensitiveName.matches(entry.key())
                  || (isSecretVariable && entry.key().equals("value"));
          Node value =
              isSecret && entry.value() instanceof ScalarNode scalar
                  ? hidden(scalar, wanted)
                  : withoutSecrets(entry.value(), wanted);
          entries.add(new MappingNode.Entry(entry.key(), entry.keyMark(), value));
        }
        yield new MappingNode(mapping.mark(), entries);
      }
      case SequenceNode sequence ->
          new SequenceNode(
              sequence.mark(),
              sequence.items().stream().map(item -> withoutSecrets(item, wanted)).toList());
      case ScalarNode scalar -> scalar;
    };
  }

  /** What is empty is no secret, and rules ask whether something is set. */
  private static ScalarNode hidden(ScalarNode scalar, String wanted) {
    return scalar.isNull() || scalar.text().isEmpty()
        ? scalar
        : ScalarNode.standIn(scalar.mark(), UNKNOWN, List.of(wanted));
  }
}
