package dev.chartgate.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Names a finding by what it is about, not by where it stands: rule, release, object, field and
 * values key. Lines, columns and formatting do not take part, and the message only where there is
 * neither an object nor a key.
 */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** The first 16 bytes of a SHA-256 over the parts, in lower-case hexadecimal digits. */
  public static String of(
      RuleId rule,
      String release,
      Optional<Subject> subject,
      Optional<String> key,
      String message) {
    List<String> parts = new ArrayList<>();
    parts.addAll(
        List.of(
            rule.toString(),
            release,
            subject.map(Subject::kind).orElse(""),
            subject.flatMap(Subject::namespace).orElse(""),
            subject.map(Subject::name).orElse(""),
            subject.flatMap(Subject::path).orElse(""),
            key.orElse("")));
    if (subject.isEmpty() && key.filter(name -> !name.isEmpty()).isEmpty()) {
      parts.add(message);
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
