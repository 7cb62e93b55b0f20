package dev.chartgate.helm.function.crypto;

import java.util.Arrays;

/** The cipher Blowfish, with the key schedule that bcrypt makes expensive. */
final class Blowfish {
  private static final int ROUNDS = 16;
  private static final int BOX = 256;

  private final int[] subkeys;
  private final int[] boxes;
  private int left;
  private int right;

  /** A cipher without a key. */
  Blowfish() {
    subkeys = Start.WORDS.subkeys();
    boxes = Start.WORDS.boxes();
  }

  /** What both arrays begin with; read once, when a chart first wants it. */
  private static final class Start {
    static final Start WORDS = new Start(PiDigits.fraction(ROUNDS + 2 + 4 * BOX));

    private final int[] words;

    private Start(int[] words) {
      this.words = words;
    }

    int[] subkeys() {
      return Arrays.copyOf(words, ROUNDS + 2);
    }

    int[] boxes() {
      return Arrays.copyOfRange(words, ROUNDS + 2, words.length);
    }
  }

  /** A stream of the bytes of a key, again and again from the start. */
  private static final class Stream {
    private final byte[] bytes;
    private int at;

    Stream(byte[] bytes) {
      this.bytes = bytes;
    }

    int word() {
      int word = 0;
      for (int i = 0; i < 4; i++) {
        word = word << 8 | (bytes[at] & 0xFF);
        at = (at + 1) % bytes.length;
      }
      return word;
    }
  }

  /**
   * Mixes a key into the cipher, and a salt into what it makes of that; a salt of zeros is none.
   */
  void expand(byte[] key, byte[] salt) {
    Stream keys = new Stream(key);
    for (int i = 0; i < subkeys.length; i++) {
      subkeys[i] ^= keys.word();
    }
    Stream salts = new Stream(salt);
    left = 0;
    right = 0;
    fill(subkeys, salts);
    fill(boxes, salts);
  }

  private void fill(int[] words, Stream salts) {
    for (int i = 0; i < words.length; i += 2) {
      encrypt(left ^ salts.word(), right ^ salts.word());
      words[i] = left;
      words[i + 1] = right;
    }
  }

  /** Encrypts pairs of words in place. */
  void encrypt(int[] words) {
    for (int i = 0; i < words.length; i += 2) {
      encrypt(words[i], words[i + 1]);
      words[i] = left;
      words[i + 1] = right;
    }
  }

  private void encrypt(int givenLeft, int givenRight) {
    int l = givenLeft;
    int r = givenRight;
    for (int round = 0; round < ROUNDS; round += 2) {
      l ^= subkeys[round];
      r ^= mix(l);
      r ^= subkeys[round + 1];
      l ^= mix(r);
    }
    left = r ^ subkeys[ROUNDS + 1];
    right = l ^ subkeys[ROUNDS];
  }

  private int mix(int word) {
    int sum = boxes[word >>> 24] + boxes[BOX + (word >>> 16 & 0xFF)];
    return (sum ^ boxes[2 * BOX + (word >>> 8 & 0xFF)]) + boxes[3 * BOX + (word & 0xFF)];
  }
}
