package dev.chartgate.cli;

import dev.chartgate.report.ReportFormat;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/**
 * What {@code -o} takes.
 *
 * @param format the format
 * @param file the file to write; standard output if absent
 */
record OutputTarget(ReportFormat format, Optional<String> file) {

  private static final Choice<ReportFormat> FORMATS =
      Choice.of(ReportFormat::label, ReportFormat.values());

  /**
   * Reads {@code FORMAT} or {@code FORMAT=FILE}.
   *
   * @throws TypeConversionException if there is no such format, or no file after the sign
   */
  static OutputTarget parse(String text) {
    int sign = text.indexOf('=');
    String label = sign < 0 ? text : text.substring(0, sign);
    if (sign == text.length() - 1) {
      throw new TypeConversionException("no file is named after '" + text + "'");
    }
    ReportFormat format = FORMATS.convert(label);
    return new OutputTarget(
        format, sign < 0 ? Optional.empty() : Optional.of(text.substring(sign + 1)));
  }
}
