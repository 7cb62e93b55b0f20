package dev.chartgate.webhook.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** Writes what certificates and keys consist of as text (RFC 7468), and reads certificates. */
final class Pem {
  private static final int WIDTH = 64;

  private Pem() {}

  /**
   * A certificate that was read.
   *
   * @param text its text
   * @param names the names and addresses that it is for, in its order
   * @param expires the last moment at which it is valid
   */
  record Certificate(String text, List<String> names, Instant expires) {
    Certificate {
      names = List.copyOf(names);
    }
  }

  /** The text of one block, with a line break at its end. */
  static String write(String label, byte[] der) {
    Base64.Encoder lines = Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, lines.encodeToString(der), label);
  }

  /** The certificates of a text; none if it is not one of certificates. */
  static List<Certificate> certificates(String text) {
    List<Certificate> certificates = new ArrayList<>();
    try {
      for (var each :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
        X509Certificate certificate = (X509Certificate) each;
        certificates.add(
            new Certificate(
                write("CERTIFICATE", certificate.getEncoded()),
                names(certificate),
                certificate.getNotAfter().toInstant()));
      }
    } catch (CertificateException e) {
      return List.of();
    }
    return certificates;
  }

  private static List<String> names(X509Certificate certificate) throws CertificateException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    return names == null
        ? List.of()
        : names.stream().map(name -> String.valueOf(name.get(1))).toList();
  }
}
