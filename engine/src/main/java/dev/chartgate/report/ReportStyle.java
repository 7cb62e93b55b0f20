package dev.chartgate.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * How a report looks, and from where it names files.
 *
 * @param color whether to colour it, for a terminal
 * @param quiet whether to leave out everything but failures, errored rules and what was not
 *     evaluated
 * @param listUnknown whether to list each unknown outcome, not only their counts
 * @param elapsed how long the run took, where that is to be shown
 * @param folder the way from the root of the repository to the working directory, with {@code /}
 *     between and behind its steps; empty if they are one, or if there is no repository. Formats
 *     for code hosts name files from the root.
 */
public record ReportStyle(
    boolean color, boolean quiet, boolean listUnknown, Optional<Duration> elapsed, String folder) {
  /** No colour, everything but single unknowns, no time: the same on every machine. */
  public static final ReportStyle PLAIN = new ReportStyle(false, false, false, Optional.empty());

  /** A style that names files from the working directory. */
  public ReportStyle(
      boolean color, boolean quiet, boolean listUnknown, Optional<Duration> elapsed) {
    this(color, quiet, listUnknown, elapsed, "");
  }

  /** The same style without colours, for a file. */
  public ReportStyle withoutColor() {
    return new ReportStyle(false, quiet, listUnknown, elapsed, folder);
  }

  /**
   * The path of a file from the root of the repository.
   *
   * @param file relative to the working directory, or absolute
   */
  String inRepository(String file) {
    return withoutSlash(file, located(file).getPath());
  }

  /** The same as a URI reference. */
  String uri(String file) {
    return withoutSlash(file, located(file).toASCIIString());
  }

  private URI located(String file) {
    try {
      String path = file.startsWith("/") ? file : "/" + folder + file;
      return new URI(null, null, path, null).normalize();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + file, e);
    }
  }

  private static String withoutSlash(String file, String path) {
    return file.startsWith("/") ? path : path.substring(1);
  }
}
