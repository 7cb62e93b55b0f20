package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViewSemanticsTest {
  private static final Bindings BINDINGS =
      Bindings.builder()
          .bind(
              "object",
              Expressions.yaml(
                  """
                  name: api
                  nothing: null
                  count: 3
                  half: 0.5
                  active: yes
                  empty: {}
                  none: []
                  labels: { app: api, tier: web }
                  ports: [80, 443, 8080.0]
                  words: [a, b, c, b]
                  containers:
                    - name: one
                      image: a:1
                      env: [{ name: A, value: "1" }]
                    - name: two
                      image: b:2
                  "odd.key": odd
                  """))
          .bind(
              "oldObject",
              Expressions.yaml("{ labels: { tier: web, app: api }, ports: [80, 443.0, 8080] }"))
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object.name == 'api'",
        "object['name'] == 'api'",
        "object['odd.key'] == 'odd'",
        "object.nothing == null",
        "object.active == true",
        "object.count == 3",
        "object.count == 3.0",
        "object.count == 3u",
        "object.half < 1",
        "object.count >= 2.5",
        "object.half + 0.5 == 1.0",
        "object.count * 2 == 6",
        "'name' in object",
        "!('nope' in object)",
        "!(1 in object)",
        "443 in object.ports",
        "443.0 in object.ports",
        "443u in object.ports",
        "!(81 in object.ports)",
        "'b' in object.words",
        "object.ports[1] == 443",
        "object.ports[1.0] == 443",
        "object.ports[1u] == 443",
        "object.ports[2] == 8080",
        "size(object.ports) == 3",
        "object.labels.size() == 2",
        "size(object.empty) == 0 && size(object.none) == 0",
        "object.labels == {'app': 'api', 'tier': 'web'}",
        "{'tier': 'web', 'app': 'api'} == object.labels",
        "object.labels != {'app': 'api'}",
        "object.labels == oldObject.labels",
        "object.ports == oldObject.ports",
        "object.ports == [80, 443, 8080]",
        "[80u, 443.0, 8080] == object.ports",
        "object.ports != [80, 443]",
        "object.empty == {}",
        "object.none == []",
        "object.empty != object.none",
        "object.containers[0] == {'name': 'one', 'image': 'a:1', 'env': [{'name': 'A', 'value':"
            + " '1'}]}",
        "object.containers == object.containers",
        "has(object.name)",
        "!has(object.nope)",
        "has(object.nothing)",
        "!has(object.nothing.below)",
        "has(object.containers[0].env)",
        "!has(object.containers[1].env)",
        "has({'a': 1}.a)",
        "object.containers.all(c, c.image != '')",
        "object.containers.exists(c, c.name == 'two')",
        "object.containers.exists_one(c, has(c.env))",
        "object.containers.map(c, c.name) == ['one', 'two']",
        "object.containers.filter(c, has(c.env)).size() == 1",
        "object.containers.map(c, has(c.env), c.name) == ['one']",
        "object.labels.all(k, object.labels[k] != '')",
        "object.labels.map(k, k) == ['app', 'tier']",
        "object.labels.exists(k, v, k == 'tier' && v == 'web')",
        "object.ports.all(i, p, i < 3 && p > 0)",
        "object.labels.transformMap(k, v, v + '!') == {'app': 'api!', 'tier': 'web!'}",
        "object.ports.transformList(i, p, i + int(p)) == [80, 444, 8082]",
        "object.containers.map(c, c.?env.orValue([]).size()) == [1, 0]",
        "object.?name.hasValue()",
        "!object.?nope.hasValue()",
        "object.?nope.?deeper.orValue('d') == 'd'",
        "object.?labels.?app.orValue('d') == 'api'",
        "object.?labels.app.orValue('d') == 'api'",
        "object[?'name'].orValue('d') == 'api'",
        "object.ports[?5].orValue(1) == 1",
        "object.ports[?0].orValue(1) == 80",
        "object.?nothing.?below.orValue(7) == 7",
        "object.?name.optMap(n, n + '!').orValue('') == 'api!'",
        "object.?nope.optMap(n, n + '!').orValue('none') == 'none'",
        "object.?labels.optFlatMap(l, l.?tier).orValue('') == 'web'",
        "object.?nope.or(object.?name).value() == 'api'",
        "optional.of(object.labels).app == optional.of('api')",
        "[?object.?nope, object.name] == ['api']",
        "{?'a': object.?nope} == {}",
        "!optional.none().hasValue() && optional.unwrap([object.?name, object.?nope]) == ['api']",
        "[null, false, 0, 0u, 0.0, '', [], {}, b'', duration('0s')].all(z,"
            + " !optional.ofNonZeroValue(z).hasValue())",
        "[true, 1, 'a', [0], object.labels].all(z, optional.ofNonZeroValue(z).hasValue())",
        "!object.none.first().hasValue() && !object.none.last().hasValue()",
        "type(object) == map",
        "type(object.labels) == type({})",
        "type(object.ports) == list",
        "type(object.name) == string",
        "type(object.count) == int",
        "type(object.half) == double",
        "type(object.active) == bool",
        "type(object.nothing) == null_type",
        "type(object.?name) == optional_type",
        "type(type(1)) == type",
        "object.name.startsWith('a') && object.name.endsWith('i') && object.name.contains('p')",
        "object.name.matches('^a.i$')",
        "object.name + '-x' == 'api-x'",
        "object.name.upperAscii() == 'API'",
        "object.words.join('-') == 'a-b-c-b'",
        "'a,b'.split(',') == ['a', 'b']",
        "object.name.replace('p', 'b') == 'abi'",
        "object.name.substring(1) == 'pi'",
        "object.name.charAt(0) == 'a'",
        "object.name.indexOf('i') == 2",
        "' x '.trim() == 'x'",
        "object.words.distinct() == ['a', 'b', 'c']",
        "object.words.sort() == ['a', 'b', 'b', 'c']",
        "object.containers.sortBy(c, c.image)[0].name == 'one'",
        "object.words.slice(1, 3) == ['b', 'c']",
        "[object.words, ['z']].flatten().size() == 5",
        "lists.range(3) == [0, 1, 2]",
        "object.words.reverse()[0] == 'b'",
        "object.words.first().value() == 'a' && object.words.last().value() == 'b'",
        "object.words + ['z'] == ['a', 'b', 'c', 'b', 'z']",
        "sets.contains(object.words, ['a', 'c'])",
        "sets.intersects(object.ports, [443.0])",
        "sets.equivalent(object.words, ['c', 'b', 'a'])",
        "math.greatest(object.ports) == 8080",
        "math.least(object.count, 2) == 2",
        "regex.extract(object.name, 'a(.)i') == optional.of('p')",
        "base64.encode(b'hi') == 'aGk='",
        "string(base64.decode('aGk=')) == 'hi'",
        "cel.bind(c, object.containers[0], c.name + c.image) == 'onea:1'",
        "cel.bind(p, object.ports, p[0] + p[1] == 523 && p == object.ports && size(p) == 3)",
        "cel.bind(l, object.labels, l.app == 'api' && l == object.labels && l.map(k, k).size() =="
            + " 2)",
        "cel.bind(n, object.nope, true)",
        "cel.bind(e, [1], (e + [2]).size() == 2 && e == [1])",
        "object.ports.map(p, object.ports.map(q, q == p)).size() == 3",
        "object.?ports.optMap(p, p[1]).value() == 443",
        "object.count > 2 ? true : false",
        "string(object.count) == '3' && int('4') == 4 && double('0.5') == 0.5",
        "duration('1h') > duration('59m')",
        "timestamp('2026-01-01T00:00:00Z') < timestamp('2026-01-02T00:00:00Z')",
        "dyn(object.count) == 3",
        "[1, 2, 3].exists(x, x == object.count) || object.nope",
        "object.nope || object.active",
        "!(object.nope && false)",
      })
  void a_tree_behaves_as_the_same_literal_would(String expression) {
    assertThat(Expressions.evaluate(expression, BINDINGS)).isEqualTo(new CelResult.Value(true));
  }
}
