package dev.chartgate.helm.render;

import java.util.function.BooleanSupplier;

/** How long a rendering may take, by the caller's clock. */
@FunctionalInterface
public interface Deadline {
  /** As long as its steps take. */
  Deadline NONE = () -> () -> false;

  /** Called when a rendering begins; tells from then on whether its time is over. */
  BooleanSupplier begin();
}
