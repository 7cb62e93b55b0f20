package dev.chartgate.helm.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a chart or of a folder in it, by their paths, before anybody looks into them.
 *
 * @param name the name that messages show before a path, with its separator: {@code charts/web/} or
 *     {@code web.tgz!/}, or nothing
 * @param files the files in order, by their paths with {@code /}
 */
record ChartFiles(String name, Map<String, byte[]> files) {

  /** The name that messages show of a file. */
  String displayName(String path) {
    return name + path;
  }

  /** The files in a folder, by their paths in it. */
  ChartFiles below(String folder) {
    String prefix = folder + "/";
    Map<String, byte[]> below = new LinkedHashMap<>();
    files.forEach((path, content) -> {
      if (path.startsWith(prefix)) {
        below.put(path.substring(prefix.length()), content);
      }
    });
    return new ChartFiles(name + prefix, below);
  }

  /** The first parts of the paths, sorted. */
  List<String> topNames() {
    return new ArrayList<>(
        files.keySet().stream().map(path -> path.split("/", 2)[0]).distinct().sorted().toList());
  }
}
