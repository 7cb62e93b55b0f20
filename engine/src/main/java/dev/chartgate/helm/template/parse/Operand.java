package dev.chartgate.helm.template.parse;

import java.util.List;

/** What stands in a command. A pipeline among them is in parentheses. */
public sealed interface Operand extends Node
    permits Operand.Dot,
        Operand.Nil,
        Operand.Bool,
        Operand.Numeral,
        Operand.Text,
        Operand.Field,
        Operand.Variable,
        Operand.Function,
        Operand.Chain,
        Pipeline {

  /** The dot. */
  record Dot(int offset) implements Operand {}

  /** The untyped {@code nil}. */
  record Nil(int offset) implements Operand {}

  /** {@code true} or {@code false}. */
  record Bool(int offset, boolean value) implements Operand {}

  /**
   * A number or a character.
   *
   * @param literal as it was written
   */
  record Numeral(int offset, String literal, NumberValue value) implements Operand {}

  /**
   * A string.
   *
   * @param literal as it was written, with its quotes
   * @param value see {@link dev.chartgate.helm.template.value.GoString} for bytes that are no UTF-8
   */
  record Text(int offset, String literal, String value) implements Operand {}

  /**
   * Fields of the dot, one of the other.
   *
   * @param names at least one, without dots
   */
  record Field(int offset, List<String> names) implements Operand {

    /** Copies the names. */
    public Field {
      names = List.copyOf(names);
    }
  }

  /**
   * A variable, or fields of it.
   *
   * @param name with its dollar sign; {@code $} is what the template was executed on
   * @param slot a number that all variables of this name have in their template, from 0; 0 is
   *     {@code $}
   * @param fields without dots
   */
  record Variable(int offset, String name, int slot, List<String> fields) implements Operand {

    /** Copies the names. */
    public Variable {
      fields = List.copyOf(fields);
    }
  }

  /** The name of a function. */
  record Function(int offset, String name) implements Operand {}

  /**
   * Fields of a pipeline in parentheses or of what a function gives.
   *
   * @param operand a {@link Pipeline} or a {@link Function}
   * @param fields at least one, without dots
   */
  record Chain(int offset, Operand operand, List<String> fields) implements Operand {

    /** Copies the names. */
    public Chain {
      fields = List.copyOf(fields);
    }
  }
}
