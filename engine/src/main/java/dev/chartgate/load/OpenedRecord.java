package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import java.util.List;
import java.util.Optional;

/** A release record that was opened, or why it could not be. */
public final class OpenedRecord {
  private final Optional<HelmRecord> read;
  private final List<NotEvaluated> problems;

  OpenedRecord(Optional<HelmRecord> read, List<NotEvaluated> problems) {
    this.read = read;
    this.problems = List.copyOf(problems);
  }

  Optional<HelmRecord> read() {
    return read;
  }

  /** Whether it could be read. */
  public boolean isReadable() {
    return read.isPresent();
  }

  /** What Helm says of the release, such as {@code pending-install}; empty if it says nothing. */
  public String status() {
    return read.map(HelmRecord::status).orElse("");
  }

  /** The name of the release; empty if the record cannot be read. */
  public String release() {
    return read.map(HelmRecord::name).orElse("");
  }

  /** Why it cannot be read. */
  public List<NotEvaluated> problems() {
    return problems;
  }
}
