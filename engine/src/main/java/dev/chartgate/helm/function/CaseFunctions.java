package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.value.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/** Functions that change the case of letters and the way words are joined. */
final class CaseFunctions {
  private CaseFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .own("upper", call -> map(call, Casing::upper), STRING)
        .own("lower", call -> map(call, Casing::lower), STRING)
        .own("title", call -> map(call, Casing::title), STRING)
        .own("untitle", call -> map(call, Casing::untitle), STRING)
        .own("swapcase", call -> map(call, Casing::swap), STRING)
        .own("camelcase", call -> map(call, PascalCase::of), STRING)
        .own("snakecase", call -> map(call, text -> WordCase.of(text, '_')), STRING)
        .own("kebabcase", call -> map(call, text -> WordCase.of(text, '-')), STRING)
        .build();
  }

  private static Text map(Call call, UnaryOperator<String> function) {
    call.budget().characters(call.text(0).length());
    return call.text(0).map(function);
  }
}
