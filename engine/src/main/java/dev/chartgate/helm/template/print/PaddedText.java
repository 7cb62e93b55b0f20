package dev.chartgate.helm.template.print;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;

/**
 * What is printed under one verb: filled up to the width of the flags, counted, with its origin.
 */
final class PaddedText {
  private final TextBuilder out;
  private final Budget budget;
  private Flags flags = new Flags();
  private Origin further = Origin.NONE;

  PaddedText(TextBuilder out, Budget budget) {
    this.out = out;
    this.budget = budget;
  }

  /**
   * Begins with an argument.
   *
   * @param how the flags, which may change while it is printed
   * @param and a further origin of all that is printed
   */
  void begin(Flags how, Origin and) {
    flags = how;
    further = and;
  }

  void write(String text, Value from) {
    write(text, from.origin());
  }

  void write(String text, Origin origin) {
    write(Text.of(text, origin));
  }

  void write(Text text) {
    int missing = 0;
    if (flags.width > 0) {
      missing = flags.width - text.value().codePointCount(0, text.length());
    }
    if (!flags.minus) {
      pad(missing, text.origin());
    }
    budget.characters(text.length());
    if (further == Origin.NONE) {
      out.append(text);
    } else {
      out.append(text, further);
    }
    if (flags.minus) {
      pad(missing, text.origin());
    }
  }

  /** Writes something that is never filled up with zeros. */
  void writeNoZeros(String text, Value from) {
    writeNoZeros(text, from.origin());
  }

  /** Writes something that is never filled up with zeros. */
  void writeNoZeros(String text, Origin origin) {
    boolean zero = flags.zero;
    flags.zero = false;
    write(text, origin);
    flags.zero = zero;
  }

  /** Writes something that is not filled up. */
  void writePlain(String text, Origin origin) {
    budget.characters(text.length());
    out.append(text, origin.plus(further));
  }

  /** Fills up by so many characters; none if the number is not positive. */
  void pad(int count, Origin origin) {
    if (count > 0) {
      budget.characters(count);
      out.append(String.valueOf(flags.padding()).repeat(count), origin.plus(further));
    }
  }
}
