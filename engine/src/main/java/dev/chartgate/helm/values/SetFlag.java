package dev.chartgate.helm.values;

import java.util.Arrays;
import java.util.Optional;

/**
 * The flags that set values on the command line, in the order in which Helm applies them: all
 * arguments of one flag, then all of the next, whatever the order on the command line.
 */
public enum SetFlag {
  /** Values are JSON. */
  JSON("--set-json"),
  /** Values are integers, booleans, null or strings. */
  SET("--set"),
  /** Values are strings. */
  STRING("--set-string"),
  /** Values are the contents of files. */
  FILE("--set-file"),
  /** The value is a string in which nothing has a meaning. */
  LITERAL("--set-literal");

  private final String flag;

  SetFlag(String flag) {
    this.flag = flag;
  }

  /** The flag as Helm spells it. */
  public String flag() {
    return flag;
  }

  /** The flag that is spelled like this. */
  public static Optional<SetFlag> of(String flag) {
    return Arrays.stream(values()).filter(f -> f.flag.equals(flag)).findFirst();
  }
}
