package dev.chartgate.rule.cel;

import dev.chartgate.rule.cel.value.IpAddress;
import dev.chartgate.rule.cel.value.IpNetwork;
import java.util.List;
import java.util.function.Predicate;

/** Kubernetes' IP addresses and networks. */
final class NetworkFunctions {
  private NetworkFunctions() {}

  static List<Overload> overloads() {
    ValueType ip = ValueType.IP;
    ValueType cidr = ValueType.CIDR;
    ValueType string = ValueType.STRING;
    ValueType bool = ValueType.BOOL;
    ValueType integer = ValueType.INT;
    return List.of(
        Overload.global("ip", ip, a -> address(a[0]), string),
        Overload.global("isIP", bool, a -> IpAddress.parse((String) a[0]).isPresent(), string),
        Overload.global("ip.isCanonical", bool, a -> address(a[0]).toString().equals(a[0]), string),
        Overload.global("string", string, a -> a[0].toString(), ip),
        Overload.member("family", integer, a -> (long) ((IpAddress) a[0]).family(), ip),
        is("isUnspecified", IpAddress::isUnspecified),
        is("isLoopback", IpAddress::isLoopback),
        is("isLinkLocalMulticast", IpAddress::isLinkLocalMulticast),
        is("isLinkLocalUnicast", IpAddress::isLinkLocalUnicast),
        is("isGlobalUnicast", IpAddress::isGlobalUnicast),
        Overload.global("cidr", cidr, a -> network(a[0]), string),
        Overload.global("isCIDR", bool, a -> IpNetwork.parse((String) a[0]).isPresent(), string),
        Overload.global("string", string, a -> a[0].toString(), cidr),
        Overload.member(
            "containsIP", bool, a -> ((IpNetwork) a[0]).contains((IpAddress) a[1]), cidr, ip),
        Overload.member(
            "containsIP", bool, a -> ((IpNetwork) a[0]).contains(address(a[1])), cidr, string),
        Overload.member(
            "containsCIDR", bool, a -> ((IpNetwork) a[0]).contains((IpNetwork) a[1]), cidr, cidr),
        Overload.member(
            "containsCIDR", bool, a -> ((IpNetwork) a[0]).contains(network(a[1])), cidr, string),
        Overload.member("ip", ip, a -> ((IpNetwork) a[0]).address(), cidr),
        Overload.member("masked", cidr, a -> ((IpNetwork) a[0]).masked(), cidr),
        Overload.member(
            "prefixLength", integer, a -> (long) ((IpNetwork) a[0]).prefixLength(), cidr));
  }

  private static Overload is(String name, Predicate<IpAddress> test) {
    return Overload.member(name, ValueType.BOOL, a -> test.test((IpAddress) a[0]), ValueType.IP);
  }

  private static IpAddress address(Object text) {
    return IpAddress.parse((String) text)
        .orElseThrow(() -> new EvaluationFailure("ip(): the argument is no IPv4 or IPv6 address"));
  }

  private static IpNetwork network(Object text) {
    return IpNetwork.parse((String) text)
        .orElseThrow(
            () -> new EvaluationFailure("cidr(): the argument is no network such as 10.0.0.0/8"));
  }
}
