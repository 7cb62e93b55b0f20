package dev.chartgate.webhook.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A release of {@code testdata}, installed as its {@code expected.yaml} says that it is rendered.
 *
 * @param folder what the paths of its arguments are relative to
 * @param name the release's name
 * @param arguments the chart, and what it is given
 */
record DocumentRelease(Path folder, String name, List<String> arguments) {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Options, each with a value, that are the test's own to say. */
  private static final List<String> LEFT_OUT = List.of("--namespace", "--kube-version");

  /** A release by its document and name. */
  static DocumentRelease of(String document, String release) {
    Path folder = Path.of("../testdata/releases", document, release).toAbsolutePath().normalize();
    List<String> arguments = new ArrayList<>();
    try {
      JsonNode helm = YAML.readTree(Files.readString(folder.resolve("expected.yaml"))).path("helm");
      helm.path("arguments").values().forEach(argument -> arguments.add(argument.asString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String option : LEFT_OUT) {
      int at = arguments.indexOf(option);
      if (at >= 0) {
        arguments.subList(at, at + 2).clear();
      }
    }
    // The first is the command: template.
    return new DocumentRelease(
        folder, arguments.get(1), List.copyOf(arguments.subList(2, arguments.size())));
  }

  /** The same with a value that stands above the others, as {@code --set} takes it. */
  DocumentRelease with(String value) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--set", value));
    return new DocumentRelease(folder, name, List.copyOf(all));
  }

  /** The arguments of a command of Helm for it. */
  List<String> command(String command, String namespace, String... more) {
    List<String> all = new ArrayList<>(List.of(command, name));
    all.addAll(arguments);
    all.addAll(List.of("--namespace", namespace));
    all.addAll(List.of(more));
    return all;
  }
}
