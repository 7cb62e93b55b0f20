package dev.chartgate.webhook.ruleset;

import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of some texts with their names; no two lists of texts are told as the same bytes. */
final class ContentDigest {
  private final MessageDigest digest;

  ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  void add(BuiltInPacks packs) {
    add("built in");
    add(packs.digest());
  }

  void add(TextFolder folder) {
    folder.files().forEach(file -> add("pack " + folder.name(), file));
  }

  void add(String what, SourceText text) {
    add(what);
    add(text.name());
    add(text.text());
  }

  private void add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update("%d:".formatted(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  /** The digest of what was added, in hexadecimal; nothing can be added after that. */
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
