package dev.chartgate.helm.render;

/** Why a chart does not render. */
public enum RenderFailure {
  /** A library chart, which other charts use and nobody installs. */
  LIBRARY_CHART,
  /** A declared dependency that is not in {@code charts}. */
  MISSING_DEPENDENCY,
  /** The chart wants another version of Kubernetes. */
  KUBE_VERSION,
  /** The values violate a schema of the chart. */
  VALUES_SCHEMA,
  /** A template does not parse. */
  TEMPLATE_SYNTAX,
  /** A template fails, by {@code fail} and {@code required} or by a mistake in it. */
  TEMPLATE,
  /** What a template wrote is no manifest. */
  MANIFEST,
  /** Rendering costs more than it may. */
  BUDGET,
  /** What was asked to be shown is not there. */
  NOT_SHOWN
}
