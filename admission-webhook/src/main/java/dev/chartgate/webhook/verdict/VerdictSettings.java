package dev.chartgate.webhook.verdict;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.load.LoadBounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How reviews are judged, beside the rules.
 *
 * @param helm the line of Helm that declared releases are rendered as, since they do not say
 * @param chartStore the folder where the charts of declared releases lie
 * @param patience how long the rendering of one chart may take
 * @param bounds what loading may cost
 * @param maxFindings how many findings a message tells in full, at least 1
 * @param maxMessage how long a message may be, in UTF-16 units, at least 500
 */
public record VerdictSettings(
    HelmVersion helm,
    Optional<Path> chartStore,
    Duration patience,
    LoadBounds bounds,
    int maxFindings,
    int maxMessage) {
  /**
   * Without a chart store. Of a message Flux keeps what fits into an event of 1,024 bytes and the
   * rest in the status of the HelmRelease, so the worst comes first; a terminal shows some forty
   * lines.
   */
  public static final VerdictSettings DEFAULT =
      new VerdictSettings(
          HelmVersion.V4, Optional.empty(), Duration.ofSeconds(10), LoadBounds.DEFAULT, 10, 4_000);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a message could tell nothing
   */
  public VerdictSettings {
    if (maxFindings < 1 || maxMessage < 500) {
      throw new IllegalArgumentException(
          "no message of %d findings and %d characters".formatted(maxFindings, maxMessage));
    }
  }

  /** The same with a chart store. */
  public VerdictSettings withChartStore(Optional<Path> folder) {
    return new VerdictSettings(helm, folder, patience, bounds, maxFindings, maxMessage);
  }
}
