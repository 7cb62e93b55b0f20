package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.chartgate.load.PackFolders;
import dev.chartgate.rule.ExpressionChecker;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.Rule;
import dev.chartgate.source.ProblemText;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PacksTest {

  @Test
  void every_pack_is_read_without_a_mistake() throws IOException {
    assertThat(read(true)).isNotEmpty();
  }

  @Test
  void without_their_cases_the_rules_are_the_same() throws IOException {
    List<Rule> whole = rules(read(true));
    List<Rule> cut = rules(read(false));
    assertThat(cut).allMatch(rule -> rule.cases().isEmpty());
    assertThat(cut.stream().map(PacksTest::withoutMarks))
        .containsExactlyElementsOf(whole.stream().map(PacksTest::withoutMarks).toList());
  }

  /** The parts of a rule that know no place, since the places are in another text. */
  private static List<Object> withoutMarks(Rule rule) {
    return List.of(
        rule.id(),
        rule.title(),
        rule.severity(),
        rule.scope(),
        rule.kinds(),
        rule.parameters().keySet(),
        rule.variables().stream().map(variable -> variable.expression().text()).toList(),
        rule.assertion().text(),
        rule.message().text(),
        rule.at(),
        rule.part(),
        rule.profiles().keySet());
  }

  private static List<Rule> rules(List<Pack> packs) {
    return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
  }

  private static List<Pack> read(boolean withCases) throws IOException {
    List<TextFolder> folders = PackFolders.onClassPath(PacksTest.class.getClassLoader());
    try {
      return new PackReader(ExpressionChecker.NONE, withCases).read(folders);
    } catch (PackException e) {
      return fail(ProblemText.of(e.problems()));
    }
  }
}
