package dev.chartgate.rule.cel.value;

import dev.chartgate.rule.Part;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a URL points, read as tolerantly as clients do, at the same places as {@link Part}. */
public final class Endpoint {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  /** The ports that schemes have where none is written; of each scheme's own documentation. */
  private static final Map<String, Long> DEFAULT_PORTS =
      Map.ofEntries(
          Map.entry("amqp", 5672L),
          Map.entry("amqps", 5671L),
          Map.entry("clickhouse", 9000L),
          Map.entry("ftp", 21L),
          Map.entry("http", 80L),
          Map.entry("https", 443L),
          Map.entry("ldap", 389L),
          Map.entry("ldaps", 636L),
          Map.entry("mongodb", 27017L),
          Map.entry("mysql", 3306L),
          Map.entry("nats", 4222L),
          Map.entry("postgres", 5432L),
          Map.entry("postgresql", 5432L),
          Map.entry("redis", 6379L),
          Map.entry("rediss", 6379L),
          Map.entry("smtp", 25L),
          Map.entry("ws", 80L),
          Map.entry("wss", 443L));

  private Endpoint() {}

  /**
   * {@code scheme} in lower case, {@code host} without brackets, {@code port} and {@code path} of a
   * URL or of {@code host:port}; empty, or 0, where there is none. A scheme may have a suffix
   * behind {@code +} that does not count for its port, as in {@code postgresql+asyncpg}.
   */
  public static Map<String, Object> parts(String url) {
    String scheme = Part.SCHEME.in(url).toLowerCase(Locale.ROOT);
    String host = Part.HOST.in(url);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("scheme", scheme);
    parts.put("host", host);
    parts.put("port", port(Part.PORT.in(url), scheme));
    parts.put("path", Part.PATH.in(url));
    return parts;
  }

  private static long port(String written, String scheme) {
    if (written.isEmpty()) {
      int plus = scheme.indexOf('+');
      return DEFAULT_PORTS.getOrDefault(plus < 0 ? scheme : scheme.substring(0, plus), 0L);
    }
    long port = PORT.matcher(written).matches() ? Long.parseLong(written) : 0;
    return port <= 65_535 ? port : 0;
  }
}
