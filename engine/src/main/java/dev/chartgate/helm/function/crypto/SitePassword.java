package dev.chartgate.helm.function.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Passwords that are computed from a master password (the Master Password algorithm, version 3):
 * the same arguments give the same password.
 */
final class SitePassword {
  private static final byte[] SCOPE =
      "com.lyndir.masterpassword".getBytes(StandardCharsets.US_ASCII);
  private static final int COST = 32_768;
  private static final int BLOCK_SIZE = 8;
  private static final int PARALLEL = 2;
  private static final int KEY = 64;

  /** What a password of a kind may look like, one letter for each character. */
  private static final Map<String, List<String>> TEMPLATES =
      Map.of(
          "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
          "long", longTemplates(),
          "medium", List.of("CvcnoCvc", "CvcCvcno"),
          "short", List.of("Cvcn"),
          "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
          "pin", List.of("nnnn"));

  private static final Map<Character, String> CHARACTERS = characters();

  private SitePassword() {}

  /** How many characters the computation takes of memory. */
  static final long MEMORY = 64L * COST * BLOCK_SIZE;

  /** The password of a site; nothing if there is no such kind of password. */
  static Optional<String> derive(
      int counter, String kind, byte[] master, byte[] user, byte[] site) {
    List<String> templates = TEMPLATES.get(kind);
    if (templates == null) {
      return Optional.empty();
    }
    byte[] key = Scrypt.key(master, scoped(user), COST, BLOCK_SIZE, PARALLEL, KEY);
    Mac mac = Hmac.sha256(key);
    mac.update(scoped(site));
    byte[] seed = mac.doFinal(ByteBuffer.allocate(4).putInt(counter).array());
    String template = templates.get((seed[0] & 0xFF) % templates.size());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      String characters = CHARACTERS.getOrDefault(template.charAt(i), "");
      out.append(characters.charAt((seed[i + 1] & 0xFF) % characters.length()));
    }
    return Optional.of(out.toString());
  }

  private static byte[] scoped(byte[] name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SCOPE);
    out.writeBytes(ByteBuffer.allocate(4).putInt(name.length).array());
    out.writeBytes(name);
    return out.toByteArray();
  }

  private static List<String> longTemplates() {
    return List.of(
        "CvcvnoCvcvCvcv",
        "CvcvCvcvnoCvcv",
        "CvcvCvcvCvcvno",
        "CvccnoCvcvCvcv",
        "CvccCvcvnoCvcv",
        "CvccCvcvCvcvno",
        "CvcvnoCvccCvcv",
        "CvcvCvccnoCvcv",
        "CvcvCvccCvcvno",
        "CvcvnoCvcvCvcc",
        "CvcvCvcvnoCvcc",
        "CvcvCvcvCvccno",
        "CvccnoCvccCvcv",
        "CvccCvccnoCvcv",
        "CvccCvccCvcvno",
        "CvcvnoCvccCvcc",
        "CvcvCvccnoCvcc",
        "CvcvCvccCvccno",
        "CvccnoCvcvCvcc",
        "CvccCvcvnoCvcc",
        "CvccCvcvCvccno");
  }

  private static Map<Character, String> characters() {
    String letters = "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
    return Map.of(
        'V', "AEIOU",
        'C', "BCDFGHJKLMNPQRSTVWXYZ",
        'v', "aeiou",
        'c', "bcdfghjklmnpqrstvwxyz",
        'A', "AEIOUBCDFGHJKLMNPQRSTVWXYZ",
        'a', letters,
        'n', "0123456789",
        'o', "@&%?,=[]_:-+*$#!'^~;()/.",
        'x', letters + "0123456789!@#$%^&*()");
  }
}
