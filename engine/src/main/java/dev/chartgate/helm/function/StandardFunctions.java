package dev.chartgate.helm.function;

import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Method;
import java.util.List;
import java.util.stream.Stream;

/** All functions of Sprig that Helm has, and those of Helm that need nothing around them. */
public final class StandardFunctions {
  private StandardFunctions() {}

  /** The methods of what these functions give. */
  public static List<Method> methods() {
    return VersionFunctions.methods();
  }

  /** The functions that both lines of Helm have. */
  public static List<Definition> all() {
    return Stream.of(
            TrimFunctions.definitions(),
            CaseFunctions.definitions(),
            QuoteFunctions.definitions(),
            LayoutFunctions.definitions(),
            SplitFunctions.definitions(),
            TextTests.definitions(),
            DefaultFunctions.definitions(),
            NumberFunctions.definitions(),
            DecimalFunctions.definitions(),
            SequenceFunctions.definitions(),
            ListFunctions.definitions(),
            DictFunctions.definitions(),
            MergeFunctions.definitions(),
            ReflectionFunctions.definitions(),
            PathFunctions.definitions(),
            EncodingFunctions.definitions(),
            RegexFunctions.definitions(),
            VersionFunctions.definitions(),
            RandomFunctions.definitions())
        .flatMap(List::stream)
        .toList();
  }
}
