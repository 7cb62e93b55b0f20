package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.Facts;
import dev.chartgate.source.MappingNode;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownsTest {
  private static final Bindings BINDINGS =
      Bindings.builder()
          .bind(
              "object",
              Expressions.yaml("{ name: api, namespace: prod, other: test, list: [1, 2] }"))
          .facts(
              new Facts(
                  (MappingNode)
                      Expressions.yaml(
                          """
                          serverVersion: v1.33.1
                          cni: { name: flannel, enforces: false }
                          namespaces:
                            prod:
                              secrets: { tls: { type: Opaque, keys: [a] }, bare: {} }
                              configMaps: {}
                            kube-system: {}
                          """)))
          .unknown("objects")
          .unknown("values")
          .bind("self", "me")
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      value = {
        "facts.provider == 'aws' -> facts.provider",
        "!facts.provider -> facts.provider",
        "-facts.provider == 1 -> facts.provider",
        "has(facts.provider) -> facts.provider",
        "has(facts.provider.name) -> facts.provider",
        "facts.?provider.hasValue() -> facts.provider",
        "facts.?provider.?name.orValue('')  == '' -> facts.provider",
        "facts[?'provider'].orValue('') == '' -> facts.provider",
        "facts['provider'] == 'aws' -> facts.provider",
        "'provider' in facts -> facts.provider",
        "facts.provider.name.startsWith('a') -> facts.provider",
        "size(facts.nodes) == 0 -> facts.nodes",
        "facts.nodes.exists(n, n.ready) -> facts.nodes",
        "facts.nodes.map(n, n.name) == [] -> facts.nodes",
        "object.list.exists(i, i == facts.nodes) -> facts.nodes",
        "object.list.map(i, facts.nodes) == [] -> facts.nodes",
        "facts.namespaces.test.secrets == {} -> facts.namespaces.test.secrets",
        "facts.namespaces[object.other].secrets == {} -> facts.namespaces.test.secrets",
        "'x' in facts.namespaces.test.secrets -> facts.namespaces.test.secrets",
        "'x' in facts.namespaces[object.other].?secrets.orValue({}) ->"
            + " facts.namespaces.test.secrets",
        "facts.namespaces[?'test'].?secrets.hasValue() -> facts.namespaces.test.secrets",
        "facts.namespaces[?'test'].hasValue() -> facts.namespaces.test",
        "'test' in facts.namespaces -> facts.namespaces.test",
        "has(facts.namespaces.test) -> facts.namespaces.test",
        "has(facts.namespaces.test.secrets) -> facts.namespaces.test.secrets",
        "'a' in facts.namespaces.prod.secrets.bare.keys ->"
            + " facts.namespaces.prod.secrets.bare.keys",
        "get(facts.namespaces.prod.secrets['bare'], 'keys', []) == [] ->"
            + " facts.namespaces.prod.secrets.bare.keys",
        "get(facts.namespaces.prod.secrets, 'bare.type', '') == '' ->"
            + " facts.namespaces.prod.secrets.bare.type",
        "facts.namespaces['kube-system'].secrets.size() > 0 ->"
            + " facts.namespaces.kube-system.secrets",
        "facts.namespaces.prod.quotas == {} -> facts.namespaces.prod.quotas",
        "facts.namespaces.exists(n, n == 'test') -> facts.namespaces",
        "size(facts) == 0 -> facts",
        "facts == {} -> facts",
        "objects.size() == 0 -> objects",
        "objects[0].kind == 'Pod' -> objects",
        "values.global.env == {} -> values",
        "values.?a.?b.orValue(true) -> values",
        "facts.provider == 'aws' && values.x -> facts.provider,values",
        "facts.provider == 'aws' || values.x -> facts.provider,values",
        "object.missing || facts.provider -> facts.provider",
        "facts.provider ? true : true -> facts.provider",
        "[facts.provider, values].size() == 2 -> facts.provider,values",
        "{'a': facts.provider}.a == 1 -> facts.provider",
        "cel.bind(p, facts.provider, p == 'x') -> facts.provider",
        "optional.of(facts.provider).hasValue() -> facts.provider",
        "object.?nope.or(facts.?provider).hasValue() -> facts.provider",
        "string(facts.provider) == 'a' -> facts.provider",
        "type(facts.provider) == string -> facts.provider",
        "facts.provider in ['a'] -> facts.provider",
        "'a'.matches(facts.pattern) -> facts.pattern",
        "'x'.replace('x', facts.pattern) == '' -> facts.pattern",
      })
  void what_is_not_given_is_unknown_and_named(String expression, String wants) {
    assertThat(Expressions.evaluate(expression, BINDINGS))
        .isEqualTo(new CelResult.Unknown(List.of(wants.split(","))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object.name == 'api' || facts.provider == 'aws'",
        "facts.provider == 'aws' || object.name == 'api'",
        "!(object.name == 'x' && facts.provider)",
        "!(facts.provider && object.name == 'x')",
        "object.name == 'api' ? true : facts.provider",
        "object.list.exists(i, i == 1 || facts.nodes)",
        "!object.list.all(i, i == 1 && facts.nodes)",
        "cel.bind(f, facts, f.cni.name == 'flannel')",
        "cel.bind(p, facts.provider, true || p)",
        "cel.bind(n, facts.namespaces, 'prod' in n)",
        "facts.cni.name == 'flannel'",
        "!has(facts.cni.version)",
        "facts.?serverVersion.hasValue()",
        "'prod' in facts.namespaces",
        "has(facts.namespaces.prod.secrets)",
        "'tls' in facts.namespaces.prod.secrets",
        "!('nope' in facts.namespaces[object.namespace].secrets)",
        "!has(facts.namespaces.prod.secrets.nope)",
        "facts.namespaces[?'prod'].?secrets[?'tls'].?type.orValue('') == 'Opaque'",
        "facts.namespaces.prod.configMaps == {}",
        "facts.namespaces[?'prod'].hasValue()",
        "facts.namespaces.prod.secrets.exists(n, s, n == 'tls' && 'a' in s.keys)",
      })
  void what_is_given_decides_where_it_can(String expression) {
    assertThat(Expressions.evaluate(expression, BINDINGS)).isEqualTo(new CelResult.Value(true));
  }
}
