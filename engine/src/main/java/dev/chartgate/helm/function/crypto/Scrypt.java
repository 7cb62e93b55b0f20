package dev.chartgate.helm.function.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import javax.crypto.Mac;

/** The key derivation scrypt (RFC 7914). */
final class Scrypt {
  private final int cost;
  private final int blockSize;

  private Scrypt(int cost, int blockSize) {
    this.cost = cost;
    this.blockSize = blockSize;
  }

  /**
   * A key.
   *
   * @param cost a power of two; takes {@code 128 * cost * blockSize} bytes of memory
   * @param parallel how many blocks are mixed, one after another
   * @param length of the key, in bytes
   */
  static byte[] key(
      byte[] password, byte[] salt, int cost, int blockSize, int parallel, int length) {
    Mac mac = Hmac.sha256(password);
    byte[] blocks = Hmac.pbkdf2(mac, salt, parallel * 128 * blockSize);
    IntBuffer words = ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    Scrypt scrypt = new Scrypt(cost, blockSize);
    int size = 32 * blockSize;
    for (int i = 0; i < parallel; i++) {
      int[] block = new int[size];
      words.get(i * size, block);
      scrypt.mix(block);
      words.put(i * size, block);
    }
    return Hmac.pbkdf2(mac, blocks, length);
  }

  /** scryptROMix (RFC 7914, 5). */
  private void mix(int[] block) {
    int size = block.length;
    int[][] table = new int[cost][];
    int[] other = new int[size];
    for (int i = 0; i < cost; i++) {
      table[i] = block.clone();
      mixBlock(block, other);
    }
    for (int i = 0; i < cost; i++) {
      int[] drawn = table[block[size - 16] & (cost - 1)];
      for (int k = 0; k < size; k++) {
        block[k] ^= drawn[k];
      }
      mixBlock(block, other);
    }
  }

  /** scryptBlockMix (RFC 7914, 4). */
  private void mixBlock(int[] block, int[] other) {
    int[] x = Arrays.copyOfRange(block, block.length - 16, block.length);
    for (int i = 0; i < 2 * blockSize; i++) {
      for (int k = 0; k < 16; k++) {
        x[k] ^= block[16 * i + k];
      }
      salsa(x);
      int at = i / 2 + (i % 2) * blockSize;
      System.arraycopy(x, 0, other, 16 * at, 16);
    }
    System.arraycopy(other, 0, block, 0, block.length);
  }

  /** Salsa20/8 (RFC 7914, 3). */
  private static void salsa(int[] block) {
    int[] x = block.clone();
    for (int round = 0; round < 4; round++) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
    for (int i = 0; i < 16; i++) {
      block[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
