package dev.chartgate.cli.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.xml.sax.SAXException;

/**
 * The reports of a run in the formats that they can be held to.
 *
 * @param folder where they are written
 * @param formats which formats
 */
public record WrittenReports(Path folder, List<String> formats) {
  private static final Path RESOURCES = Path.of("src/test/resources/formats");

  /**
   * Names the published schema of SARIF, which is not ours to keep here: SARIF is held to it where
   * it is at hand, as in {@code .ci/run}, which {@link SarifSchemaTest} makes sure of.
   */
  static final String SARIF_SCHEMA = "CHARTGATE_SARIF_SCHEMA";

  /** The one for which a run keeps what passed, which takes its time. */
  private static final String WITH_PASSED = "junit";

  /** By format, what is wrong with a report. */
  private static final Map<String, Function<String, List<String>>> FORMATS = readers();

  private static Map<String, Function<String, List<String>>> readers() {
    try {
      JsonFormat json =
          JsonFormat.of(
              Path.of("../schemas/src/main/resources/META-INF/chartgate/schemas/report-1.json"));
      JsonFormat gitLab = JsonFormat.of(RESOURCES.resolve("gitlab.json"));
      JunitFormat junit = JunitFormat.of(RESOURCES.resolve("junit.xsd"));
      return Map.of(
          "json",
          json::mistakes,
          "gitlab",
          gitLab::mistakes,
          WITH_PASSED,
          junit::mistakes,
          "github",
          GitHubFormat::mistakes,
          "markdown",
          MarkdownFormat::mistakes);
    } catch (IOException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  /** The names of the formats. */
  public static List<String> names() {
    return List.copyOf(FORMATS.keySet());
  }

  /** The names of those that tell nothing of what passed. */
  public static List<String> namesOfBrief() {
    return names().stream().filter(name -> !name.equals(WITH_PASSED)).toList();
  }

  /** The arguments that make a run write them. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (String format : formats) {
      arguments.addAll(List.of("-o", format + "=" + file(format)));
    }
    return arguments;
  }

  private Path file(String format) {
    return folder.resolve("report." + format).toAbsolutePath();
  }

  /** What is wrong with them, with the format. */
  public List<String> mistakes() throws IOException {
    List<String> mistakes = new ArrayList<>();
    for (String format : formats) {
      for (String mistake : mistakes(format, Files.readString(file(format)))) {
        mistakes.add(format + ": " + mistake);
      }
    }
    return mistakes;
  }

  /** What is wrong with a report. */
  public static List<String> mistakes(String format, String report) {
    return Objects.requireNonNull(FORMATS.get(format)).apply(report);
  }
}
