package dev.chartgate.helm.function.codec;

/** The two versions of go-yaml that Helm writes with. */
enum GoYaml {
  /**
   * Behind {@code toYaml}, which goes through JSON: long lines are folded, lists stand below their
   * key without indentation, types are those of JSON.
   */
  V2,
  /** Behind {@code toYamlPretty}: no folding, lists are indented, types are those of Go. */
  V3;

  /** The column after which a line is folded at the next space. */
  int width() {
    return this == V2 ? 80 : Integer.MAX_VALUE;
  }
}
