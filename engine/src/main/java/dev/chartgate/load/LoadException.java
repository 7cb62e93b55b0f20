package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.finding.Place;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Optional;

/** An input that could not be loaded. */
final class LoadException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<NotEvaluated> problems;

  LoadException(List<NotEvaluated> problems) {
    super(problems.getFirst().message());
    this.problems = List.copyOf(problems);
  }

  /** A whole input that could not be loaded. */
  LoadException(What what, String name, String message) {
    this(List.of(notEvaluated(what, name, message)));
  }

  /** What is wrong; at least one. */
  List<NotEvaluated> problems() {
    return problems;
  }

  static NotEvaluated notEvaluated(What what, String name, String message) {
    return notEvaluated(what, Mark.start(new SourceText(name, "")), message);
  }

  static NotEvaluated notEvaluated(What what, Mark mark, String message) {
    return new NotEvaluated(
        what, Optional.of(new Place(mark, Optional.empty(), Optional.empty())), message);
  }

  static NotEvaluated notEvaluated(What what, Problem problem) {
    return notEvaluated(what, problem.mark(), problem.message());
  }
}
