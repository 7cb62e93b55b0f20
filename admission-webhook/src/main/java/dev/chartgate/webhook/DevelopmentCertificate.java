package dev.chartgate.webhook;

import dev.chartgate.webhook.certificate.SelfSigned;
import dev.chartgate.webhook.server.Source;
import dev.chartgate.webhook.server.TlsMaterial;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A certificate for localhost, which lasts as long as the process and is written nowhere. */
record DevelopmentCertificate(SelfSigned made) implements Source<TlsMaterial> {
  private static final Duration VALIDITY = Duration.ofDays(365);

  /** Makes one. */
  static DevelopmentCertificate make(InstantSource clock) {
    return new DevelopmentCertificate(
        SelfSigned.make(List.of("localhost", "127.0.0.1", "::1"), VALIDITY, clock));
  }

  @Override
  public String fingerprint() {
    return "";
  }

  @Override
  public TlsMaterial load() {
    return new TlsMaterial(
        new TlsMaterial.Part("the certificate made for --dev", made.certificate()),
        new TlsMaterial.Part("the key made for --dev", made.key()),
        Optional.empty());
  }
}
