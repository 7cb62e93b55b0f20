package dev.chartgate.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** Why a file could not be read or written, as a person says it. */
final class IoReason {
  private IoReason() {}

  static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
