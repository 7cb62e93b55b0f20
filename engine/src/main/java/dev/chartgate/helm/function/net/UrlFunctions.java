package dev.chartgate.helm.function.net;

import static dev.chartgate.helm.template.value.GoType.MAP;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import java.util.Optional;

/** Functions on URLs. */
public final class UrlFunctions {
  private UrlFunctions() {}

  /** The functions. */
  public static List<Definition> definitions() {
    return List.of(
        new Definition("urlParse", Signature.of(STRING), Flow.OWN, UrlFunctions::parse),
        new Definition("urlJoin", Signature.of(MAP), Flow.DATA, UrlFunctions::join));
  }

  private static Value parse(Call call) throws FunctionException {
    call.budget().characters(4L * call.text(0).length());
    GoUrl url;
    try {
      url = GoUrl.parse(Bytes.of(call.text(0).value()));
    } catch (FunctionException e) {
      throw new FunctionException("unable to parse url: " + e.getMessage(), e);
    }
    UrlParts parts = new UrlParts(call.text(0));
    MapValue map = new MapValue(GoType.MAP, call.text(0).origin().asVia());
    map.set("scheme", parts.next(url.scheme()));
    parts.skip(":");
    map.set("opaque", parts.next(url.opaque()));
    parts.skip("//");
    map.set("userinfo", parts.next(url.user().orElse("")));
    map.set("hostname", parts.within(url.hostname()));
    map.set("host", parts.next(url.host()));
    map.set("path", parts.next(url.path()));
    map.set("query", parts.next(url.query()));
    map.set("fragment", parts.next(url.fragment()));
    return map;
  }

  private static Text text(String bytes) {
    return Text.of(Bytes.text(bytes));
  }

  private static Value join(Call call) throws FunctionException {
    Value map = call.argument(0);
    String user = member(map, "userinfo");
    GoUrl url =
        new GoUrl(
            member(map, "scheme"),
            member(map, "opaque"),
            user.isEmpty() ? Optional.empty() : user(user),
            member(map, "host"),
            member(map, "path"),
            member(map, "query"),
            member(map, "fragment"));
    String joined = url.join();
    call.budget().characters(joined.length());
    return text(joined);
  }

  private static Optional<String> user(String text) throws FunctionException {
    try {
      return GoUrl.parse("proto://" + text + "@host").user();
    } catch (FunctionException e) {
      throw new FunctionException("unable to parse userinfo in dict: " + e.getMessage(), e);
    }
  }

  private static String member(Value map, String name) throws FunctionException {
    Optional<Value> member = map instanceof MapValue given ? given.find(name) : Optional.empty();
    if (member.isEmpty()) {
      return "";
    }
    return switch (member.get()) {
      case Text text -> Bytes.of(text.value());
      case Nil nil ->
          throw new FunctionException(
              "runtime error: invalid memory address or nil pointer dereference");
      default ->
          throw new FunctionException(
              "unable to parse %s key, must be of type string, but %s found"
                  .formatted(name, member.get().type().kind().label()));
    };
  }
}
