package dev.chartgate.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that answers by Helm's own code; see {@code src/test/go}. One request is answered
 * before the next is sent.
 */
public final class Judge implements AutoCloseable {
  private final JsonMapper json = new JsonMapper();
  private final String program;
  private Process process;

  /**
   * What a judge says.
   *
   * @param results the results, each as a {@link CanonicalText}
   * @param error why there are none
   * @param died whether the question was the end of the judge: Helm has a stack or a loop without
   *     end
   */
  public record Answer(List<String> results, Optional<String> error, boolean died) {}

  private Judge(String program) {
    this.program = program;
    this.process = start(program);
  }

  private static Process start(String program) {
    try {
      return new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the judge of one line of Helm, or fails the test where there is none. */
  public static Judge start(HelmVersion version) {
    return named(version == HelmVersion.V3 ? "judge3" : "judge4");
  }

  /**
   * Starts a program, or fails the test where there is none.
   *
   * @param name its folder in {@code src/test/go}
   */
  public static Judge named(String name) {
    String variable = "CHARTGATE_" + name.toUpperCase(Locale.ROOT);
    String program = System.getenv(variable);
    if (program == null) {
      throw new AssertionError(
          "%s names no program; build it: cd engine/src/test/go/%s && go build -o /tmp/%s . && export %s=/tmp/%s"
              .formatted(variable, name, name, variable, name));
    }
    return new Judge(program);
  }

  /**
   * Asks. A judge that dies of a question is started again, and its death is an error.
   *
   * @param request has the fields that {@code main.go} lists
   */
  public Answer ask(Map<String, ?> request) {
    Optional<Map<?, ?>> answer = exchange(request);
    if (answer.isEmpty()) {
      return new Answer(List.of(), Optional.of("the judge died"), true);
    }
    List<String> results = new ArrayList<>();
    results(answer.get()).forEach(result -> results.add(CanonicalText.of(result)));
    return new Answer(results, error(answer.get()), false);
  }

  /** The results of an answer, as JSON has them. */
  public static List<?> results(Map<?, ?> answer) {
    return answer.get("results") instanceof List<?> list ? list : List.of();
  }

  /** Why there are no results. */
  public static Optional<String> error(Map<?, ?> answer) {
    return Optional.ofNullable((String) answer.get("error"));
  }

  /**
   * Asks, and gives the answer as JSON has it; nothing if the judge died of the question, in which
   * case it is started again.
   */
  public Optional<Map<?, ?>> exchange(Map<String, ?> request) {
    try {
      Writer requests = process.outputWriter(StandardCharsets.UTF_8);
      requests.write(json.writeValueAsString(request));
      requests.write('\n');
      requests.flush();
      String line = process.inputReader(StandardCharsets.UTF_8).readLine();
      if (line == null) {
        process.destroy();
        process = start(program);
        return Optional.empty();
      }
      return Optional.of(json.readValue(line, Map.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
