package dev.chartgate.schema;

import dev.chartgate.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A schema that cannot be used, with all that is wrong with it. */
public final class BadSchemaException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * An exception for these problems.
   *
   * @param problems at least one
   */
  public BadSchemaException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, at its places in the schema. */
  public List<Problem> problems() {
    return problems;
  }
}
