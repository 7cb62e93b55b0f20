package dev.chartgate.helm.render;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** Functions that ask what is around the chart. */
final class SurroundingFunctions {
  private SurroundingFunctions() {}

  static List<Definition> definitions() {
    return List.of(
        new Definition(
            "lookup",
            Signature.of(GoType.STRING, GoType.STRING, GoType.STRING, GoType.STRING),
            Flow.TEST,
            SurroundingFunctions::lookup),
        // As in Helm without --enable-dns: nothing is asked.
        new Definition(
            "getHostByName", Signature.of(GoType.STRING), Flow.TEST, call -> Text.EMPTY));
  }

  private static Value lookup(Call call) {
    return call.environment()
        .cluster()
        .lookup(
            call.text(0).value(), call.text(1).value(), call.text(2).value(), call.text(3).value());
  }
}
