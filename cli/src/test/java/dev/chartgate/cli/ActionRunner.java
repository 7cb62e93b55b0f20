package dev.chartgate.cli;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a runner of GitHub does with the steps of a composite action: evaluates expressions and
 * conditions, runs scripts, and reads what they put into {@code GITHUB_OUTPUT}. Steps that use
 * other actions are noted, and leave the outputs that a test gives them.
 */
final class ActionRunner {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*([\\w.-]+)\\s*}}");
  private static final Pattern CONDITION = Pattern.compile("([\\w.-]+) (==|!=) '([^']*)'");

  private final MappingNode action;
  private final Path temporary;
  private final Map<String, String> known = new LinkedHashMap<>();
  private final List<String> used = new ArrayList<>();
  private final StringBuilder log = new StringBuilder();

  /**
   * A run of an action.
   *
   * @param temporary the folder in which a runner keeps its files
   * @param inputs what a workflow says under {@code with}
   */
  ActionRunner(Path file, Path temporary, Map<String, String> inputs) {
    Problems problems = new Problems();
    action =
        (MappingNode)
            SingleDocument.read(new SourceText(file.toString(), TestData.text(file)), problems)
                .orElseThrow();
    this.temporary = temporary;
    for (MappingNode.Entry input : action.mapping("inputs").orElseThrow().entries()) {
      known.put(
          "inputs." + input.key(), ((MappingNode) input.value()).string("default").orElse(""));
    }
    inputs.forEach((name, value) -> {
      if (known.put("inputs." + name, value) == null) {
        throw new AssertionError("the action has no input " + name);
      }
    });
  }

  /** Says what a step that uses another action leaves. */
  ActionRunner leaving(String output, String value) {
    known.put(output, value);
    return this;
  }

  /** The actions that steps used, with what they were given. */
  List<String> used() {
    return List.copyOf(used);
  }

  /** What was printed. */
  String log() {
    return log.toString();
  }

  /** An output of the action. */
  String output(String name) {
    MappingNode outputs = action.mapping("outputs").orElseThrow();
    return evaluated(outputs.mapping(name).orElseThrow().string("value").orElseThrow());
  }

  /** The steps. */
  List<MappingNode> steps() {
    return action.mapping("runs").orElseThrow().sequence("steps").orElseThrow().items().stream()
        .map(MappingNode.class::cast)
        .toList();
  }

  /** Runs the steps until one of them fails, and gives the exit code of the last. */
  int run(RealProgram program) throws IOException {
    for (MappingNode step : steps()) {
      if (step.string("if").isPresent() && !holds(step.string("if").get())) {
        continue;
      }
      if (step.string("uses").isPresent()) {
        used.add(step.string("uses").get() + " " + evaluated(step.mapping("with").orElseThrow()));
        continue;
      }
      int code = run(step, program);
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }

  private int run(MappingNode step, RealProgram program) throws IOException {
    Path script = temporary.resolve("script.sh");
    Path output = temporary.resolve("output");
    Files.writeString(script, step.string("run").orElseThrow());
    Files.writeString(output, "");
    List<String> variables = new ArrayList<>();
    step.mapping("env")
        .ifPresent(env ->
            evaluated(env)
                .forEach((name, value) -> {
                  variables.add(name);
                  variables.add(value);
                }));
    variables.addAll(
        List.of(
            "GITHUB_OUTPUT", output.toString(),
            "GITHUB_STEP_SUMMARY", temporary.resolve("summary.md").toString(),
            "RUNNER_TEMP", temporary.toString(),
            "RUNNER_OS", "Linux",
            "RUNNER_ARCH", "X64"));
    Path folder =
        program.folder().resolve(step.string("working-directory").map(this::evaluated).orElse("."));
    RealProgram.Answer answer =
        new RealProgram(folder, program.environment())
            .with(variables.toArray(String[]::new))
            .run("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script.toString());
    log.append(answer.text());
    step.string("id")
        .ifPresent(id -> {
          for (String line : TestData.text(output).lines().toList()) {
            int sign = line.indexOf('=');
            known.put(
                "steps.%s.outputs.%s".formatted(id, line.substring(0, sign)),
                line.substring(sign + 1));
          }
        });
    return answer.code();
  }

  private boolean holds(String condition) {
    for (String part : condition.split(" && ", -1)) {
      Matcher matcher = CONDITION.matcher(part);
      if (!matcher.matches()) {
        throw new AssertionError("a condition that this runner cannot read: " + part);
      }
      boolean same = value(matcher.group(1)).equals(matcher.group(3));
      if (same != matcher.group(2).equals("==")) {
        return false;
      }
    }
    return true;
  }

  private Map<String, String> evaluated(MappingNode texts) {
    Map<String, String> evaluated = new LinkedHashMap<>();
    for (MappingNode.Entry entry : texts.entries()) {
      evaluated.put(entry.key(), evaluated(text(entry.value())));
    }
    return evaluated;
  }

  private static String text(Node node) {
    return ((ScalarNode) node).text();
  }

  private String evaluated(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  /** What is not there is empty, as for a runner. */
  private String value(String name) {
    return known.getOrDefault(name, "");
  }
}
