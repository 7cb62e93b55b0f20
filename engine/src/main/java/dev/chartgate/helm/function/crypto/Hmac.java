package dev.chartgate.helm.function.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256, also with the empty key, which Java has no key object for. */
final class Hmac {
  private static final int SUM = 32;

  private Hmac() {}

  static Mac sha256(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      // Zeros at the end of a short key change nothing.
      Key padded = new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256");
      mac.init(padded);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("each Java has it", e);
    }
  }

  /** PBKDF2 (RFC 8018, 5.2) with one iteration. */
  static byte[] pbkdf2(Mac mac, byte[] salt, int length) {
    byte[] key = new byte[(length + SUM - 1) / SUM * SUM];
    for (int block = 0; block < key.length / SUM; block++) {
      mac.update(salt);
      mac.update(ByteBuffer.allocate(4).putInt(block + 1).array());
      System.arraycopy(mac.doFinal(), 0, key, block * SUM, SUM);
    }
    return Arrays.copyOf(key, length);
  }
}
