package dev.chartgate.rule.cel;

import dev.chartgate.rule.cel.value.NamedFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kubernetes' named formats. */
final class FormatFunctions {
  private FormatFunctions() {}

  static List<Overload> overloads() {
    List<Overload> overloads = new ArrayList<>();
    overloads.add(
        Overload.global(
            "format.named",
            ValueType.OPTIONAL,
            a -> NamedFormat.named((String) a[0]),
            ValueType.STRING));
    for (NamedFormat format : NamedFormat.values()) {
      overloads.add(Overload.global("format." + format.label(), ValueType.FORMAT, _ -> format));
    }
    overloads.add(
        Overload.member(
            "validate",
            ValueType.OPTIONAL,
            a -> validate((NamedFormat) a[0], (String) a[1]),
            ValueType.FORMAT,
            ValueType.STRING));
    return overloads;
  }

  private static Optional<Object> validate(NamedFormat format, String text) {
    List<String> problems = format.problems(text);
    return problems.isEmpty() ? Optional.empty() : Optional.of(new SequenceView(problems));
  }
}
