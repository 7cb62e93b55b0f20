package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.ObjectIndex;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnFunctionsTest {
  private static final Bindings BINDINGS =
      Bindings.builder()
          .bind(
              "object",
              Expressions.yaml(
                  """
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata: { name: api, namespace: prod, labels: { app: api, tier: web } }
                  spec:
                    selector:
                      matchLabels: { app: api }
                      matchExpressions:
                        - { key: tier, operator: In, values: [web, db] }
                        - { key: gone, operator: DoesNotExist }
                    template:
                      metadata: { labels: { app: api } }
                      spec:
                        securityContext:
                          runAsNonRoot: true
                          runAsUser: 1000
                          windowsOptions: { runAsUserName: a, hostProcess: false }
                        initContainers:
                          - { name: init, image: "busybox" }
                        containers:
                          - name: one
                            image: "ghcr.io:443/team/app:1.2@sha256:ab"
                            command: [run, "--port", "80"]
                            args: ["--mode=fast", "--last", null]
                            env: [{ name: A, value: "1" }, { name: A, value: "2" }, { name: B }]
                            securityContext:
                              runAsUser: 0
                              runAsGroup: null
                              privileged: true
                              windowsOptions: { hostProcess: true }
                          - name: two
                            ports: null
                  """))
          .bind(
              "self",
              Expressions.yaml("{ kind: Secret, data: { b: x }, stringData: { a: y, b: z } }"))
          .bind("params", List.of("latest", "stable", 3L))
          .objects(
              index(
                  """
                  { apiVersion: v1, kind: Service, metadata: { name: api } }
                  ---
                  { apiVersion: v1, kind: Service, metadata: { name: db, namespace: other } }
                  ---
                  { apiVersion: v1, kind: Service, metadata: { name: twice, namespace: one } }
                  ---
                  { apiVersion: v1, kind: Service, metadata: { name: twice, namespace: two } }
                  ---
                  { apiVersion: serving.knative.dev/v1, kind: Service, metadata: { name: kn } }
                  ---
                  { apiVersion: apps/v1, kind: Deployment, metadata: { name: api } }
                  """))
          .unknown("values")
          .build();

  private static ObjectIndex index(String text) {
    return new ObjectIndex(
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("objects.yaml", text)).documents().stream()
                .map(document ->
                    new KubernetesObject((MappingNode) document.root(), Optional.empty()))
                .toList(),
        "release-ns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get(object, 'spec.template.spec.containers[0].name', 'x') == 'one'",
        "get(object, 'spec.template.spec.containers[9].name', 'x') == 'x'",
        "get(object, 'spec.template.spec.containers[1].ports', []) == []",
        "get(object, 'spec.nope.deeper', 7) == 7",
        "get(object, \"metadata['labels'].app\", '') == 'api'",
        "get(object, 'metadata.name').value() == 'api'",
        "!get(object, 'metadata.nope').hasValue()",
        "!get(object, 'spec.template.spec.containers[1].ports').hasValue()",
        "get({'a': {'b': 1}}, 'a', []) == [] && get({'a': 'b'}, 'a', {}) == {}",
        "get({'a': [1]}, 'a', 'b') == 'b' && get({'a': 80}, 'a', '') == 80",
        "get({'a': [1]}, 'a', null) == [1] && get({'a': [1]}, 'a').value() == [1]",
        "!selects({'matchExpressions': [{'key': 'a', 'operator': 'Near'}]}, {'a': 'b'})",
        "get(null, 'a', 1) == 1 && get('text', 'a.b', 1) == 1 && get({'a': [1]}, 'a[0]', 0) == 1",
        "image('nginx') == {'registry': '', 'repository': 'nginx', 'tag': '', 'digest': '', 'name':"
            + " 'nginx'}",
        "image('ghcr.io:443/team/app:1.2@sha256:ab') == {'registry': 'ghcr.io:443', 'repository':"
            + " 'team/app', 'tag': '1.2', 'digest': 'sha256:ab', 'name': 'app'}",
        "image('team/app:2').repository == 'team/app' && image('localhost/a').registry =="
            + " 'localhost'",
        "image('') == {'registry': '', 'repository': '', 'tag': '', 'digest': '', 'name': ''}",
        "fullname('dsx', 'api') == 'dsx-api' && fullname('my-api-1', 'api') == 'my-api-1'",
        "fullname('a', 'b', 'own') == 'own' && fullname('a', 'b', '') == 'a-b' && fullname('a',"
            + " 'b', null) == 'a-b'",
        "fullname('a', '012345678901234567890123456789012345678901234567890123456789-x').size() =="
            + " 62",
        "fullname('a', '01234567890123456789012345678901234567890123456789012345678901').size() =="
            + " 63",
        "containers(podSpec(object).value()).map(c, c.name) == ['one', 'two', 'init']",
        "containers(null) == [] && containers({}) == [] && containers({'containers': null}) == []",
        "podTemplate(object).value().metadata.labels.app == 'api'",
        "podSpec({'apiVersion': 'v1', 'kind': 'Pod', 'spec': {'a': 1}}).value() == {'a': 1}",
        "podSpec({'apiVersion': 'batch/v1', 'kind': 'CronJob', 'spec': {'jobTemplate': {'spec':"
            + " {'template': {'spec': {'a': 1}}}}}}).value().a == 1",
        "!podSpec({'apiVersion': 'v1', 'kind': 'Service', 'spec': {}}).hasValue() &&"
            + " !podSpec(null).hasValue()",
        "!podSpec({'apiVersion': 'apps/v1', 'kind': 'Deployment'}).hasValue()",
        "effective(podSpec(object).value(), containers(podSpec(object).value())[0]) =="
            + " {'runAsNonRoot': true, 'runAsUser': 0, 'privileged': true, 'windowsOptions':"
            + " {'runAsUserName': 'a', 'hostProcess': true}}",
        "effective(podSpec(object).value(), containers(podSpec(object).value())[1]).runAsUser =="
            + " 1000",
        "effective({}, {}) == {} && effective(null, null) == {}",
        "args(object.spec.template.spec.containers[0]) == ['run', '--port', '80', '--mode=fast',"
            + " '--last'] && args({}) == []",
        "argAfter(args(object.spec.template.spec.containers[0]), '--port').value() == '80'",
        "argAfter(args(object.spec.template.spec.containers[0]), '--mode').value() == 'fast'",
        "!argAfter(args(object.spec.template.spec.containers[0]), '--last').hasValue() &&"
            + " !argAfter([], '-x').hasValue()",
        "env(object.spec.template.spec.containers[0], 'A').value().value == '2'",
        "env(object.spec.template.spec.containers[0], 'B').hasValue() &&"
            + " !env(object.spec.template.spec.containers[1], 'A').hasValue()",
        "selects(object.spec.selector, object.metadata.labels)",
        "!selects(object.spec.selector, {'app': 'api'}) && !selects(object.spec.selector, {'app':"
            + " 'x', 'tier': 'web'})",
        "!selects(object.spec.selector, {'app': 'api', 'tier': 'web', 'gone': 'no'})",
        "selects({}, {}) && selects({}, null) && !selects(null, {})",
        "selects({'matchExpressions': [{'key': 'a', 'operator': 'NotIn', 'values': ['x']}]}, {}) &&"
            + " selects({'matchExpressions': [{'key': 'a', 'operator': 'Exists'}]}, {'a': ''})",
        "selectsAll({'app': 'api'}, object.metadata.labels) && !selectsAll({'app': 'x'},"
            + " object.metadata.labels)",
        "!selectsAll({}, object.metadata.labels) && !selectsAll(null, {}) && !selectsAll({'a':"
            + " 'b'}, null)",
        "objects.ofKind('Service').map(o, o.metadata.name) == ['api', 'db', 'twice', 'twice']",
        "objects.ofKind('serving.knative.dev/Service').size() == 1 &&"
            + " objects.ofKind('workload').size() == 1 && objects.ofKind('*').size() == 6",
        "objects.count('Service', 'one', 'twice') == 1 && objects.count('Service', 'one', 'api') =="
            + " 0",
        "objects.filter(o, true).count('Service', 'release-ns', 'api') == 1",
        "objects.ofKind('Nope') == []",
        "cel.bind(all, objects, all.named('Service', 'db').hasValue() && namespaceOf(all[0]) =="
            + " 'release-ns')",
        "cel.bind(o, object, podSpec(o).hasValue())",
        "objects.named('Service', 'api').value().kind == 'Service' && !objects.named('Service',"
            + " 'nope').hasValue()",
        "objects.named('Service', 'db').hasValue() && !objects.named('Service',"
            + " 'twice').hasValue()",
        "objects.named('Service', 'two', 'twice').value().metadata.namespace == 'two' &&"
            + " !objects.named('Service', 'x', 'api').hasValue()",
        "objects.named('Service', 'release-ns', 'api').hasValue()",
        "objects.size() == 6 && objects.exists(o, o.kind == 'Deployment') && objects[0].kind =="
            + " 'Service'",
        "objects.filter(o, true).ofKind('Service').size() == 4 && objects.filter(o,"
            + " true).named('Service', 'db').hasValue()",
        "objects.filter(o, true).named('Service', 'one', 'twice').hasValue()",
        "namespaceOf(objects[1]) == 'other' && namespaceOf(objects[0]) == 'release-ns'",
        "secretKeys(self) == ['a', 'b'] && secretKeys({}) == [] && secretKeys(null) == []",
        "hostPort('redis://u:p@cache/0') == {'scheme': 'redis', 'host': 'cache', 'port': 6379,"
            + " 'path': '/0'}",
        "hostPort('https://[::1]:8443/x?y').host == '::1' &&"
            + " hostPort('https://[::1]:8443/x?y').port == 8443 &&"
            + " hostPort('https://[::1]:8443/x?y').path == '/x'",
        "hostPort('api:80') == {'scheme': '', 'host': 'api', 'port': 80, 'path': ''} &&"
            + " hostPort('postgresql+asyncpg://db/x').port == 5432",
        "hostPort('') == {'scheme': '', 'host': '', 'port': 0, 'path': ''} &&"
            + " hostPort('http://a:99999').port == 0 && hostPort('http://a:x').port == 0",
        "isIntOrPercent(3) && isIntOrPercent('25%') && !isIntOrPercent('25') &&"
            + " !isIntOrPercent('a%') && !isIntOrPercent(null) && !isIntOrPercent(1.5)",
        "scaled('25%', 3, true) == 1 && scaled('25%', 3, false) == 0 && scaled(2, 9, true) == 2 &&"
            + " scaled('100%', 7, false) == 7",
        "nearest('lates', params) == 'latest' && nearest('nothing-like-it', params) == ''",
        "'%s has %d'.format(['api', 3]) == 'api has 3' && '100%%'.format([]) == '100%'",
        "'%s'.format([[1, 'a', null, true, 2.5]]) == '[1, a, null, true, 2.5]' &&"
            + " '%s'.format([{'b': 1, 'a': 2.0}]) == '{a: 2, b: 1}'",
        "'%.2f %f'.format([1.005, 2]) == '1.00 2.000000' && '%e'.format([1052.032911275]) =="
            + " '1.052033e+03'",
        "'%b %b %o %x %X %x'.format([5, true, 8, 255, 'hi', b'hi']) == '101 1 10 ff 6869 6869'",
        "'%s %s'.format([duration('90s'), timestamp('2026-01-01T00:00:00Z')]) == '90s"
            + " 2026-01-01T00:00:00Z'",
        "'%s %s'.format([quantity('1Ki'), ip('::1')]) == '1024 ::1'",
      })
  void each_does_what_its_contract_says(String expression) {
    assertThat(Expressions.evaluate(expression, BINDINGS)).isEqualTo(new CelResult.Value(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      value = {
        "get(object, 'a.' + '.b', 1) -> 'a..b' is not a path: a key expected at column 3",
        "image(dyn(3)) -> image() is not defined for int",
        "scaled('x', 1, true) -> scaled() takes a whole number or a percentage such as 25%",
        "'%d'.format(['a']) -> format(): %d does not take a string",
        "'%s'.format([]) -> format(): there are more verbs than arguments",
        "'%q'.format([1]) -> format(): there is no verb %q",
        "'%'.format([1]) -> format(): the text ends within a verb",
        "'%.999f'.format([1.0]) -> format(): a precision is a number of at most 100",
        "scaled('900000000%', 9223372036854775807, true) -> scaled() does not take this argument",
      })
  void a_bad_argument_fails(String expression, String message) {
    assertThat(Expressions.evaluate(expression, BINDINGS))
        .isInstanceOfSatisfying(
            CelResult.Failed.class, failed -> assertThat(failed.message()).isEqualTo(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get(values, 'a.b', 1) == 1",
        "get(values, 'a').hasValue()",
        "image(values.image).tag == ''",
        "hostPort(values.url).port == 1",
        "fullname(values.name, 'x') == ''",
        "fullname('a', 'x', values.fullnameOverride) == ''",
        "nearest('x', values.list) == ''",
        "containers(values) == []",
        "podSpec(values).hasValue()",
        "effective({}, values) == {}",
        "args(values) == []",
        "argAfter(values, '--x').hasValue()",
        "env(values, 'A').hasValue()",
        "selects(values, {})",
        "selectsAll({'a': 'b'}, values)",
        "values.objects.ofKind('Service').size() == 0",
        "values.objects.named('Service', 'a').hasValue()",
        "objects.named('Service', values.name).hasValue()",
        "namespaceOf(values) == ''",
        "secretKeys(values) == []",
        "isIntOrPercent(values.x)",
        "scaled(values.x, 3, true) == 1",
        "quantity(values.x).isInteger()",
        "isQuantity(values.x)",
        "quantity('1').isLessThan(quantity(values.x))",
        "semver(values.x, true).major() == 1",
        "url(values.x).getHost() == ''",
        "ip(values.x).family() == 4",
        "cidr('10.0.0.0/8').containsIP(values.ip)",
        "format.dns1123Label().validate(values.x).hasValue()",
        "'%s'.format([values.x]) == ''",
      })
  void an_unknown_argument_gives_unknown(String expression) {
    assertThat(Expressions.evaluate(expression, BINDINGS))
        .isEqualTo(new CelResult.Unknown(List.of("values")));
  }
}
