package dev.chartgate.cli.config;

import dev.chartgate.finding.Severity;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.rule.Profile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The words of configurations and what each stands for, in their order. */
final class ConfigurationWords {
  static final Map<String, Severity> SEVERITY = of(Severity.values(), Severity::label);
  static final Map<String, Compat> COMPAT = of(Compat.values(), Compat::label);
  static final Map<String, Profile> PROFILE = of(Profile.values(), Profile::label);
  static final Map<String, HelmVersion> HELM = Map.of("3", HelmVersion.V3, "4", HelmVersion.V4);

  private ConfigurationWords() {}

  private static <T> Map<String, T> of(T[] values, Function<T, String> label) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T value : values) {
      words.put(label.apply(value), value);
    }
    return Collections.unmodifiableMap(words);
  }
}
