package dev.chartgate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether a standard stream is a terminal. */
final class Terminals {
  static final int STDOUT = 1;
  static final int STDERR = 2;

  private Terminals() {}

  /**
   * Whether a file descriptor of this process is a terminal. Java's own answer covers standard
   * input and output only together, so that a pipe into Chartgate would cost the colours; it is
   * asked where there is no {@code /proc}.
   */
  static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.isSymbolicLink(link)) {
      return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    }
    try {
      Path device = Files.readSymbolicLink(link);
      return device.startsWith("/dev/pts")
          || device.toString().startsWith("/dev/tty")
          || device.toString().equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }
}
