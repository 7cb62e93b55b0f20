package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Place;
import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.Release;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.release.VersionRange;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with files to load, and charts that packs know. */
final class LoadFolder {
  static final KnownChart SHOP =
      known("shop-pack", "shop", List.of("shop-*", "global.shop"), "shop-api: {port: 80}\n");
  static final KnownChart BANK =
      known("bank-pack", "bank", List.of("bank", "global.bank"), "bank: {vault: true}\n");

  private final Path root;

  LoadFolder(Path root) {
    this.root = root;
  }

  static KnownChart known(String pack, String name, List<String> globs, String defaults) {
    return new KnownChart(
        pack,
        name,
        VersionRange.parse(">=1.0.0"),
        KnownChart.Marks.NONE,
        globs.stream().map(KeyGlob::parse).toList(),
        Optional.of(new KnownChart.Defaults("1.2.3", "9.9", () -> layer(name, defaults))));
  }

  private static ValuesLayer layer(String chart, String defaults) {
    SourceText text = new SourceText(chart + " 1.2.3 defaults", defaults);
    MappingNode values =
        (MappingNode) new YamlReader(YamlBounds.DEFAULT).read(text).documents().getFirst().root();
    return new ValuesLayer(ValuesLayer.Kind.PACK_DEFAULT, text, values);
  }

  static MappingNode mapping(String yaml) {
    return (MappingNode)
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("pack.yaml", yaml))
            .documents()
            .getFirst()
            .root();
  }

  LoadFolder with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  LoadFolder with(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LoadRequest.Builder request(String... paths) {
    return LoadRequest.in(root).paths(paths).charts(List.of(SHOP, BANK));
  }

  LoadResult load(String... paths) {
    return load(request(paths));
  }

  LoadResult load(LoadRequest.Builder request) {
    return new ReleaseLoader().load(request.build());
  }

  static StandardInput stdin(String text) {
    return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Problems as {@code file:line:column: what: message}. */
  static List<String> told(List<NotEvaluated> problems) {
    return problems.stream()
        .map(problem ->
            problem.place().map(Place::mark).map(mark -> mark + ": ").orElse("")
                + problem.what().label()
                + ": "
                + problem.message())
        .toList();
  }

  /** Objects as {@code Kind/name}. */
  static List<String> objects(Release release) {
    return release.objects().orElseThrow().stream()
        .map(object -> object.kind() + "/" + object.name())
        .toList();
  }
}
