package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.PathGlob;
import dev.chartgate.rule.PathOverride;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.Source;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FileOverridesTest {
  private static final RuleId RULE = new RuleId("shop", "replicas", "SHOP001");
  private static final Map<RuleId, List<String>> TAGS = Map.of(RULE, List.of("availability"));

  @Test
  void a_later_override_weighs_more() {
    FileOverrides overrides =
        of(
            "",
            override("envs", List.of(), Map.of("SHOP001", Severity.ERROR)),
            override("envs/dev", List.of(), Map.of("SHOP001", Severity.INFO)));

    assertThat(severity(overrides, "envs/prod/a.yaml")).isEqualTo(Severity.ERROR);
    assertThat(severity(overrides, "envs/dev/a.yaml")).isEqualTo(Severity.INFO);
    assertThat(severity(overrides, "charts/a.yaml")).isEqualTo(Severity.WARNING);
  }

  @Test
  void what_is_ignored_there_is_left_out_by_code_pack_or_tag() {
    for (String term : List.of("SHOP", "SHOP001", "shop", "replicas", "availability")) {
      FileOverrides overrides = of("", override("envs", List.of(term), Map.of()));
      assertThat(overrides.apply(List.of(finding("envs/a.yaml", Outcome.FAILED)), TAGS)).isEmpty();
      assertThat(overrides.apply(List.of(finding("a.yaml", Outcome.FAILED)), TAGS)).hasSize(1);
    }
  }

  @Test
  void a_rule_that_failed_itself_is_reported_all_the_same() {
    FileOverrides overrides = of("", override("envs", List.of("SHOP"), Map.of()));

    assertThat(overrides.apply(List.of(finding("envs/a.yaml", Outcome.ERRORED)), TAGS)).hasSize(1);
  }

  @Test
  void files_are_named_from_where_the_overrides_start() {
    FileOverrides overrides =
        of("envs/dev/", override("envs", List.of(), Map.of("SHOP001", Severity.INFO)));

    assertThat(severity(overrides, "a.yaml")).isEqualTo(Severity.INFO);
    assertThat(severity(overrides, "../prod/a.yaml")).isEqualTo(Severity.INFO);
    assertThat(severity(overrides, "../../charts/a.yaml")).isEqualTo(Severity.WARNING);
    assertThat(severity(overrides, "/srv/envs/a.yaml")).isEqualTo(Severity.WARNING);
  }

  @Test
  void a_finding_without_a_file_is_as_it_was() {
    FileOverrides overrides = of("", override("**", List.of("SHOP"), Map.of()));
    Finding argument = finding(new SetArgument("--set", "a=b"), Outcome.FAILED);

    assertThat(overrides.apply(List.of(argument), TAGS)).containsExactly(argument);
  }

  private static Severity severity(FileOverrides overrides, String file) {
    return overrides.apply(List.of(finding(file, Outcome.FAILED)), TAGS).getFirst().severity();
  }

  private static FileOverrides of(String home, PathOverride... overrides) {
    return new FileOverrides(home, List.of(overrides));
  }

  private static PathOverride override(
      String path, List<String> ignore, Map<String, Severity> severities) {
    return new PathOverride(List.of(PathGlob.parse(path)), ignore, severities);
  }

  private static Finding finding(String file, Outcome outcome) {
    return finding(new SourceText(file, "a: b\n"), outcome);
  }

  private static Finding finding(Source source, Outcome outcome) {
    return new Finding(
        RULE,
        Severity.WARNING,
        outcome,
        Confidence.EXACT,
        List.of(),
        "web",
        "too few",
        "Set more.",
        Optional.of(new Place(Mark.start(source), Optional.empty(), Optional.empty())),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
