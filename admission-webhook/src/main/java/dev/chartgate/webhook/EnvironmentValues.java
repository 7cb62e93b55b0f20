package dev.chartgate.webhook;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the environment says of options that are not typed: {@code CHARTGATE_WEBHOOK_TLS_CERT}
 * stands in for {@code --tls-cert}.
 *
 * @param variables the environment variables
 */
record EnvironmentValues(Map<String, String> variables) implements IDefaultValueProvider {
  private static final String PREFIX = "CHARTGATE_WEBHOOK_";

  /** The variable that stands in for an option. */
  static String variable(String option) {
    return PREFIX + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The value, or null for the option's own. */
  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String value = variables.get(variable(option.longestName()));
    return value == null || value.isEmpty() ? null : value;
  }

  /** Whether the value of an option is that of its variable. */
  boolean isFrom(OptionSpec option) {
    return defaultValue(option) != null;
  }
}
