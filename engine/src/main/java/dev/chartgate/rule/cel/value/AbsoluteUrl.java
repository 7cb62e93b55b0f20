package dev.chartgate.rule.cel.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute URI or an absolute path, read as Kubernetes' CEL library does, which reads with Go's
 * {@code url.ParseRequestURI}. What is absent is the empty string.
 *
 * @param scheme in lower case
 * @param host with the port, and IPv6 addresses in brackets
 * @param path as it was written
 * @param query what stands behind the first {@code ?}
 * @param text the whole text
 */
public record AbsoluteUrl(String scheme, String host, String path, String query, String text) {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:\\[[0-9A-Fa-f:.]+(?:%25[^\\]\\x00-\\x20]+)?]|[^\\[\\]: ^`{|}\\\\%#]*)(?::[0-9]*)?");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9._:~!$&'()*+,;=%@-]*");

  /** Reads a URL; empty if the text is none. */
  public static Optional<AbsoluteUrl> parse(String text) {
    boolean control = text.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    if (text.isEmpty() || control || text.startsWith(":")) {
      return Optional.empty();
    }
    String beforeFragment = text.indexOf('#') < 0 ? text : text.substring(0, text.indexOf('#'));
    Matcher matcher = SCHEME.matcher(beforeFragment);
    boolean hasScheme = matcher.matches();
    String scheme = hasScheme ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    String rest = hasScheme ? matcher.group(2) : beforeFragment;
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String hierarchy = question < 0 ? rest : rest.substring(0, question);
    if (!hierarchy.startsWith("/")) {
      boolean opaque = hasScheme || hierarchy.equals("*");
      return opaque
          ? Optional.of(new AbsoluteUrl(scheme, "", hasScheme ? "" : hierarchy, query, text))
          : Optional.empty();
    }
    if (!hasScheme || !hierarchy.startsWith("//")) {
      return of(scheme, "", hierarchy, query, text);
    }
    int slash = hierarchy.indexOf('/', 2);
    String authority = slash < 0 ? hierarchy.substring(2) : hierarchy.substring(2, slash);
    int at = authority.lastIndexOf('@');
    String host = authority.substring(at + 1);
    if (!HOST.matcher(host).matches()
        || (at >= 0 && !USER.matcher(authority.substring(0, at)).matches())) {
      return Optional.empty();
    }
    return of(scheme, host, slash < 0 ? "" : hierarchy.substring(slash), query, text);
  }

  private static Optional<AbsoluteUrl> of(
      String scheme, String host, String path, String query, String text) {
    return PercentEncoding.decode(path, false).isPresent()
        ? Optional.of(new AbsoluteUrl(scheme, host, path, query, text))
        : Optional.empty();
  }

  /** The host without port and brackets. */
  public String hostname() {
    int end = portColon();
    String name = end < 0 ? host : host.substring(0, end);
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  /** The port as it was written. */
  public String port() {
    return portColon() < 0 ? "" : host.substring(portColon() + 1);
  }

  private int portColon() {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? colon : -1;
  }

  /** The path with percent-encoding. */
  public String escapedPath() {
    return PercentEncoding.path(path);
  }

  /** The parameters of the query, decoded; those that cannot be are left out. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      Optional<String> key =
          PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals), true);
      Optional<String> value =
          PercentEncoding.decode(equals < 0 ? "" : pair.substring(equals + 1), true);
      if (!pair.isEmpty() && pair.indexOf(';') < 0 && key.isPresent() && value.isPresent()) {
        parameters.computeIfAbsent(key.get(), _ -> new ArrayList<>()).add(value.get());
      }
    }
    return parameters;
  }

  @Override
  public String toString() {
    return text;
  }
}
