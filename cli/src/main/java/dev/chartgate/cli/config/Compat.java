package dev.chartgate.cli.config;

/** Another linter whose annotations can be honoured. */
public enum Compat {
  /** kube-linter of StackRox. */
  KUBE_LINTER("kube-linter");

  private final String label;

  Compat(String label) {
    this.label = label;
  }

  /** The name in arguments and configurations. */
  public String label() {
    return label;
  }
}
