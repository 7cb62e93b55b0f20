package dev.chartgate.webhook.server;

import java.io.IOException;

/** Where something is read from that changes while the webhook runs. */
public interface Source<T> {

  /**
   * Another text whenever what is read has changed.
   *
   * @throws IOException if it cannot be looked at
   */
  String fingerprint() throws IOException;

  /**
   * Reads it.
   *
   * @throws UnsoundException if it is not sound
   * @throws IOException if it cannot be read
   */
  T load() throws UnsoundException, IOException;
}
