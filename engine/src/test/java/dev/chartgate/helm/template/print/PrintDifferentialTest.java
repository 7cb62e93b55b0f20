package dev.chartgate.helm.template.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.TemplateJudge;
import dev.chartgate.helm.TemplateJudge.Setting;
import dev.chartgate.helm.TemplateJudge.Verdict;
import dev.chartgate.helm.template.Sample;
import dev.chartgate.helm.template.Samples;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintDifferentialTest {
  private static final int CASES = 12_000;
  private static final String VERBS = "vvvvTdsqxXobOeEfFgGtcUwzZ%!";
  private static final String[] WIDTHS = {"", "", "", "", "3", "8", "12", "030", "*"};
  private static final String[] PRECISIONS = {
    "", "", "", "", ".0", ".1", ".2", ".8", ".20", ".*", "."
  };
  private static final String[] INDEXES = {
    "", "", "", "", "", "", "", "[1]", "[2]", "[9]", "[x]", "[", "[]"
  };

  private record Case(String snippet, Text ours) {}

  @ParameterizedTest
  @EnumSource
  void prints_as_helm_does(HelmVersion version) {
    Samples samples = new Samples(new Random(20261121));
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      cases.add(
          switch (samples.random().nextInt(8)) {
            case 0 -> list(samples, "print");
            case 1 -> list(samples, "println");
            default -> format(samples);
          });
    }
    try (TemplateJudge judge = TemplateJudge.start(version)) {
      List<Verdict> verdicts =
          judge.template(Setting.EMPTY, cases.stream().map(Case::snippet).toList());
      List<String> different = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        String ours = cases.get(i).ours().value().replace("<no value>", "");
        if (!ours.equals(text(verdicts.get(i)))) {
          different.add(
              "%s\n ours %s\n Helm %s".formatted(cases.get(i).snippet(), ours, verdicts.get(i)));
        }
      }
      assertThat(different).isEmpty();
    }
  }

  private static String text(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Output output -> output.text();
      case Verdict.NotText bytes -> GoString.of(TemplateJudge.bytes(bytes));
      case Verdict.Failure failure -> "failure: " + failure.message();
      case Verdict.Silence silence -> "silence: " + silence.how();
    };
  }

  private static Case list(Samples samples, String function) {
    List<Sample> arguments = arguments(samples::any, samples.random().nextInt(4));
    var values = arguments.stream().map(Sample::value).toList();
    return new Case(
        "{{ " + Samples.call(function, arguments) + " }}",
        function.equals("print")
            ? GoPrinter.sprint(values, budget())
            : GoPrinter.sprintln(values, budget()));
  }

  private static Case format(Samples samples) {
    Random random = samples.random();
    StringBuilder format = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      format.append("é[").append('%');
      for (char flag : "#0+- ".toCharArray()) {
        if (random.nextInt(6) == 0) {
          format.append(flag);
        }
      }
      format.append(pick(random, INDEXES)).append(pick(random, WIDTHS));
      format.append(pick(random, PRECISIONS)).append(pick(random, INDEXES));
      if (random.nextInt(30) > 0) {
        format.append(VERBS.charAt(random.nextInt(VERBS.length()))).append(']');
      }
    }
    List<Sample> arguments = arguments(samples::any, random.nextInt(4));
    List<Sample> all = new ArrayList<>(List.of(Samples.string(format.toString())));
    all.addAll(arguments);
    return new Case(
        "{{ " + Samples.call("printf", all) + " }}",
        GoPrinter.sprintf(
            Text.of(format.toString()), arguments.stream().map(Sample::value).toList(), budget()));
  }

  private static List<Sample> arguments(Supplier<Sample> any, int count) {
    List<Sample> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(any.get());
    }
    return arguments;
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static Budget budget() {
    return new Budget(1_000_000, 10_000_000, () -> false);
  }
}
