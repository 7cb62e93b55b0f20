package dev.chartgate.helm.function;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.function.crypto.CertificateFunctions;
import dev.chartgate.helm.function.crypto.PasswordFunctions;
import dev.chartgate.helm.function.date.DateFunctions;
import dev.chartgate.helm.function.date.DurationFunctions;
import dev.chartgate.helm.function.date.TimeMethods;
import dev.chartgate.helm.function.net.UrlFunctions;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Method;
import java.util.List;
import java.util.stream.Stream;

/** All functions of Sprig that Helm has, and those of Helm that need nothing around them. */
public final class StandardFunctions {
  private StandardFunctions() {}

  /** The methods of what these functions give. */
  public static List<Method> methods() {
    return Stream.of(VersionFunctions.methods(), TimeMethods.methods(), DurationFunctions.methods())
        .flatMap(List::stream)
        .toList();
  }

  /** The functions that a line of Helm has. */
  public static List<Definition> of(HelmVersion helm) {
    return Stream.of(
            helm == HelmVersion.V4 ? DurationFunctions.definitions() : List.<Definition>of(),
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
            RandomFunctions.definitions(),
            DateFunctions.definitions(),
            CertificateFunctions.definitions(),
            PasswordFunctions.definitions(),
            UrlFunctions.definitions())
        .flatMap(List::stream)
        .toList();
  }
}
