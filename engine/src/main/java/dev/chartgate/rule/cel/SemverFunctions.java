package dev.chartgate.rule.cel;

import dev.chartgate.rule.cel.value.Semver;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Kubernetes' semantic versions. */
final class SemverFunctions {
  private SemverFunctions() {}

  static List<Overload> overloads() {
    ValueType semver = ValueType.SEMVER;
    ValueType string = ValueType.STRING;
    ValueType bool = ValueType.BOOL;
    ValueType integer = ValueType.INT;
    return List.of(
        Overload.global("semver", semver, a -> parse(a[0], false), string),
        Overload.global("semver", semver, a -> parse(a[0], (Boolean) a[1]), string, bool),
        Overload.global("isSemver", bool, a -> read(a[0], false).isPresent(), string),
        Overload.global(
            "isSemver", bool, a -> read(a[0], (Boolean) a[1]).isPresent(), string, bool),
        Overload.member("major", integer, a -> number(((Semver) a[0]).version().major()), semver),
        Overload.member("minor", integer, a -> number(((Semver) a[0]).version().minor()), semver),
        Overload.member("patch", integer, a -> number(((Semver) a[0]).version().patch()), semver),
        Overload.member("isGreaterThan", bool, a -> compare(a[0], a[1]) > 0, semver, semver),
        Overload.member("isLessThan", bool, a -> compare(a[0], a[1]) < 0, semver, semver),
        Overload.member("compareTo", integer, a -> compare(a[0], a[1]), semver, semver));
  }

  private static Optional<Semver> read(Object text, boolean normalize) {
    return normalize ? Semver.parseTolerant((String) text) : Semver.parse((String) text);
  }

  private static Semver parse(Object text, boolean normalize) {
    return read(text, normalize)
        .orElseThrow(
            () -> new EvaluationFailure("semver(): the argument is no version such as 1.4.2"));
  }

  private static long number(BigInteger number) {
    return number.longValueExact();
  }

  private static long compare(Object left, Object right) {
    return Integer.signum(((Semver) left).compareTo((Semver) right));
  }
}
