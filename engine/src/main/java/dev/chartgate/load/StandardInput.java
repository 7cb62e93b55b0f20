package dev.chartgate.load;

import java.io.IOException;
import java.io.InputStream;

/** Where {@code -} is read from; read once at most. */
@FunctionalInterface
public interface StandardInput {
  /** Nothing at all. */
  StandardInput EMPTY = InputStream::nullInputStream;

  /**
   * Opens it.
   *
   * @throws IOException if it cannot be read
   */
  InputStream open() throws IOException;
}
