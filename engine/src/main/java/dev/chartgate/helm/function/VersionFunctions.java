package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.chart.ChartVersion;
import dev.chartgate.helm.chart.DependencyRange;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Method;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Functions on semantic versions and ranges of them, and the methods of versions. */
final class VersionFunctions {
  private VersionFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .data("semver", call -> version(call.text(0)), STRING)
        .test("semverCompare", VersionFunctions::isIn, STRING, STRING)
        .build();
  }

  /** The methods that templates can call on what {@code semver} gives. */
  static List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    methods.add(method("Major", call -> unsigned(self(call).version().major())));
    methods.add(method("Minor", call -> unsigned(self(call).version().minor())));
    methods.add(method("Patch", call -> unsigned(self(call).version().patch())));
    methods.add(method("Prerelease", call -> Text.of(self(call).preRelease())));
    methods.add(method("Metadata", call -> Text.of(self(call).metadata())));
    methods.add(method("Original", call -> Text.of(self(call).original())));
    methods.add(method("String", call -> Text.of(self(call).canonical())));
    methods.add(comparison("Compare", call -> Int.of(compare(call))));
    methods.add(comparison("Equal", call -> test(call, order -> order == 0)));
    methods.add(comparison("LessThan", call -> test(call, order -> order < 0)));
    methods.add(comparison("LessThanEqual", call -> test(call, order -> order <= 0)));
    methods.add(comparison("GreaterThan", call -> test(call, order -> order > 0)));
    methods.add(comparison("GreaterThanEqual", call -> test(call, order -> order >= 0)));
    return methods;
  }

  private static Method method(String name, Function function) {
    return new Method(VersionValue.TYPE, name, Signature.of(), Flow.DATA, function);
  }

  private static Method comparison(String name, Function function) {
    return new Method(
        VersionValue.TYPE, name, Signature.of(VersionValue.TYPE), Flow.TEST, function);
  }

  private static VersionValue self(Call call) {
    return (VersionValue) call.argument(0);
  }

  private static Value unsigned(long bits) {
    return new Int(bits, GoType.UINT64, Origin.NONE);
  }

  private static Value test(Call call, IntPredicate test) throws FunctionException {
    return Bool.of(test.test(compare(call)));
  }

  private static int compare(Call call) throws FunctionException {
    if (!(call.argument(1) instanceof VersionValue other)) {
      throw Panic.nilPointer();
    }
    return Integer.signum(self(call).version().compareTo(other.version()));
  }

  private static VersionValue version(Text text) throws FunctionException {
    Optional<ChartVersion> version = ChartVersion.parse(text.value());
    if (version.isEmpty()) {
      throw new FunctionException(VersionMistake.of(text.value()));
    }
    return new VersionValue(text.value(), version.get(), text.origin());
  }

  private static Value isIn(Call call) throws FunctionException {
    String range = call.text(0).value();
    Optional<DependencyRange> wanted = DependencyRange.parse(range);
    if (wanted.isEmpty()) {
      throw new FunctionException("improper constraint: " + GoQuote.quote(improperPart(range)));
    }
    VersionValue version = version(call.text(1));
    return Bool.of(wanted.get().contains(version.original()));
  }

  /** The first of the alternatives that is no range. */
  private static String improperPart(String range) {
    return Arrays.stream(range.split("\\|\\|", -1))
        .filter(part -> DependencyRange.parse(part).isEmpty())
        .findFirst()
        .orElse(range);
  }
}
