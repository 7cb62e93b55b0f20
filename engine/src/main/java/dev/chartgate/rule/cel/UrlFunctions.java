package dev.chartgate.rule.cel;

import dev.chartgate.rule.cel.value.AbsoluteUrl;
import java.util.List;
import java.util.function.Function;

/** Kubernetes' URLs. */
final class UrlFunctions {
  private UrlFunctions() {}

  static List<Overload> overloads() {
    return List.of(
        Overload.global("url", ValueType.URL, a -> parse((String) a[0]), ValueType.STRING),
        Overload.global(
            "isURL",
            ValueType.BOOL,
            a -> AbsoluteUrl.parse((String) a[0]).isPresent(),
            ValueType.STRING),
        part("getScheme", AbsoluteUrl::scheme),
        part("getHost", AbsoluteUrl::host),
        part("getHostname", AbsoluteUrl::hostname),
        part("getPort", AbsoluteUrl::port),
        part("getEscapedPath", AbsoluteUrl::escapedPath),
        Overload.member(
            "getQuery",
            ValueType.MAP,
            a -> new PlainMappingView(((AbsoluteUrl) a[0]).parameters()),
            ValueType.URL));
  }

  private static Overload part(String name, Function<AbsoluteUrl, String> part) {
    return Overload.member(
        name, ValueType.STRING, a -> part.apply((AbsoluteUrl) a[0]), ValueType.URL);
  }

  private static AbsoluteUrl parse(String text) {
    return AbsoluteUrl.parse(text)
        .orElseThrow(() -> new EvaluationFailure("url(): the argument is no absolute URL or path"));
  }
}
