package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.YamlStream;
import java.nio.file.Path;

/** What a path turned out to hold. */
sealed interface Input {

  /** Where it was found. */
  String name();

  /**
   * Values.
   *
   * @param stream the file
   */
  record ValuesFile(YamlStream stream) implements Input {
    @Override
    public String name() {
      return stream.source().name();
    }
  }

  /**
   * Rendered objects.
   *
   * @param name where they were found
   * @param objects the objects
   */
  record Manifests(String name, ManifestReader objects) implements Input {}

  /**
   * A release as Helm keeps it.
   *
   * @param object the object that holds it
   */
  record Record(KubernetesObject object) implements Input {
    @Override
    public String name() {
      return object.node().mark().source().name();
    }
  }

  /**
   * A chart in a folder.
   *
   * @param name where it was found
   * @param folder the folder
   */
  record ChartFolder(String name, Path folder) implements Input {}

  /**
   * A packed chart.
   *
   * @param name where it was found
   * @param bytes the archive
   */
  record ChartArchive(String name, byte[] bytes) implements Input {}
}
