package dev.chartgate.helm.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When Helm creates a hook. */
public enum HookEvent {
  PRE_INSTALL,
  POST_INSTALL,
  PRE_DELETE,
  POST_DELETE,
  PRE_UPGRADE,
  POST_UPGRADE,
  PRE_ROLLBACK,
  POST_ROLLBACK,
  TEST;

  /** What tests were called in Helm 2. */
  private static final String OLD_TEST = "test-success";

  /** The name in annotations, for example {@code pre-install}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The event of a name in an annotation. */
  static Optional<HookEvent> of(String label) {
    return label.equals(OLD_TEST)
        ? Optional.of(TEST)
        : Arrays.stream(values()).filter(event -> event.label().equals(label)).findFirst();
  }
}
