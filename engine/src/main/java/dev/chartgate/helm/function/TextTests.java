package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** Questions about strings; what is asked for comes first. */
final class TextTests {
  private TextTests() {}

  private interface Question {
    boolean ask(String text, String part);
  }

  static List<Definition> definitions() {
    return new Family()
        .test("contains", call -> ask(call, String::contains), STRING, STRING)
        .test("hasPrefix", call -> ask(call, String::startsWith), STRING, STRING)
        .test("hasSuffix", call -> ask(call, String::endsWith), STRING, STRING)
        .build();
  }

  private static Value ask(Call call, Question question) {
    String text = call.text(1).value();
    call.budget().steps(text.length() >> 6);
    return Bool.of(question.ask(text, call.text(0).value()));
  }
}
