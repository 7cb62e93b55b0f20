package dev.chartgate.finding;

/**
 * The name of a rule.
 *
 * @param pack the id of its pack, for example {@code dsx-connect}; {@code chartgate} for what the
 *     engine itself finds
 * @param name its id within the pack, for example {@code scan-url-missing}
 * @param code its short, stable code, for example {@code DSX001}
 */
public record RuleId(String pack, String name, String code) {

  /** {@code pack/name}, as reports show it. */
  @Override
  public String toString() {
    return pack + "/" + name;
  }
}
