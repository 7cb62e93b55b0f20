package dev.chartgate.rule;

import dev.chartgate.finding.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The words of our own files and what each stands for, in their order. */
final class Words {
  static final Map<String, Severity> SEVERITY = of(Severity.values(), Severity::label);
  static final Map<String, Scope> SCOPE = of(Scope.values(), Scope::label);
  static final Map<String, Profile> PROFILE = of(Profile.values(), Profile::label);
  static final Map<String, Part> PART = of(Part.values(), Part::label);
  static final Map<String, Policy.Decision> DECISION =
      of(Policy.Decision.values(), Policy.Decision::label);

  private Words() {}

  private static <T> Map<String, T> of(T[] values, Function<T, String> label) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T value : values) {
      words.put(label.apply(value), value);
    }
    return Collections.unmodifiableMap(words);
  }
}
