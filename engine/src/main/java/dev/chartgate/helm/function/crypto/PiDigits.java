package dev.chartgate.helm.function.crypto;

import java.math.BigInteger;

/** The fraction of pi in words of 32 bits, with which Blowfish begins. */
final class PiDigits {
  /** More bits than are wanted, for what rounding takes away. */
  private static final int GUARD = 64;

  private PiDigits() {}

  /** So many words, by Machin's formula: pi is 16 atan(1/5) - 4 atan(1/239). */
  static int[] fraction(int words) {
    int bits = words * Integer.SIZE + GUARD;
    BigInteger one = BigInteger.ONE.shiftLeft(bits);
    BigInteger pi =
        inverseTangent(5, one).shiftLeft(4).subtract(inverseTangent(239, one).shiftLeft(2));
    BigInteger fraction = pi.mod(one);
    int[] result = new int[words];
    for (int i = 0; i < words; i++) {
      result[i] = fraction.shiftRight(bits - Integer.SIZE * (i + 1)).intValue();
    }
    return result;
  }

  /** The inverse tangent of 1/x, as a multiple of one. */
  private static BigInteger inverseTangent(int x, BigInteger one) {
    BigInteger square = BigInteger.valueOf((long) x * x);
    BigInteger power = one.divide(BigInteger.valueOf(x));
    BigInteger sum = power;
    for (int n = 3; power.signum() > 0; n += 2) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(n));
      sum = n % 4 == 3 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }
}
