package dev.chartgate.helm.provenance;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.release.FieldSource;
import java.util.List;

/** The output of a template that wrote nothing but white space. */
public final class SilentOutput {
  private SilentOutput() {}

  /** What kept it silent. */
  public static FieldSource source(Spans spans) {
    Origin sum = Origin.NONE;
    for (int i = 0; i < spans.count(); i++) {
      sum = sum.plus(spans.origin(i).conditions()).plus(spans.origin(i).asVia());
    }
    return new FieldTrace(List.of(), sum).source();
  }
}
