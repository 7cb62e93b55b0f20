package dev.chartgate.release;

import dev.chartgate.source.Once;
import java.util.List;
import java.util.function.Supplier;

/**
 * A set of versions in npm's form, as Helm spells it too: {@code >=0.3.0-0 <0.4.0}, {@code ^1.2},
 * {@code ~1}, {@code 1.x}, {@code 1.2 - 1.4}, joined by spaces or commas (all must hold) and by
 * {@code ||} (one must).
 *
 * <p>Other than npm and Helm by themselves, a range admits pre-releases wherever they lie between
 * its bounds, since charts are installed from them: {@code ^1.2} and {@code 1.x} hold 1.3.0-rc.1
 * and {@code >=0.0.1-0} holds 0.0.1-dev. A bound that is implied ends before the pre-releases of
 * the next version ({@code ^1.2} has no 2.0.0-rc.1); one that is written out in full counts by
 * precedence ({@code <2.0.0} has it, {@code <2.0.0-0} has not).
 */
public final class VersionRange extends AsWritten {
  /** All versions. */
  public static final VersionRange ALL = parse("");

  private final Supplier<List<List<VersionInterval>>> alternatives;

  private VersionRange(String text, Supplier<List<List<VersionInterval>>> alternatives) {
    super(text);
    this.alternatives = alternatives;
  }

  /**
   * Reads a range; a blank text is all versions.
   *
   * @throws IllegalArgumentException if the text is not a range, with what is wrong in the message
   */
  public static VersionRange parse(String text) {
    List<List<VersionInterval>> alternatives = VersionRangeParser.parse(text);
    return new VersionRange(text, () -> alternatives);
  }

  /**
   * A range of a text that {@link #parse} took before; it is read again when a version is held to
   * it, since of the many ranges of rule packs a run needs a few.
   */
  public static VersionRange known(String text) {
    return new VersionRange(text, new Once<>(() -> VersionRangeParser.parse(text)));
  }

  /** Whether a version lies in this range. */
  public boolean contains(Version version) {
    return alternatives.get().stream()
        .anyMatch(all -> all.stream().allMatch(interval -> interval.contains(version)));
  }

  /** Whether a text is a version that lies in this range. */
  public boolean contains(String version) {
    return Version.parse(version).filter(this::contains).isPresent();
  }

  /** Whether a text is a version that lies in this range, or versions do not matter. */
  public boolean covers(String version) {
    return admitsAll() || contains(version);
  }

  /** Whether this was written as a blank text, so that versions do not matter. */
  public boolean admitsAll() {
    return text().isBlank();
  }
}
