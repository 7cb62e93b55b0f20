package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.source.SetArgument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chart in a folder of a test, rendered and judged as {@code chartgate lint} would. */
final class RenderedChart {
  private final Path root;
  private final List<String> valuesFiles = new ArrayList<>();
  private final List<SetArgument> sets = new ArrayList<>();
  private Optional<String> facts = Optional.empty();

  RenderedChart(Path root) {
    this.root = root;
    with("web/Chart.yaml", "{apiVersion: v2, name: web, version: 1.0.0}");
  }

  RenderedChart with(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  RenderedChart values(String file, String text) {
    valuesFiles.add(file);
    return with(file, text);
  }

  RenderedChart set(String text) {
    sets.add(new SetArgument("--set", text));
    return this;
  }

  RenderedChart facts(String text) {
    facts = Optional.of("facts.yaml");
    return with("facts.yaml", text);
  }

  Release release() {
    LoadResult loaded =
        new ReleaseLoader()
            .load(
                LoadRequest.in(root)
                    .paths("web")
                    .valuesFiles(valuesFiles)
                    .sets(sets)
                    .factsFile(facts)
                    .namespace(Optional.of("prod"))
                    .build());
    if (!loaded.problems().isEmpty() || loaded.releases().size() != 1) {
      throw new AssertionError("one release expected: " + loaded);
    }
    Release release = loaded.releases().getFirst();
    if (!release.notEvaluated().isEmpty()) {
      throw new AssertionError(release.notEvaluated().toString());
    }
    return release;
  }

  /** The only finding of a pack. */
  Finding finding(Pack pack) {
    return Judge.finding(pack, release());
  }
}
