package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code chartgate render} with the flags of {@code helm template}, beside real Helm. */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenderDifferentialTest {
  private static final Path CHARTS = Path.of("..", "testdata", "charts");

  /** What follows the chart on the command line; each takes flags that change the text. */
  private static final List<List<String>> FLAGS =
      List.of(
          List.of(),
          List.of("-n", "prod", "--kube-version", "1.31.4"),
          List.of("--namespace=prod", "--is-upgrade", "--include-crds"),
          List.of("-a", "monitoring.coreos.com/v1,gateway.networking.k8s.io/v1", "--skip-tests"),
          List.of("--api-versions", "policy/v1/PodDisruptionBudget", "-a", "x/v1", "--no-hooks"),
          List.of("--set", "fullnameOverride=abc,nameOverride=null", "--set-string", "a.b=1"),
          List.of("--set-json", "podAnnotations={\"a\": \"1\"}", "--set-literal", "c=x,y"),
          List.of("--show-only", "templates/*.yaml"),
          List.of("-s", "templates/nothing-is-called-this.yaml"),
          List.of("--kube-version", "nonsense"));

  @ParameterizedTest
  @ValueSource(strings = {"3", "4"})
  void the_same_arguments_print_the_same(String version) throws IOException, InterruptedException {
    List<String> different = new ArrayList<>();
    int rendered = 0;
    for (Path chart : charts()) {
      for (List<String> flags : FLAGS) {
        List<String> arguments = new ArrayList<>(List.of("shop", chart.toString()));
        arguments.addAll(flags);
        if (!flags.contains("--kube-version")) {
          // A Helm 3 that was built without the flags of its release takes an old Kubernetes.
          arguments.addAll(List.of("--kube-version", "1.33.0"));
        }
        String theirs = helm(version, arguments);
        String ours = chartgate(version, arguments);
        rendered += theirs.isEmpty() ? 0 : 1;
        if (!ours.equals(theirs)) {
          different.add(chart.getFileName() + " " + flags);
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(rendered).isGreaterThan(FLAGS.size() / 2);
  }

  private static List<Path> charts() throws IOException {
    try (Stream<Path> charts = Files.list(CHARTS)) {
      return charts.sorted().map(Path::toAbsolutePath).map(Path::normalize).toList();
    }
  }

  /** What is printed, or nothing if the arguments or the chart are refused. */
  private static String chartgate(String version, List<String> arguments) {
    TestConsole console = new TestConsole(Path.of(""));
    List<String> command = new ArrayList<>(List.of("render", "--helm-version", version));
    command.addAll(arguments);
    return console.run(command.toArray(String[]::new)) == ExitCode.CLEAN ? console.stdout() : "";
  }

  private static String helm(String version, List<String> arguments)
      throws IOException, InterruptedException {
    String program = System.getenv("CHARTGATE_HELM" + version);
    Assertions.assertNotNull(program, "real Helm is missing; .ci/run builds it");
    List<String> command = new ArrayList<>(List.of(program, "template"));
    command.addAll(arguments);
    Path output = Files.createTempFile("helm", ".yaml");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().remove("KUBECONFIG");
      boolean succeeded = builder.start().waitFor() == 0;
      return succeeded ? Files.readString(output, StandardCharsets.UTF_8) : "";
    } finally {
      Files.delete(output);
    }
  }
}
