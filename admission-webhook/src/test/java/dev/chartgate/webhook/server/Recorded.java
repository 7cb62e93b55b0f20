package dev.chartgate.webhook.server;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is told of reloads. */
final class Recorded implements Reloads {
  final List<String> said = new ArrayList<>();

  @Override
  public void replaced() {
    said.add("replaced");
  }

  @Override
  public void refused(String message, List<String> problems) {
    said.add("refused: " + message + " " + problems);
  }
}
