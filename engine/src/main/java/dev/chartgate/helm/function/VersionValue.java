package dev.chartgate.helm.function;

import dev.chartgate.helm.chart.ChartVersion;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.StructValue;
import java.util.List;
import java.util.Optional;

/**
 * A semantic version, as {@code semver} gives it. Its fields are not to be seen, its methods are.
 *
 * @param original as it was written
 * @param version its parts
 * @param origin where it came from
 */
record VersionValue(String original, ChartVersion version, Origin origin) implements StructValue {
  static final GoType TYPE = GoType.scalar("*semver.Version", GoKind.PTR);

  @Override
  public GoType type() {
    return TYPE;
  }

  @Override
  public VersionValue withOrigin(Origin other) {
    return new VersionValue(original, version, other);
  }

  @Override
  public List<Field> fields() {
    return List.of();
  }

  @Override
  public Optional<String> string() {
    return Optional.of(canonical());
  }

  @Override
  public Optional<String> encoded() {
    return string();
  }

  /** Each call of {@code semver} gives a pointer of its own, to a version of its own. */
  @Override
  @SuppressWarnings("ReferenceEquality") // Go compares pointers.
  public boolean isSameAs(StructValue other) {
    return other instanceof VersionValue value && version == value.version;
  }

  String preRelease() {
    return String.join(".", version.preRelease());
  }

  /** What follows the plus sign. */
  String metadata() {
    int plus = original.indexOf('+');
    return plus < 0 ? "" : original.substring(plus + 1);
  }

  /** With three numbers and without a leading {@code v}. */
  String canonical() {
    String numbers =
        "%s.%s.%s"
            .formatted(
                Long.toUnsignedString(version.major()),
                Long.toUnsignedString(version.minor()),
                Long.toUnsignedString(version.patch()));
    return numbers
        + (preRelease().isEmpty() ? "" : "-" + preRelease())
        + (metadata().isEmpty() ? "" : "+" + metadata());
  }
}
