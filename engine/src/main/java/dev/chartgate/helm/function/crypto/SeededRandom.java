package dev.chartgate.helm.function.crypto;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The seeded source of a rendering, where Java's keys ask for a secure one. */
final class SeededRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient RandomGenerator source;

  SeededRandom(RandomGenerator source) {
    super(null, null);
    this.source = source;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    source.nextBytes(bytes);
  }

  @Override
  public String getAlgorithm() {
    return "seeded";
  }
}
