package dev.chartgate.rule.cel;

import java.util.List;
import java.util.stream.Stream;

/** All functions that are not CEL's. */
final class OwnFunctions {
  private OwnFunctions() {}

  /** Every function as it is evaluated, the operators among them. */
  static List<Overload> all() {
    return Stream.of(CoreFunctions.overloads(), OptionalFunctions.overloads(), declared())
        .flatMap(List::stream)
        .toList();
  }

  /** The functions that CEL's checker has to be told of. */
  static List<Overload> declared() {
    return Stream.of(
            PathFunctions.overloads(),
            ImageFunctions.overloads(),
            NameFunctions.overloads(),
            PodFunctions.overloads(),
            SelectorFunctions.overloads(),
            ObjectFunctions.overloads(),
            RelationFunctions.overloads(),
            ScaleFunctions.overloads(),
            TextFunctions.overloads(),
            QuantityFunctions.overloads(),
            SemverFunctions.overloads(),
            UrlFunctions.overloads(),
            NetworkFunctions.overloads(),
            FormatFunctions.overloads())
        .flatMap(List::stream)
        .toList();
  }
}
