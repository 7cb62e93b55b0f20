package dev.chartgate.finding;

import org.jspecify.annotations.Nullable;

/**
 * The name of a rule.
 *
 * @param pack the id of its pack, for example {@code dsx-connect}; {@code chartgate} for what the
 *     engine itself finds
 * @param name its id within the pack, for example {@code scan-url-missing}
 * @param code its short, stable code, for example {@code DSX001}
 */
public record RuleId(String pack, String name, String code) {

  // Written out: what the compiler gives to a record is made at run time when it is first called,
  // and
  // that takes some milliseconds of every start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleId id
        && id.code.equals(code)
        && id.name.equals(name)
        && id.pack.equals(pack);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * pack.hashCode() + name.hashCode()) + code.hashCode();
  }

  /** {@code pack/name}, as reports show it. */
  @Override
  public String toString() {
    return pack + "/" + name;
  }
}
