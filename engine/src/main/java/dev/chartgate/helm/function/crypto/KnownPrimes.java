package dev.chartgate.helm.function.crypto;

import java.math.BigInteger;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The primes that keys of RSA are put together from. To look for a prime takes a tenth of a second,
 * and charts ask for dozens; keys of a seeded rendering protect nothing anyway. So it is only known
 * how far a prime is from the number that a seed gives.
 */
final class KnownPrimes {
  /** For each seed from 0, how many odd numbers are passed over until the first prime. */
  private static final int[] OF_1024_BITS = {
    930, 22, 421, 290, 598, 119, 342, 180, 87, 41, 92, 200, 344, 30, 940, 229, 1049, 388, 93, 295,
    204, 749, 55, 306, 70, 31, 1055, 325, 284, 336, 27, 379, 112, 1671, 654, 1061, 547, 34, 1607,
    56, 145, 44, 123, 635, 202, 11, 99, 990, 161, 46, 897, 55, 1035, 620, 177, 823, 58, 75, 1019,
    551, 137, 363, 425, 386
  };

  private static final int[] OF_2048_BITS = {
    253, 179, 812, 2784, 639, 420, 282, 478, 310, 645, 711, 322, 40, 81, 462, 83, 2384, 563, 14,
    1433, 799, 887, 735, 2008
  };

  private KnownPrimes() {}

  /** The sizes of a prime, in bits. */
  enum Size {
    BITS_1024(1024),
    BITS_2048(2048);

    private final int bits;

    Size(int bits) {
      this.bits = bits;
    }

    int bits() {
      return bits;
    }

    /** How many primes of this size there are. */
    int count() {
      return distances().length;
    }

    private int[] distances() {
      return switch (this) {
        case BITS_1024 -> OF_1024_BITS;
        case BITS_2048 -> OF_2048_BITS;
      };
    }
  }

  /** Two different primes. */
  record Pair(BigInteger first, BigInteger second) {}

  /** Draws two primes of one size. */
  static Pair draw(Size size, RandomGenerator random) {
    int first = random.nextInt(size.count());
    int second = (first + 1 + random.nextInt(size.count() - 1)) % size.count();
    return new Pair(prime(size, first), prime(size, second));
  }

  /**
   * A prime with its two highest bits set, so that the product of two has twice as many bits.
   *
   * @param index from 0, exclusive of the count
   */
  static BigInteger prime(Size size, int index) {
    byte[] bytes = new byte[size.bits / 8];
    new Random(index).nextBytes(bytes);
    return new BigInteger(1, bytes)
        .setBit(size.bits - 1)
        .setBit(size.bits - 2)
        .setBit(0)
        .add(BigInteger.valueOf(2L * size.distances()[index]));
  }
}
