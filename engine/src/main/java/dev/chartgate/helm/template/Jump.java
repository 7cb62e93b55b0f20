package dev.chartgate.helm.template;

/** How a body ended. */
enum Jump {
  /** At its end. */
  NONE,
  /** By {@code break}: the loop around it is left. */
  BREAK,
  /** By {@code continue}: the loop around it goes on with its next item. */
  CONTINUE
}
