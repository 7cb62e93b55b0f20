package dev.chartgate.helm.template.parse;

import java.util.Optional;

/** What a body is made of. */
public sealed interface Statement extends Node {

  /** Where it begins, 0-based: at its opening delimiter, or at the first character of a text. */
  int start();

  /** Where it ends, exclusive: of what has a body, after the action that closes it. */
  int end();

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

    @Override
    public int end() {
      return start + text.length();
    }
  }

  /** A pipeline whose value is written, unless it goes into variables. */
  record Action(int start, int end, int offset, Pipeline pipeline) implements Statement {}

  /** What decides between bodies. */
  sealed interface Branch extends Statement {
    /** What it decides by. */
    Pipeline pipeline();

    /** What is executed if that is true or, for {@code range}, for each item. */
    Body body();

    /** What is executed else; {@code else if} is an {@code if} alone in it. */
    Optional<Body> otherwise();
  }

  /** {@code if}. */
  record If(int start, int end, int offset, Pipeline pipeline, Body body, Optional<Body> otherwise)
      implements Branch {}

  /** {@code with}. */
  record With(
      int start, int end, int offset, Pipeline pipeline, Body body, Optional<Body> otherwise)
      implements Branch {}

  /** {@code range}. */
  record Range(
      int start, int end, int offset, Pipeline pipeline, Body body, Optional<Body> otherwise)
      implements Branch {}

  /** {@code break}, always within a {@code range}. */
  record Break(int start, int end, int offset) implements Statement {}

  /** {@code continue}, always within a {@code range}. */
  record Continue(int start, int end, int offset) implements Statement {}

  /**
   * {@code template}, and what remains of {@code block}.
   *
   * @param name the template that is executed
   * @param pipeline what it is executed on; absent: on nothing
   */
  record Call(int start, int end, int offset, String name, Optional<Pipeline> pipeline)
      implements Statement {}
}
