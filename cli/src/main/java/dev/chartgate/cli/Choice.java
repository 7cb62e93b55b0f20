package dev.chartgate.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The words that an option takes.
 *
 * @param values what each of them means, in the order of the help
 */
record Choice<T>(Map<String, T> values) implements ITypeConverter<T> {

  /** The constants of an enumeration under their names. */
  @SafeVarargs
  static <T> Choice<T> of(Function<T, String> name, T... constants) {
    Map<String, T> values = new LinkedHashMap<>();
    for (T constant : constants) {
      values.put(name.apply(constant), constant);
    }
    return new Choice<>(values);
  }

  @Override
  public T convert(String word) {
    T value = values.get(word);
    if (value == null) {
      throw new TypeConversionException(
          "'%s' is none of %s%s"
              .formatted(
                  word, String.join(", ", values.keySet()), Suggestion.of(word, values.keySet())));
    }
    return value;
  }
}
