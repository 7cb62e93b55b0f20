package dev.chartgate.helm.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Turns the name of an archive's entry into a path in the chart, and refuses what leads out of it.
 */
final class ArchivePath {
  private static final Pattern DRIVE = Pattern.compile("[a-zA-Z]:/.*", Pattern.DOTALL);

  private ArchivePath() {}

  /** An entry's name that no chart can have. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * The path without its first part, which is the folder of the chart.
   *
   * @throws RefusedException if Helm would refuse the name
   */
  static String inChart(String entry) throws RefusedException {
    char separator = entry.indexOf('\\') >= 0 ? '\\' : '/';
    int first = entry.indexOf(separator);
    String folder = first < 0 ? entry : entry.substring(0, first);
    String path = first < 0 ? "" : entry.substring(first + 1).replace(separator, '/');
    if (path.startsWith("/")) {
      throw new RefusedException("the entry %s has an absolute path".formatted(entry));
    }
    String clean = clean(path);
    if (clean.isEmpty()) {
      throw new RefusedException(
          "the entry %s lies outside the folder of the chart".formatted(entry));
    }
    if (clean.startsWith("..")) {
      throw new RefusedException(
          "the entry %s leads out of the folder of the chart".formatted(entry));
    }
    if (DRIVE.matcher(clean).matches()) {
      throw new RefusedException("the entry %s names a drive".formatted(entry));
    }
    if (folder.equals("Chart.yaml")) {
      throw new RefusedException("the file Chart.yaml is not in the folder of the chart");
    }
    return clean;
  }

  private static String clean(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
