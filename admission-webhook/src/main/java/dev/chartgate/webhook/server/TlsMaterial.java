package dev.chartgate.webhook.server;

import java.util.Optional;

/**
 * What a server needs for TLS, as it was written; not yet looked into.
 *
 * @param certificate the server's certificate, and those that it is signed by up to a known one
 * @param key its private key
 * @param clientCa those that sign the certificates of clients; absent where clients need none
 */
public record TlsMaterial(Part certificate, Part key, Optional<Part> clientCa) {

  /**
   * A text of PEM blocks (RFC 7468).
   *
   * @param name where it comes from, for messages
   * @param pem the text
   */
  public record Part(String name, String pem) {

    /** Without the text, which may be a private key. */
    @Override
    public String toString() {
      return "Part[name=" + name + "]";
    }
  }
}
