package dev.chartgate.waiver;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The waivers of a run and the day it is.
 *
 * @param files those that are in files of waivers
 * @param today the day that they are compared with, in UTC
 * @param fromHome the name of a file as the paths of the waivers are written
 * @param complete whether all releases are judged that the files of waivers are for, so that a
 *     waiver that fits nothing is known to be unused
 * @param kubeLinter what annotations of kube-linter stand for; absent where they do not count
 * @param baseline the findings of yesterday that are agreed to, if there is a baseline
 */
public record Waivers(
    List<FileWaiver> files,
    LocalDate today,
    UnaryOperator<String> fromHome,
    boolean complete,
    Optional<KubeLinterChecks> kubeLinter,
    Optional<Baseline> baseline) {

  /** Copies the list. */
  public Waivers {
    files = List.copyOf(files);
  }

  /** Waivers without a baseline, where nothing is honoured that was written for kube-linter. */
  public Waivers(
      List<FileWaiver> files, LocalDate today, UnaryOperator<String> fromHome, boolean complete) {
    this(files, today, fromHome, complete, Optional.empty(), Optional.empty());
  }

  /** No files; comments and annotations count all the same. */
  public static Waivers on(LocalDate today) {
    return new Waivers(List.of(), today, UnaryOperator.identity(), true);
  }
}
