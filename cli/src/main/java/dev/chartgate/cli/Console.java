package dev.chartgate.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What a run sees of its surroundings.
 *
 * @param stdin standard input
 * @param stdout standard output, for results; UTF-8
 * @param stderr standard error, for mistakes and progress; UTF-8
 * @param isStdoutTerminal whether a person sees standard output as it is written
 * @param isStderrTerminal whether a person sees standard error as it is written
 * @param environment the environment variables
 * @param workingDirectory where relative paths start
 * @param clock tells the day that waivers are compared with, and how long a run takes
 */
public record Console(
    InputStream stdin,
    OutputStream stdout,
    PrintStream stderr,
    boolean isStdoutTerminal,
    boolean isStderrTerminal,
    Map<String, String> environment,
    Path workingDirectory,
    InstantSource clock) {

  private static final int BUFFER = 1 << 16;

  /** The console of this process, where relative paths start in the given folder. */
  static Console ofProcess(Path workingDirectory) {
    return new Console(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Terminals.isTerminal(Terminals.STDOUT),
        Terminals.isTerminal(Terminals.STDERR),
        System.getenv(),
        workingDirectory,
        InstantSource.system());
  }

  /** An environment variable, if it is set to anything. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** Whether to colour what goes to a terminal or not, unless {@code --no-color} says so. */
  boolean wantsColor(boolean isTerminal) {
    return isTerminal
        && variable("NO_COLOR").isEmpty()
        && !variable("TERM").equals(Optional.of("dumb"));
  }

  /** Writes a text to standard output, all of it. */
  void print(String text) throws IOException {
    Writer out = writer();
    out.write(text);
    out.flush();
  }

  /** Writes bytes to standard output, all of them. */
  void print(byte[] bytes) throws IOException {
    stdout.write(bytes);
    stdout.flush();
  }

  /** A writer to standard output; to be flushed, not closed. */
  Writer writer() {
    return new OutputStreamWriter(stdout, StandardCharsets.UTF_8);
  }
}
