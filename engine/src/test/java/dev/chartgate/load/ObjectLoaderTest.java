package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.release.Admission;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ObjectLoaderTest {
  private static final Facts FACTS = new Facts(node("cni: { name: calico }"));

  @TempDir private Path folder;

  @Test
  void a_record_gives_its_release_with_the_one_before() {
    ObjectLoader loader = loader(Optional.empty());
    OpenedRecord opened = loader.open(record("pending-upgrade", "a: 2"));

    LoadResult loaded = loader.release(opened, Optional.of(record("deployed", "a: 1")), FACTS);

    assertThat(opened.isReadable()).isTrue();
    assertThat(opened.status()).isEqualTo("pending-upgrade");
    assertThat(opened.release()).isEqualTo("web");
    assertThat(loaded.problems()).isEmpty();
    Release release = loaded.releases().getFirst();
    assertThat(release.namespace()).isEqualTo("shop");
    assertThat(release.facts()).isEqualTo(FACTS);
    assertThat(release.values().orElseThrow().effective())
        .hasToString("[Entry[key=a, keyMark=" + "record!/values.yaml:1:1, value=2]]");
    assertThat(release.objects().orElseThrow()).hasSize(1);
    assertThat(release.previous().orElseThrow().values().orElseThrow().effective().get("a"))
        .hasToString("Optional[1]");
  }

  @Test
  void a_record_that_cannot_be_read_says_why_and_one_from_before_leaves_that_unknown() {
    ObjectLoader loader = loader(Optional.empty());
    KubernetesObject broken =
        object(
            "type: helm.sh/release.v1\nkind: Secret\nmetadata: {name: r}\ndata: {release: '###'}");
    OpenedRecord opened = loader.open(broken);

    assertThat(opened.isReadable()).isFalse();
    assertThat(opened.status()).isEmpty();
    assertThat(loader.release(opened, Optional.empty(), FACTS).problems())
        .extracting(NotEvaluated::message)
        .singleElement()
        .asString()
        .startsWith("the release record r cannot be read: it is not base64 of gzip of JSON");
    LoadResult loaded =
        loader.release(loader.open(record("pending-upgrade", "")), Optional.of(broken), FACTS);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.releases().getFirst().previous()).isEmpty();
  }

  @Test
  void a_declared_release_is_rendered_with_what_it_refers_to() throws IOException {
    Path chart = Files.createDirectories(folder.resolve("charts/shop/templates"));
    Files.writeString(
        folder.resolve("charts/shop/Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    Files.writeString(
        chart.resolve("map.yaml"),
        "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: \"{{ .Values.name }}\" }\n");
    KubernetesObject declared =
        object(
            """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: { name: web, namespace: shop }
            spec:
              chart: { spec: { chart: shop, version: "%s" } }
              valuesFrom: [{ kind: ConfigMap, name: common }]
            """
                .formatted("1.x"));
    ReferredObjects beside =
        (kind, namespace, name) ->
            Optional.of(
                object(
                    """
                    data: { values.yaml: "name: %s-%s-%s" }
                    """
                        .formatted(kind, namespace.orElseThrow(), name)));
    ObjectLoader loader = loader(Optional.of(folder.resolve("charts")));

    LoadResult loaded =
        loader.declared(
            declared,
            beside,
            RenderSettings.DEFAULT,
            release -> Optional.of(record("deployed", "name: " + release.name())),
            FACTS);

    assertThat(loaded.problems()).isEmpty();
    Release release = loaded.releases().getFirst();
    assertThat(release.objects().orElseThrow())
        .extracting(KubernetesObject::name)
        .containsExactly("ConfigMap-shop-common");
    assertThat(release.previous().orElseThrow().values().orElseThrow().effective().get("name"))
        .hasToString("Optional[web]");
    KubernetesObject other = object(declared.node().mark().source().text().replace("1.x", "2.x"));
    assertThat(
            loader
                .declared(other, beside, RenderSettings.DEFAULT, _ -> Optional.empty(), Facts.NONE)
                .problems())
        .extracting(NotEvaluated::message)
        .containsExactly(
            "the chart store 'charts' has no version 2.x of the chart shop, only 1.0.0, so this"
                + " release was not judged");
  }

  @Test
  void a_chart_that_changes_in_the_store_is_read_anew() throws IOException {
    Path chart = Files.createDirectories(folder.resolve("charts/shop/templates"));
    Path metadata = folder.resolve("charts/shop/Chart.yaml");
    Files.writeString(metadata, "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    Path template =
        Files.writeString(
            chart.resolve("map.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
    KubernetesObject declared =
        object(
            """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: { name: web, namespace: shop }
            spec: { chart: { spec: { chart: shop, version: 1.x } } }
            """);
    ObjectLoader loader = loader(Optional.of(folder.resolve("charts")));

    assertThat(names(loader, declared)).containsExactly("a");
    assertThat(names(loader, declared)).containsExactly("a");
    Files.writeString(template, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: longer}\n");
    assertThat(names(loader, declared)).containsExactly("longer");
    Files.writeString(metadata, "apiVersion: v2\nname: other\nversion: 1.0.0\n");
    assertThat(names(loader, declared)).isEmpty();
  }

  private static List<String> names(ObjectLoader loader, KubernetesObject declared) {
    return loader
        .declared(
            declared,
            (kind, namespace, name) -> Optional.empty(),
            RenderSettings.DEFAULT,
            _ -> Optional.empty(),
            FACTS)
        .releases()
        .stream()
        .flatMap(release -> release.objects().orElseThrow().stream())
        .map(KubernetesObject::name)
        .toList();
  }

  @Test
  void a_single_object_is_a_release_of_its_own() {
    KubernetesObject object = object("apiVersion: v1\nkind: Service\nmetadata: {name: s}");
    Admission admission =
        new Admission(node("operation: CREATE"), Optional.empty(), Optional.empty());

    Release release =
        loader(Optional.empty()).single(object, Optional.of("shop"), admission, FACTS);

    assertThat(release.namespace()).isEqualTo("shop");
    assertThat(release.objects()).contains(List.of(object));
    assertThat(release.values()).isEmpty();
    assertThat(release.admission()).contains(admission);
    assertThat(release.facts()).isEqualTo(FACTS);
  }

  private static ObjectLoader loader(Optional<Path> store) {
    return new ObjectLoader(List.of(), HelmVersion.V4, store, LoadBounds.DEFAULT);
  }

  private static KubernetesObject record(String status, String config) {
    String json =
        """
        {"name": "web", "namespace": "shop", "info": {"status": "%s"}, "config": {%s},
         "chart": {"metadata": {"name": "shop", "version": "1.0.0"}, "values": {}},
         "manifest": "apiVersion: v1\\nkind: Service\\nmetadata: {name: s}\\n"}
        """
            .formatted(status, config.isEmpty() ? "" : quoted(config));
    String packed = RecordReaderTest.packed(json.getBytes(StandardCharsets.UTF_8));
    return object(
        "type: helm.sh/release.v1\nkind: Secret\nmetadata: {name: r}\ndata: {release: %s}"
            .formatted(
                Base64.getEncoder().encodeToString(packed.getBytes(StandardCharsets.UTF_8))));
  }

  private static String quoted(String pair) {
    String[] parts = pair.split(": ", 2);
    return "\"%s\": %s"
        .formatted(parts[0], parts[1].matches("[0-9]+") ? parts[1] : "\"" + parts[1] + "\"");
  }

  private static KubernetesObject object(String text) {
    return new KubernetesObject(node(text), Optional.empty());
  }

  private static MappingNode node(String text) {
    return (MappingNode)
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("record", text))
            .documents()
            .getFirst()
            .root();
  }
}
