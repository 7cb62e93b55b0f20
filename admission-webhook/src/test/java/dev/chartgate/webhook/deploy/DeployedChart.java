package dev.chartgate.webhook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.load.RenderSettings;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The chart with some values, as our own renderer renders it.
 *
 * @param release the release
 */
record DeployedChart(Release release) {
  static final Path FOLDER = Path.of("deploy");
  static final String NAMESPACE = "gates";
  static final String KUBE_VERSION = "1.36.0";

  /** The chart with values as {@code --set-json} takes them. */
  static DeployedChart with(String... values) {
    RenderSettings settings = RenderSettings.DEFAULT;
    LoadResult result =
        new ReleaseLoader()
            .load(
                LoadRequest.in(Path.of(""))
                    .paths(FOLDER.toString())
                    .namespace(Optional.of(NAMESPACE))
                    .releaseName(Optional.of("chartgate"))
                    .sets(
                        Arrays.stream(values)
                            .map(value -> new SetArgument("--set-json", value))
                            .toList())
                    .rendering(
                        new RenderSettings(
                            KubeVersion.parse(KUBE_VERSION, HelmVersion.V4).orElseThrow(),
                            settings.apiVersions(),
                            settings.includeCrds(),
                            settings.isUpgrade(),
                            settings.schemas(),
                            settings.bounds()))
                    .build());
    assertThat(result.problems()).isEmpty();
    return new DeployedChart(result.releases().getFirst());
  }

  List<KubernetesObject> objects() {
    return release.objects().orElseThrow();
  }

  /** The objects of a kind. */
  List<KubernetesObject> ofKind(String kind) {
    return objects().stream().filter(object -> object.kind().equals(kind)).toList();
  }

  /** The one object of a kind and name. */
  KubernetesObject named(String kind, String name) {
    return ofKind(kind).stream()
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The mappings of a list in an object; none if there is no such list. */
  static Stream<MappingNode> items(MappingNode node, String path) {
    return node.at(NodePath.parse(path)).stream()
        .flatMap(list -> ((SequenceNode) list).items().stream())
        .map(MappingNode.class::cast);
  }

  /** The texts of a list in a mapping; none if there is no such list. */
  static List<String> texts(MappingNode node, String key) {
    return node.sequence(key).map(SequenceNode::items).orElse(List.of()).stream()
        .map(Object::toString)
        .toList();
  }
}
