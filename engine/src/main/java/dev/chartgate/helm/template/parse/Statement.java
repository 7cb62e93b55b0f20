package dev.chartgate.helm.template.parse;

import java.util.Optional;

/** What a body is made of. */
public sealed interface Statement extends Node {

  /** Where it begins, 0-based: at its opening delimiter, or at the first character of a text. */
  int start();

  /**
   * Characters that are written as they stand, what trim markers take away left out.
   *
   * @param start where they begin, 0-based
   * @param text the characters
   */
  record Text(int start, String text) implements Statement {
    @Override
    public int offset() {
      return start;
    }

    /** Where they end, exclusive. */
    public int end() {
      return start + text.length();
    }
  }

  /** A pipeline whose value is written, unless it goes into variables. */
  record Action(int start, int offset, Pipeline pipeline) implements Statement {}

  /** {@code if}; {@code else if} is an {@code if} alone in the other body. */
  record If(int start, int offset, Pipeline pipeline, Body body, Optional<Body> otherwise)
      implements Statement {}

  /** {@code with}; {@code else with} is a {@code with} alone in the other body. */
  record With(int start, int offset, Pipeline pipeline, Body body, Optional<Body> otherwise)
      implements Statement {}

  /** {@code range}. */
  record Range(int start, int offset, Pipeline pipeline, Body body, Optional<Body> otherwise)
      implements Statement {}

  /** {@code break}, always within a {@code range}. */
  record Break(int start, int offset) implements Statement {}

  /** {@code continue}, always within a {@code range}. */
  record Continue(int start, int offset) implements Statement {}

  /**
   * {@code template}, and what remains of {@code block}.
   *
   * @param name the template that is executed
   * @param pipeline what it is executed on; absent: on nothing
   */
  record Call(int start, int offset, String name, Optional<Pipeline> pipeline)
      implements Statement {}
}
