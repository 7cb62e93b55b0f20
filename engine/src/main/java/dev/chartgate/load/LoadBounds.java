package dev.chartgate.load;

import dev.chartgate.source.YamlBounds;

/**
 * What loading may cost.
 *
 * @param maxFileBytes the largest file, inclusive
 * @param maxFiles the most files of one folder, inclusive
 * @param maxFolderDepth the deepest nesting of folders, inclusive
 * @param maxRecordBytes the largest release record once it is unpacked, inclusive
 * @param maxRecordRatio how many times its packed size a record may unpack to, once it is larger
 *     than a mebibyte; real ones stay below 40
 * @param yaml what a text may cost
 * @param values what a values file may cost, and all YAML of a chart together; they are copied and
 *     merged, so it is less
 */
public record LoadBounds(
    int maxFileBytes,
    int maxFiles,
    int maxFolderDepth,
    int maxRecordBytes,
    int maxRecordRatio,
    YamlBounds yaml,
    YamlBounds values) {

  /** Wide enough for the manifests of a whole cluster, and for any release that Helm can store. */
  public static final LoadBounds DEFAULT =
      new LoadBounds(
          64 << 20,
          20_000,
          50,
          64 << 20,
          100,
          YamlBounds.DEFAULT,
          new YamlBounds(5 << 20, 20_000, 200, 500_000));
}
