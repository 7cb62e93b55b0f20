package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the documentation of Kubernetes' CEL library, and what lies between them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KubernetesFunctionsTest {
  private static final Bindings NONE = Bindings.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isQuantity('1.3G') && isQuantity('1.3Gi') && isQuantity('10000k') && isQuantity('.5')",
        "!isQuantity('1,3G') && !isQuantity('200K') && !isQuantity('Three') && !isQuantity('Mi')",
        "!isQuantity('10Mo') && !isQuantity('10Mm') && !isQuantity('') && !isQuantity('1e') &&"
            + " !isQuantity('.')",
        "!isQuantity('1e999999999') && isQuantity('1e3') && isQuantity('1E') && isQuantity('+1') &&"
            + " isQuantity('-1')",
        "isQuantity(3) && isQuantity(0.5) && !isQuantity(null) && !isQuantity([1])",
        "quantity('200M') == quantity('0.2G') && quantity('200M') != quantity('0.3G')",
        "quantity('1Gi') == quantity('1024Mi') && quantity('1.5Gi') == quantity('1536Mi')",
        "quantity('0.1').add(quantity('0.2')) == quantity('300m')",
        "quantity(1) == quantity('1000m') && quantity(0.5) == quantity('500m')",
        "quantity('1e3') == quantity('1k') && quantity('1E') == quantity('1000P')",
        "quantity('50M').isLessThan(quantity('50Mi')) &&"
            + " !quantity('100M').isLessThan(quantity('50M'))",
        "quantity('150Mi').isGreaterThan(quantity('100Mi')) &&"
            + " !quantity('50Mi').isGreaterThan(quantity('100Mi'))",
        "quantity('200M').compareTo(quantity('0.2G')) == 0",
        "quantity('50M').compareTo(quantity('50Mi')) == -1 &&"
            + " quantity('50Mi').compareTo(quantity('50M')) == 1",
        "quantity('50k').add(quantity('20')) == quantity('50.02k') && quantity('50k').add(20) =="
            + " quantity('50020')",
        "quantity('50k').sub(quantity('20')) == quantity('49.98k') && quantity('50k').sub(20) =="
            + " quantity('49980')",
        "quantity('50k').add(20).sub(quantity('100k')).sub(-50000).asInteger() == 20",
        "quantity('50.703k').asApproximateFloat() == 50703.0",
        "quantity('50000000G').isInteger() && quantity('50k').isInteger() &&"
            + " !quantity('1m').isInteger()",
        "!quantity('9999999999999999999999999999999999999G').isInteger()",
        "quantity('9223372036854775807').asInteger() == 9223372036854775807",
        "!quantity('9223372036854775808').isInteger() &&"
            + " quantity('-9223372036854775808').isInteger()",
        "quantity('-1').sign() == -1 && quantity('0').sign() == 0 && sign(quantity('1u')) == 1",
        "quantity('0.1n') == quantity('1n') && quantity('-0.1n') == quantity('-1n')",
        "[quantity('1')].exists(q, q == quantity('1000m')) && quantity('1') in [quantity('1000m')]",
        "[quantity('1k'), quantity('1000')].distinct().size() == 1",
        "isSemver('1.0.0') && isSemver('0.1.0-alpha.1') && isSemver('1.2.3+build.01')",
        "!isSemver('hello') && !isSemver('v1.0') && !isSemver('1.0') && !isSemver('01.1.1') &&"
            + " !isSemver('1.0.0-01')",
        "isSemver('v1.0', true) && isSemver('01.01.01', true) && isSemver('1', true) &&"
            + " !isSemver('1.0-rc', true)",
        "semver('v1.0', true) == semver('1.0.0') && semver('00.01.1', true) == semver('0.1.1')",
        "semver('1.2.3').major() == 1 && semver('1.2.3').minor() == 2 && semver('1.2.3').patch() =="
            + " 3",
        "semver('1.2.3').compareTo(semver('1.2.3')) == 0 &&"
            + " semver('1.2.3').compareTo(semver('2.0.0')) == -1",
        "semver('1.2.3').compareTo(semver('0.1.2')) == 1",
        "semver('1.0.0-rc.1').isLessThan(semver('1.0.0')) &&"
            + " semver('1.0.0-rc.2').isLessThan(semver('1.0.0-rc.10'))",
        "semver('1.10.0').isGreaterThan(semver('1.9.0')) &&"
            + " !semver('1.0.0').isGreaterThan(semver('1.0.0'))",
        "isURL('https://user:pass@example.com:80/path?query=val#fragment') &&"
            + " isURL('/absolute-path')",
        "!isURL('https://a:b:c/') && !isURL('../relative-path') && !isURL('') && !isURL('http://a"
            + " b/') && !isURL('/%zz')",
        "!isURL('http://[::1/') && !isURL(':80') && isURL('mailto:a@b') && !isURL('host:80x/y"
            + " y\\n')",
        "url('/path').getScheme() == '' && url('HTTPS://example.com/').getScheme() == 'https'",
        "url('https://example.com:80/').getHost() == 'example.com:80' &&"
            + " url('https://example.com/').getHost() == 'example.com'",
        "url('https://[::1]:80/').getHost() == '[::1]:80' && url('https://[::1]/').getHost() =="
            + " '[::1]' && url('/p').getHost() == ''",
        "url('https://example.com:80/').getHostname() == 'example.com' &&"
            + " url('https://[::1]:80/').getHostname() == '::1'",
        "url('https://u:p@127.0.0.1:80/').getHostname() == '127.0.0.1' &&"
            + " url('/path').getHostname() == ''",
        "url('https://example.com:80/').getPort() == '80' && url('https://example.com/').getPort()"
            + " == '' && url('/p').getPort() == ''",
        "url('https://[::1]').getPort() == ''",
        "url('https://example.com/path').getEscapedPath() == '/path' &&"
            + " url('https://example.com').getEscapedPath() == ''",
        "url('https://example.com/path with spaces/').getEscapedPath() == '/path%20with%20spaces/'",
        "url('https://example.com/a%2Fb').getEscapedPath() == '/a%2Fb' &&"
            + " url('/ü').getEscapedPath() == '/%C3%BC'",
        "url('https://example.com/path?k1=a&k2=b&k2=c').getQuery() == {'k1': ['a'], 'k2': ['b',"
            + " 'c']}",
        "url('https://example.com/path?key with spaces=value+with%20spaces#f').getQuery() == {'key"
            + " with spaces': ['value with spaces']}",
        "url('https://example.com/path?').getQuery() == {} &&"
            + " url('https://example.com/path').getQuery() == {}",
        "url('/a') == url('/a') && url('/a') != url('/b')",
        "isIP('127.0.0.1') && isIP('::1') && isIP('2001:db8::abcd') && isIP('1:2:3:4:5:6:7::') &&"
            + " isIP('64:ff9b::1.2.3.4')",
        "!isIP('127.0.0.256') && !isIP(':::1') && !isIP('127.0.0') && !isIP('01.1.1.1') &&"
            + " !isIP('::ffff:1.2.3.4')",
        "!isIP('fe80::1%eth0') && !isIP('1:2:3:4:5:6:7:8:9') && !isIP('1:2') && !isIP('') &&"
            + " !isIP('1.2.3.4.5') && !isIP('::12345')",
        "ip.isCanonical('127.0.0.1') && ip.isCanonical('2001:db8::abcd') &&"
            + " !ip.isCanonical('2001:DB8::ABCD')",
        "!ip.isCanonical('2001:db8::0:0:0:abcd') && ip.isCanonical('1:0:2:0:3:0:4:0') &&"
            + " ip.isCanonical('::')",
        "ip('127.0.0.1').family() == 4 && ip('::1').family() == 6",
        "ip('0.0.0.0').isUnspecified() && ip('::').isUnspecified() &&"
            + " !ip('127.0.0.1').isUnspecified()",
        "ip('127.0.0.1').isLoopback() && ip('::1').isLoopback() && !ip('192.168.0.1').isLoopback()",
        "ip('224.0.0.1').isLinkLocalMulticast() && !ip('224.0.1.1').isLinkLocalMulticast()",
        "ip('ff02::1').isLinkLocalMulticast() && !ip('fd00::1').isLinkLocalMulticast()",
        "ip('169.254.169.254').isLinkLocalUnicast() && ip('fe80::1').isLinkLocalUnicast() &&"
            + " !ip('fd80::1').isLinkLocalUnicast()",
        "ip('192.168.0.1').isGlobalUnicast() && !ip('255.255.255.255').isGlobalUnicast()",
        "ip('2001:db8::abcd').isGlobalUnicast() && !ip('ff00::1').isGlobalUnicast() &&"
            + " !ip('::1').isGlobalUnicast()",
        "string(ip('2001:DB8::0:1')) == '2001:db8::1' && ip('::1') == ip('0:0:0:0:0:0:0:1')",
        "isCIDR('192.168.0.0/16') && isCIDR('::1/128') && isCIDR('192.168.0.1/16')",
        "!isCIDR('192.168.0.0/33') && !isCIDR('::1/129') && !isCIDR('10.0.0.0') &&"
            + " !isCIDR('10.0.0.0/08') && !isCIDR('/8')",
        "cidr('192.168.0.0/24').containsIP(ip('192.168.0.1')) &&"
            + " !cidr('192.168.0.0/24').containsIP('192.168.1.1')",
        "!cidr('0.0.0.0/0').containsIP('::1') && cidr('::/0').containsIP('::1')",
        "cidr('192.168.0.0/16').containsCIDR(cidr('192.168.10.0/24')) &&"
            + " !cidr('192.168.1.0/24').containsCIDR('192.168.2.0/24')",
        "!cidr('10.0.0.0/24').containsCIDR('10.0.0.0/16')",
        "cidr('192.168.0.1/24').ip() == ip('192.168.0.1') && cidr('::1/128').ip().family() == 6",
        "cidr('192.168.0.1/24').masked() == cidr('192.168.0.0/24') && cidr('192.168.0.1/24') !="
            + " cidr('192.168.0.0/24')",
        "cidr('192.168.0.0/16').prefixLength() == 16 && string(cidr('10.0.0.0/8')) == '10.0.0.0/8'",
        "string(1) == '1' && string(true) == 'true'",
        "!format.dns1123Label().validate('my-name').hasValue() &&"
            + " format.dns1123Label().validate('My').hasValue()",
        "format.named('dns1123Label').value().validate('a.b').value().size() == 1 &&"
            + " !format.named('nope').hasValue()",
        "!format.dns1123Subdomain().validate('a.b-c').hasValue() &&"
            + " format.dns1123Subdomain().validate('a..b').hasValue()",
        "!format.dns1035Label().validate('a1').hasValue() &&"
            + " format.dns1035Label().validate('1a').hasValue()",
        "!format.dns1123LabelPrefix().validate('abc-').hasValue() &&"
            + " format.dns1123Label().validate('abc-').hasValue()",
        "!format.dns1123SubdomainPrefix().validate('a.b-').hasValue() &&"
            + " !format.dns1035LabelPrefix().validate('a-').hasValue()",
        "!format.qualifiedName().validate('example.com/My_Name').hasValue() &&"
            + " format.qualifiedName().validate('a/b/c').hasValue()",
        "!format.labelValue().validate('').hasValue() &&"
            + " format.labelValue().validate('-a').hasValue()",
        "format.labelValue().validate('a'.replace('a',"
            + " '0123456789012345678901234567890123456789012345678901234567890123')).hasValue()",
        "!format.uri().validate('https://a/b').hasValue() && format.uri().validate('a"
            + " b').hasValue()",
        "!format.uuid().validate('123e4567-e89b-12d3-a456-426614174000').hasValue() &&"
            + " format.uuid().validate('123').hasValue()",
        "!format.byte().validate('aGk=').hasValue() && format.byte().validate('aGk').hasValue()",
        "!format.date().validate('2026-02-28').hasValue() &&"
            + " format.date().validate('2026-02-30').hasValue()",
        "!format.datetime().validate('2026-01-31T10:00:00Z').hasValue() &&"
            + " format.datetime().validate('2026-01-31').hasValue()",
      })
  void they_answer_as_kubernetes_does(String expression) {
    assertThat(Expressions.evaluate(expression, NONE)).isEqualTo(new CelResult.Value(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      value = {
        "quantity('200K') -> quantity(): the argument is no quantity such as 500m or 2Gi",
        "quantity('1m').asInteger() -> asInteger(): the quantity is no whole number of 64 bits",
        "semver('200K') -> semver(): the argument is no version such as 1.4.2",
        "url('../relative-path') -> url(): the argument is no absolute URL or path",
        "ip('127.0.0.256') -> ip(): the argument is no IPv4 or IPv6 address",
        "ip.isCanonical('x') -> ip(): the argument is no IPv4 or IPv6 address",
        "cidr('192.168.0.0/33') -> cidr(): the argument is no network such as 10.0.0.0/8",
        "cidr('10.0.0.0/8').containsIP('x') -> ip(): the argument is no IPv4 or IPv6 address",
        "quantity(dyn([1])) -> quantity(): the argument is no quantity such as 500m or 2Gi",
        "dyn('a').isGreaterThan(dyn('b')) -> isGreaterThan() is not defined for string and string",
      })
  void they_fail_with_a_message_that_shows_no_value(String expression, String message) {
    assertThat(Expressions.evaluate(expression, NONE))
        .isInstanceOfSatisfying(
            CelResult.Failed.class, failed -> assertThat(failed.message()).isEqualTo(message));
  }
}
