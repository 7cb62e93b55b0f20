package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.RuleId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SelectionTest {
  private static final RuleId RULE = new RuleId("shop", "image-tag-moves", "SHP001");
  private static final List<String> TAGS = List.of("supply-chain");

  @ParameterizedTest
  @CsvSource({
    "SHP001, true",
    "SHP, true",
    "SHP0, true",
    "S, true",
    "SHP002, false",
    "SHP0011, false",
    "shp, false",
    "shop, true",
    "sho, false",
    "shop/image-tag-moves, true",
    "image-tag-moves, true",
    "image, false",
    "supply-chain, true",
    "'', false",
  })
  void a_term_is_a_code_its_beginning_a_pack_a_rule_or_a_tag(String term, boolean names) {
    assertThat(new Selection(List.of(term), List.of()).includes(RULE, TAGS)).isEqualTo(names);
    assertThat(new Selection(List.of(), List.of(term)).includes(RULE, TAGS)).isEqualTo(!names);
  }

  @Test
  void all_rules_are_in_force_where_nothing_is_selected() {
    assertThat(Selection.ALL.includes(RULE, List.of())).isTrue();
  }

  @Test
  void what_is_ignored_stays_out_even_if_it_is_selected() {
    assertThat(new Selection(List.of("SHP001"), List.of("shop")).includes(RULE, TAGS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "SHP01 ~ no code, pack, rule or tag is called 'SHP01'; did you mean 'SHP001'?",
        "shp001 ~ no code, pack, rule or tag is called 'shp001'; did you mean 'SHP001'?",
        "suply-chain ~ no code, pack, rule or tag is called 'suply-chain'; did you mean"
            + " 'supply-chain'?",
        "frobnicate ~ no code, pack, rule or tag is called 'frobnicate'",
      })
  void a_term_that_names_nothing_gets_the_nearest_that_does(String term, String message)
      throws PackException {
    RuleCatalog catalog = new RuleCatalog(List.of(SamplePack.right().read()));
    assertThat(catalog.whatIsWrongWith(term)).contains(message);
  }

  @Test
  void rules_of_the_engine_are_named_as_all_others() throws PackException {
    RuleCatalog catalog = new RuleCatalog(List.of(SamplePack.right().read()));
    for (EngineRule rule : EngineRule.values()) {
      assertThat(catalog.whatIsWrongWith(rule.id().code())).isEmpty();
      assertThat(catalog.find(rule.id().toString())).contains(rule.id());
    }
    assertThat(catalog.whatIsWrongWith("chartgate")).isEmpty();
  }

  @Test
  void a_rule_is_found_by_code_by_name_and_by_both() throws PackException {
    RuleCatalog catalog = new RuleCatalog(List.of(SamplePack.right().read()));
    assertThat(catalog.find("SHP001")).contains(RULE);
    assertThat(catalog.find("image-tag-moves")).contains(RULE);
    assertThat(catalog.find("shop/image-tag-moves")).contains(RULE);
    assertThat(catalog.find("shop")).isEqualTo(Optional.empty());
    assertThat(catalog.whyNotFound("SHP1"))
        .isEqualTo("there is no rule 'SHP1'; did you mean 'SHP001'?");
  }
}
