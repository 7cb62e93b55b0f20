package dev.chartgate.webhook.apiserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that was started as a process of its own, with its log in a file. */
public final class ServerProcess {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int LOG_LINES = 20;
  private static final int OK = 200;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a program.
   *
   * @param folder where its log is put, under its name
   */
  static ServerProcess start(Path folder, List<String> command) throws IOException {
    String name = Path.of(command.getFirst()).getFileName().toString();
    return start(folder.resolve(name + ".log"), command, Map.of());
  }

  /**
   * Starts a program.
   *
   * @param log what it prints
   * @param environment variables that it gets besides those of this process
   */
  public static ServerProcess start(Path log, List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    // Who interrupts the tests leaves nothing running behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new ServerProcess(process, log);
  }

  /**
   * Waits until a page is served.
   *
   * @param authority the file of the certificates that are trusted, where it is served over TLS
   * @throws IllegalStateException if the program ends, or the time does
   */
  public void awaitReady(String page, Optional<Path> authority, Duration patience)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (!serves(page, authority)) {
      if (hasEnded()) {
        throw new IllegalStateException(
            "it ended with %d: %s".formatted(process.exitValue(), end()));
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            "%s is not served after %s: %s".formatted(page, patience, end()));
      }
    }
  }

  /** Waits a little for the end of the process, which is also the pause between two tries. */
  private boolean hasEnded() throws InterruptedException {
    try {
      process.onExit().get(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean serves(String page, Optional<Path> authority)
      throws IOException, InterruptedException {
    if (authority.isPresent() && !Files.exists(authority.get())) {
      return false;
    }
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(GRACE);
    if (authority.isPresent()) {
      builder.sslContext(Trust.in(Files.readString(authority.get())));
    }
    try (HttpClient client = builder.build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(page)).timeout(GRACE).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  private String end() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }

  /**
   * Ends the program, by force if it takes its time.
   *
   * @return its exit code
   */
  public int stop() {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(process, GRACE.toSeconds(), TimeUnit.SECONDS)
        .thenAccept(Process::destroyForcibly)
        .join();
    return process.onExit().join().exitValue();
  }

  /** Ends the program at once, for when nobody is interested in how it ends. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** What it has printed. */
  public String output() throws IOException {
    return Files.readString(log);
  }
}
