package dev.chartgate.evaluate;

import dev.chartgate.finding.Excerpt;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.source.Mark;
import java.util.List;
import java.util.function.Function;

/** Cuts lines to show out of the sources of a release, with its secrets masked. */
public final class MaskedExcerpts implements Function<Mark, Excerpt> {
  private final Excerpts excerpts;

  /**
   * The excerpts of a release.
   *
   * @param release whose secrets are masked
   * @param packs whose {@code sensitive} keys are masked as well, be they bound or not
   */
  public MaskedExcerpts(Release release, List<Pack> packs) {
    this.excerpts =
        new Excerpts(
            SensitiveText.of(
                release,
                path ->
                    packs.stream()
                        .flatMap(pack -> pack.sensitive().stream())
                        .anyMatch(glob -> glob.matches(path))));
  }

  @Override
  public Excerpt apply(Mark mark) {
    return excerpts.of(mark);
  }
}
