package dev.chartgate.helm.function.net;

import dev.chartgate.helm.function.net.UrlEscapes.Part;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.print.GoQuote;
import java.util.Locale;
import java.util.Optional;

/**
 * A URL as Go's {@code net/url} takes it apart. Each character of its texts is one byte.
 *
 * @param scheme in small letters, without the colon
 * @param opaque what follows the scheme, if that does not begin with a slash
 * @param user user and password, with escapes
 * @param host host and port
 * @param path without escapes
 * @param query with escapes, without the question mark
 * @param fragment without escapes and hash sign
 */
record GoUrl(
    String scheme,
    String opaque,
    Optional<String> user,
    String host,
    String path,
    String query,
    String fragment) {
  private static final String USER_CHARACTERS = "[A-Za-z0-9._:~!$&'()*+,;=%@-]*";

  /**
   * Who and where.
   *
   * @param user with escapes
   * @param host without escapes
   */
  private record Authority(Optional<String> user, String host) {}

  /**
   * Takes a URL apart.
   *
   * @throws FunctionException if it is none, with Go's message
   */
  static GoUrl parse(String url) throws FunctionException {
    int hash = url.indexOf('#');
    String before = hash < 0 ? url : url.substring(0, hash);
    GoUrl parsed;
    try {
      parsed = withoutFragment(before);
    } catch (FunctionException e) {
      throw failure(before, e);
    }
    if (hash < 0) {
      return parsed;
    }
    try {
      return parsed.withFragment(UrlEscapes.unescape(url.substring(hash + 1), Part.FRAGMENT));
    } catch (FunctionException e) {
      throw failure(url, e);
    }
  }

  private static FunctionException failure(String url, FunctionException cause) {
    String message = "parse %s: %s".formatted(GoQuote.quote(Bytes.text(url)), cause.getMessage());
    return new FunctionException(message, cause);
  }

  private GoUrl withFragment(String other) {
    return new GoUrl(scheme, opaque, user, host, path, query, other);
  }

  private static GoUrl withoutFragment(String url) throws FunctionException {
    if (url.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      throw new FunctionException("net/url: invalid control character in URL");
    }
    if (url.equals("*")) {
      return new GoUrl("", "", Optional.empty(), "", "*", "", "");
    }
    int colon = schemeLength(url);
    String scheme = url.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
    String rest = url.substring(colon + 1);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    rest = mark < 0 ? rest : rest.substring(0, mark);
    if (!rest.startsWith("/")) {
      if (!scheme.isEmpty()) {
        return new GoUrl(scheme, rest, Optional.empty(), "", "", query, "");
      }
      int slash = rest.indexOf('/');
      if ((slash < 0 ? rest : rest.substring(0, slash)).contains(":")) {
        throw new FunctionException("first path segment in URL cannot contain colon");
      }
    }
    Authority authority = new Authority(Optional.empty(), "");
    if (rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"))) {
      int slash = rest.indexOf('/', 2);
      String text = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      rest = slash < 0 ? "" : rest.substring(slash);
      authority = authority(scheme, text);
    }
    String path = UrlEscapes.unescape(rest, Part.PATH);
    return new GoUrl(scheme, "", authority.user(), authority.host(), path, query, "");
  }

  /** Where the colon after the scheme stands; -1 if there is no scheme. */
  private static int schemeLength(String url) throws FunctionException {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        if (i == 0) {
          throw new FunctionException("missing protocol scheme");
        }
        return i;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean inner = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && !(inner && i > 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static Authority authority(String scheme, String text) throws FunctionException {
    int at = text.lastIndexOf('@');
    String host = host(scheme, text.substring(at + 1));
    if (at < 0) {
      return new Authority(Optional.empty(), host);
    }
    String user = text.substring(0, at);
    if (!user.matches(USER_CHARACTERS)) {
      throw new FunctionException("net/url: invalid userinfo");
    }
    int colon = user.indexOf(':');
    String name = UrlEscapes.unescape(colon < 0 ? user : user.substring(0, colon), Part.USER);
    String escaped = UrlEscapes.escape(name, Part.USER);
    if (colon >= 0) {
      String password = UrlEscapes.unescape(user.substring(colon + 1), Part.USER);
      escaped += ":" + UrlEscapes.escape(password, Part.USER);
    }
    return new Authority(Optional.of(escaped), host);
  }

  private static String host(String scheme, String host) throws FunctionException {
    int bracket = host.lastIndexOf('[');
    if (bracket > 0) {
      throw new FunctionException("invalid IP-literal");
    }
    if (bracket == 0) {
      return literal(host);
    }
    int colon = host.indexOf(':');
    if (colon >= 0) {
      // Databases have lists of hosts; the web has not.
      boolean web = scheme.equals("http") || scheme.equals("https");
      checkPort(host.substring(web ? colon : host.lastIndexOf(':')));
    }
    return UrlEscapes.unescape(host, Part.HOST);
  }

  private static String literal(String host) throws FunctionException {
    int close = host.lastIndexOf(']');
    if (close < 0) {
      throw new FunctionException("missing ']' in host");
    }
    String port = host.substring(close + 1);
    checkPort(port);
    String name = host.substring(1, close);
    int zone = name.indexOf("%25");
    String address = UrlEscapes.unescape(zone < 0 ? name : name.substring(0, zone), Part.HOST);
    String suffix = zone < 0 ? "" : UrlEscapes.unescape(name.substring(zone), Part.ZONE);
    Optional<byte[]> bytes = IpAddress.parse(address);
    if (bytes.isEmpty() || suffix.equals("%")) {
      throw new FunctionException(
          "invalid host: ParseAddr(%s): unable to parse IP"
              .formatted(GoQuote.quote(address + suffix)));
    }
    if (bytes.get().length == 4) {
      throw new FunctionException("invalid IP-literal");
    }
    return "[" + address + suffix + "]" + port;
  }

  private static void checkPort(String port) throws FunctionException {
    if (!port.matches("(?::[0-9]*)?")) {
      throw new FunctionException(
          "invalid port %s after host".formatted(GoQuote.quote(Bytes.text(port))));
    }
  }

  /** The host without port and brackets. */
  String hostname() {
    int colon = host.lastIndexOf(':');
    boolean port = colon >= 0 && host.substring(colon).matches(":[0-9]*");
    String name = port ? host.substring(0, colon) : host;
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  /** Puts it together again. */
  String join() {
    StringBuilder out = new StringBuilder();
    if (!scheme.isEmpty()) {
      out.append(scheme).append(':');
    }
    if (!opaque.isEmpty()) {
      out.append(opaque);
    } else {
      boolean somewhere = !host.isEmpty() || user.isPresent();
      if (somewhere || (!scheme.isEmpty() && !path.isEmpty())) {
        out.append("//");
      }
      user.ifPresent(name -> out.append(name).append('@'));
      out.append(UrlEscapes.escape(host, Part.HOST));
      String escaped = path.equals("*") ? path : UrlEscapes.escape(path, Part.PATH);
      if (!escaped.isEmpty() && !escaped.startsWith("/") && !host.isEmpty()) {
        out.append('/');
      }
      int slash = escaped.indexOf('/');
      if (out.isEmpty() && (slash < 0 ? escaped : escaped.substring(0, slash)).indexOf(':') >= 0) {
        out.append("./");
      }
      out.append(escaped);
    }
    if (!query.isEmpty()) {
      out.append('?').append(query);
    }
    if (!fragment.isEmpty()) {
      out.append('#').append(UrlEscapes.escape(fragment, Part.FRAGMENT));
    }
    return out.toString();
  }
}
