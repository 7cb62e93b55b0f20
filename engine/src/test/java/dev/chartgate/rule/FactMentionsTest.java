package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FactMentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "facts.serverVersion == facts.helmVersion~ helmVersion serverVersion",
        "facts.cni.enforcesNetworkPolicy~ cni",
        "get(facts.cni, 'name', '') == ''~ cni",
        "'x' in facts.namespaces[namespaceOf(self)].secrets~ namespaces.NAME.secrets",
        "'x' in facts.namespaces[a['b]']].secrets['facts.d']~ namespaces.NAME.secrets",
        "'x' in facts.namespaces.prod.configMaps~ namespaces.NAME.configMaps",
        "'x' in facts.namespaces~ namespaces.NAME",
        "size(releases) > 0~ releases",
        "'facts.cni' == object.facts.cni~ ``",
        "object.releases == 1~ ``",
      })
  void facts_are_found_where_an_expression_names_them(String expression, String facts)
      throws PackException {
    Rule rule =
        SamplePack.right()
            .rule(
                "assert: \"!(variables.tag in params.moving)\"",
                "assert: \"" + expression + " && variables.tag in params.moving\"")
            .readRule();
    assertThat(String.join(" ", FactMentions.of(rule))).isEqualTo(facts);
  }
}
