package dev.chartgate.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * What the environment says of options that are not typed: {@code CHARTGATE_FAIL_SEVERITY} stands
 * in for {@code --fail-severity}.
 *
 * @param variables the environment variables
 * @param options the options that it may speak for, each with a value
 */
record EnvironmentDefaults(Map<String, String> variables, Set<String> options) {
  private static final String PREFIX = "CHARTGATE_";

  /** The variable that stands in for an option. */
  static String variable(String option) {
    return PREFIX + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * Gives their values to the options that were not typed.
   *
   * @throws UsageException if a value is none that the option takes
   */
  void apply(ParseResult typed) throws UsageException {
    for (String name : options) {
      Optional<String> text =
          Optional.ofNullable(variables.get(variable(name))).filter(value -> !value.isEmpty());
      if (text.isPresent() && !typed.hasMatchedOption(name)) {
        apply(typed.commandSpec().findOption(name), text.get());
      }
    }
  }

  private static void apply(OptionSpec option, String text) throws UsageException {
    try {
      Object value = text;
      for (ITypeConverter<?> converter : option.converters()) {
        value = converter.convert(text);
      }
      option.setValue(option.isMultiValue() ? List.of(value) : value);
    } catch (TypeConversionException e) {
      throw new UsageException(variable(option.longestName()) + ": " + e.getMessage());
    } catch (Exception e) {
      throw new IllegalStateException("a converter failed for " + option.longestName(), e);
    }
  }
}
