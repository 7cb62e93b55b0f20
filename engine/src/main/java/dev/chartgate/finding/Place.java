package dev.chartgate.finding;

import dev.chartgate.source.Mark;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import java.util.Optional;

/**
 * Where a finding points.
 *
 * @param mark the stretch of a file or of an argument
 * @param key the values key that stands there, as {@code --set} takes it, seen from the root chart
 * @param excerpt the line to show
 */
public record Place(Mark mark, Optional<String> key, Optional<Excerpt> excerpt) {

  /** The file, relative to the working directory, unless the place is an argument. */
  public Optional<String> file() {
    return mark.source() instanceof SourceText text ? Optional.of(text.name()) : Optional.empty();
  }

  /** The {@code --set…} argument, if the place is one; its text only as the excerpt shows it. */
  public Optional<String> argument() {
    return mark.source() instanceof SetArgument set
        ? Optional.of(set.flag() + excerpt.map(shown -> " " + shown.line()).orElse(""))
        : Optional.empty();
  }
}
