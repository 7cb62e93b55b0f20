package dev.chartgate.helm.function.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.TemplateJudge;
import dev.chartgate.helm.TemplateJudge.Setting;
import dev.chartgate.helm.TemplateJudge.Verdict;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.GoDuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Layouts and durations beside Helm's. */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatesDifferentialTest {
  private static final int CASES = 6_000;
  private static final String EXACT = "2006-01-02T15:04:05.999999999Z07:00";
  private static final String[] PIECES = {
    "2006",
    "06",
    "01",
    "1",
    "Jan",
    "January",
    "02",
    "2",
    "_2",
    "002",
    "__2",
    "15",
    "03",
    "3",
    "04",
    "4",
    "05",
    "5",
    ".000",
    ".999",
    ",000000",
    "PM",
    "pm",
    "Mon",
    "Monday",
    "MST",
    "-0700",
    "-07:00",
    "-07",
    "Z0700",
    "Z07:00",
    "Z07",
    "-07:00:00",
    "Z070000",
    " ",
    "-",
    "/",
    ":",
    "T",
    "x",
    "é",
    "_2006"
  };
  private static final String[] ZONES = {
    "UTC", "", "Local", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Nowhere/Land", "GMT"
  };
  private static final String[] UNITS = {"h", "m", "s", "ms", "us", "µs", "ns", "d", "", "hh"};

  private record Case(String snippet, String ours) {}

  @ParameterizedTest
  @EnumSource
  void dates_and_durations_are_those_of_helm(HelmVersion version) {
    Random random = new Random(12);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      cases.add(
          switch (random.nextInt(3)) {
            case 0 -> format(random);
            case 1 -> parse(random);
            default -> modify(random);
          });
    }
    List<String> different = new ArrayList<>();
    try (TemplateJudge judge = TemplateJudge.start(version)) {
      List<Verdict> verdicts =
          judge.template(Setting.EMPTY, cases.stream().map(Case::snippet).toList());
      for (int i = 0; i < cases.size(); i++) {
        if (!agree(cases.get(i).ours(), verdicts.get(i))) {
          different.add(cases.get(i) + "\n Helm " + verdicts.get(i));
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private static boolean agree(String ours, Verdict helms) {
    return switch (helms) {
      case Verdict.Output output -> output.text().equals(ours);
      case Verdict.Failure failure ->
          ours.startsWith("failure: ") && failure.message().contains(ours.substring(9));
      default -> false;
    };
  }

  private static Instant instant(Random random) {
    long seconds = random.nextLong(-62_000_000_000L, 4_000_000_000L);
    int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
    return Instant.ofEpochSecond(random.nextInt(3) == 0 ? seconds : Math.abs(seconds / 20), nanos);
  }

  private static String expression(Instant instant) {
    String text = LayoutFormatter.format(instant, GoZone.UTC, EXACT);
    return "(toDate %s %s)".formatted(GoQuote.quote(EXACT), GoQuote.quote(text));
  }

  private static String layout(Random random) {
    StringBuilder layout = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      layout.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return layout.toString();
  }

  private static Case format(Random random) {
    Instant instant = instant(random);
    String layout = layout(random);
    String zone = ZONES[random.nextInt(ZONES.length)];
    // Before 1970 zones had local times and names that the two databases tell differently.
    if (instant.isBefore(Instant.EPOCH)) {
      zone = "UTC";
    }
    return new Case(
        "{{ dateInZone %s %s %s }}"
            .formatted(GoQuote.quote(layout), expression(instant), GoQuote.quote(zone)),
        LayoutFormatter.format(instant, GoZone.load(zone).orElse(GoZone.UTC), layout));
  }

  private static Case parse(Random random) {
    String layout = layout(random);
    String text = LayoutFormatter.format(instant(random), GoZone.UTC, layout);
    if (random.nextInt(3) == 0 && !text.isEmpty()) {
      int at = random.nextInt(text.length());
      String change = random.nextBoolean() ? "" : "7";
      text = text.substring(0, at) + change + text.substring(at + 1);
    }
    String ours;
    try {
      ours = LayoutParser.parse(layout, text).string().orElseThrow();
    } catch (FunctionException e) {
      ours = "failure: " + e.getMessage();
    }
    return new Case(
        "{{ mustToDate %s %s }}".formatted(GoQuote.quote(layout), GoQuote.quote(text)), ours);
  }

  private static Case modify(Random random) {
    StringBuilder duration = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
    for (int i = random.nextInt(3); i >= 0; i--) {
      duration.append(random.nextInt(2) == 0 ? random.nextInt(400) : random.nextLong(1L << 62));
      if (random.nextInt(3) == 0) {
        duration.append('.').append(random.nextInt(100_000));
      }
      duration.append(UNITS[random.nextInt(UNITS.length)]);
    }
    String text = duration.toString();
    Instant instant = instant(random);
    String ours;
    try {
      long nanos = Durations.parse(text);
      ours =
          new TimeValue(instant.plusNanos(nanos), GoZone.UTC, Origin.NONE).string().orElseThrow()
              + " "
              + GoDuration.format(nanos);
    } catch (FunctionException e) {
      ours = "failure: " + e.getMessage();
    }
    String snippet =
        "{{ $d := mustDateModify %s %s }}{{ $d }} {{ $d.Sub %s }}"
            .formatted(GoQuote.quote(text), expression(instant), expression(instant));
    return new Case(snippet, ours);
  }
}
