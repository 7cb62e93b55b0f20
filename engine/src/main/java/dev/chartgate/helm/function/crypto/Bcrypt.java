package dev.chartgate.helm.function.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The password hash bcrypt (Provos and Mazières, "A Future-Adaptable Password Scheme", 1999), in
 * its version 2a.
 */
final class Bcrypt {
  /** Go refuses longer ones, since bcrypt looks at no more. */
  static final int MAX_PASSWORD = 72;

  static final int SALT = 16;

  private static final String ALPHABET =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final byte[] TEXT = "OrpheanBeholderScryDoubt".getBytes(StandardCharsets.US_ASCII);
  private static final int ENCRYPTIONS = 64;

  private Bcrypt() {}

  /**
   * The hash of a password.
   *
   * @param cost the logarithm to base 2 of the number of rounds
   * @param salt of 16 bytes
   */
  static String hash(byte[] password, int cost, byte[] salt) {
    byte[] key = Arrays.copyOf(password, password.length + 1);
    byte[] none = new byte[SALT];
    Blowfish cipher = new Blowfish();
    cipher.expand(key, salt);
    for (int i = 0; i < 1 << cost; i++) {
      cipher.expand(key, none);
      cipher.expand(salt, none);
    }
    int[] words = new int[TEXT.length / 4];
    ByteBuffer.wrap(TEXT).asIntBuffer().get(words);
    for (int i = 0; i < ENCRYPTIONS; i++) {
      cipher.encrypt(words);
    }
    ByteBuffer sum = ByteBuffer.allocate(TEXT.length);
    sum.asIntBuffer().put(words);
    byte[] shown = Arrays.copyOf(sum.array(), TEXT.length - 1);
    return "$2a$%02d$%s%s".formatted(cost, encode(salt), encode(shown));
  }

  private static String encode(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int bits = 0;
    int count = 0;
    for (byte b : bytes) {
      bits = bits << 8 | (b & 0xFF);
      count += 8;
      while (count >= 6) {
        count -= 6;
        out.append(ALPHABET.charAt(bits >> count & 0x3F));
      }
    }
    if (count > 0) {
      out.append(ALPHABET.charAt(bits << (6 - count) & 0x3F));
    }
    return out.toString();
  }
}
