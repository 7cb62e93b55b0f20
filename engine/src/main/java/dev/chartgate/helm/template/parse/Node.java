package dev.chartgate.helm.template.parse;

/** A part of a template's tree. */
public sealed interface Node permits Body, Statement, Command, Operand {

  /**
   * Where it stands in the template's text, 0-based: at the token that Go's messages name, which
   * for a chain of fields is the second one.
   */
  int offset();
}
