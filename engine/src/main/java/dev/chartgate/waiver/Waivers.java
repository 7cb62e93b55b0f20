package dev.chartgate.waiver;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The waivers of a run and the day it is.
 *
 * @param files those that are in files of waivers
 * @param today the day that they are compared with, in UTC
 * @param fromHome the name of a file as the paths of the waivers are written
 * @param complete whether all releases are judged that the files of waivers are for, so that a
 *     waiver that fits nothing is known to be unused
 */
public record Waivers(
    List<FileWaiver> files, LocalDate today, UnaryOperator<String> fromHome, boolean complete) {

  /** Copies the list. */
  public Waivers {
    files = List.copyOf(files);
  }

  /** No files; comments and annotations count all the same. */
  public static Waivers on(LocalDate today) {
    return new Waivers(List.of(), today, UnaryOperator.identity(), true);
  }
}
