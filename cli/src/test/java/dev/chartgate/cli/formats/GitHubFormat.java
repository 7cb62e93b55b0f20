package dev.chartgate.cli.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Workflow commands as the runner of GitHub Actions reads them: {@code ::name key=value,…::data} on
 * a line of its own, in which {@code %}, line breaks and, in values, {@code :} and {@code ,} are
 * escaped.
 */
public final class GitHubFormat {
  private static final Pattern COMMAND = Pattern.compile("::([a-z]+)(?: ([^:]*))?::(.*)");
  private static final Set<String> PROPERTIES =
      Set.of("file", "line", "endLine", "col", "endColumn", "title");
  private static final int SHOWN_OF_A_LEVEL = 10;

  private GitHubFormat() {}

  /** The levels of annotations. */
  public enum Level {
    ERROR,
    WARNING,
    NOTICE
  }

  /**
   * An annotation.
   *
   * @param level how it is shown
   * @param properties what is said of it, read
   * @param data its text, read
   */
  public record Annotation(Level level, Map<String, String> properties, String data) {}

  /** The annotations that the runner would make of a log. */
  public static List<Annotation> annotations(String log) {
    List<Annotation> annotations = new ArrayList<>();
    for (String line : log.split("\r\n|\r|\n", -1)) {
      Matcher command = COMMAND.matcher(line.strip());
      if (command.matches()) {
        Map<String, String> properties = new LinkedHashMap<>();
        String written = command.group(2) == null ? "" : command.group(2);
        for (String property : written.split(",", -1)) {
          int sign = property.indexOf('=');
          if (sign > 0) {
            properties.put(
                property.substring(0, sign).strip(), readProperty(property.substring(sign + 1)));
          }
        }
        annotations.add(
            new Annotation(
                Level.valueOf(command.group(1).toUpperCase(java.util.Locale.ROOT)),
                properties,
                readData(command.group(3))));
      }
    }
    return annotations;
  }

  /** What is wrong with a log. */
  public static List<String> mistakes(String log) {
    List<String> mistakes = new ArrayList<>();
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    List<Annotation> annotations = annotations(log);
    for (Annotation annotation : annotations) {
      counts.merge(annotation.level, 1, Integer::sum);
      Map<String, String> said = annotation.properties;
      if (!PROPERTIES.containsAll(said.keySet())) {
        mistakes.add("unknown properties: " + said);
      }
      for (String number : List.of("line", "endLine", "col", "endColumn")) {
        if (said.containsKey(number) && !said.get(number).matches("[1-9][0-9]*")) {
          mistakes.add(number + " is no number from 1 on: " + said);
        }
      }
      if (said.containsKey("line") && !said.containsKey("file")) {
        mistakes.add("a line of no file: " + said);
      }
      // The host ignores columns of a stretch over several lines.
      if (said.containsKey("endColumn") && !Objects.equals(said.get("endLine"), said.get("line"))) {
        mistakes.add("columns over several lines: " + said);
      }
      if (annotation.data.isBlank()) {
        mistakes.add("no text: " + said);
      }
    }
    counts.forEach((level, count) -> {
      if (count > SHOWN_OF_A_LEVEL) {
        mistakes.add("%d of %s, and the host shows %d".formatted(count, level, SHOWN_OF_A_LEVEL));
      }
    });
    long commands = log.lines().filter(line -> line.contains("::")).count();
    if (log.lines().anyMatch(line -> line.startsWith("::"))
        && log.lines().filter(line -> line.startsWith("::")).count() != annotations.size()) {
      mistakes.add("of %d commands %d are read".formatted(commands, annotations.size()));
    }
    return mistakes;
  }

  private static String readData(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  private static String readProperty(String text) {
    return text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%25", "%");
  }
}
