package dev.chartgate.webhook.certificate;

import dev.chartgate.webhook.cluster.ClusterException;
import dev.chartgate.webhook.cluster.TlsObjects;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the webhook's certificate in a Secret and has the API server trust it. It is renewed when a
 * third of its time is left, or when it is for other names. The authority of the one before is
 * trusted until it expires, and the new one before the Secret has its certificate: so whichever of
 * the two a webhook still shows, the API server accepts it.
 */
final class Renewal {
  /** The keys of the Secret, as its type names them. */
  static final String CERTIFICATE = "tls.crt";

  static final String KEY = "tls.key";
  static final String AUTHORITIES = "ca.crt";

  private final List<String> names;
  private final Duration validity;
  private final InstantSource clock;

  /**
   * A renewal.
   *
   * @param names the names under which the API server calls the webhook
   * @param validity how long a certificate is valid
   */
  Renewal(List<String> names, Duration validity, InstantSource clock) {
    this.names = List.copyOf(names);
    this.validity = validity;
    this.clock = clock;
  }

  /**
   * Renews the certificate if that is due, and mends whom the API server trusts in any case.
   *
   * @return what was done, for the log
   * @throws ClusterException if the cluster refuses; to try again does no harm
   */
  String run(TlsObjects objects) throws ClusterException {
    Optional<TlsObjects.Stored> stored = objects.read();
    Map<String, String> data = stored.map(TlsObjects.Stored::data).orElseGet(Map::of);
    Optional<Instant> expires = expires(data);
    if (expires.isPresent()) {
      boolean mended = objects.trust(data.getOrDefault(AUTHORITIES, ""));
      return "the certificate is valid until %s%s"
          .formatted(expires.get(), mended ? "; the API server trusts it now" : "");
    }
    SelfSigned made = SelfSigned.make(names, validity, clock);
    String authorities = authorities(made, data);
    objects.trust(authorities);
    Map<String, String> renewed = new LinkedHashMap<>();
    renewed.put(CERTIFICATE, made.certificate());
    renewed.put(KEY, made.key());
    renewed.put(AUTHORITIES, authorities);
    objects.write(renewed, stored);
    return "a certificate was made that is valid until " + made.expires();
  }

  /** When the certificate expires, if it is one that can stay. */
  private Optional<Instant> expires(Map<String, String> data) {
    if (data.getOrDefault(KEY, "").isEmpty() || data.getOrDefault(AUTHORITIES, "").isEmpty()) {
      return Optional.empty();
    }
    return Pem.certificates(data.getOrDefault(CERTIFICATE, "")).stream()
        .findFirst()
        .filter(certificate -> certificate.names().equals(names))
        .map(Pem.Certificate::expires)
        .filter(end -> clock.instant().isBefore(end.minus(validity.dividedBy(3))));
  }

  private String authorities(SelfSigned made, Map<String, String> data) {
    List<String> all = new ArrayList<>(List.of(made.authority()));
    Pem.certificates(data.getOrDefault(AUTHORITIES, "")).stream()
        .filter(authority -> clock.instant().isBefore(authority.expires()))
        .map(Pem.Certificate::text)
        .forEach(all::add);
    return String.join("", all);
  }
}
