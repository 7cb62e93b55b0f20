package dev.chartgate.webhook.server;

import java.util.List;

/** Is told what came of reading something again. */
interface Reloads {

  /** Another one is in use. */
  void replaced();

  /**
   * The new one is not sound, and the old one stays in use.
   *
   * @param message what that means, on one line
   * @param problems all that is wrong, each on a line of its own
   */
  void refused(String message, List<String> problems);
}
