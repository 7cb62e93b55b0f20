package dev.chartgate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file that holds inputs, commands and what these must print. A line that begins with {@code
 * ====} starts a section:
 *
 * <ul>
 *   <li>{@code file NAME}, {@code stdin}: the text below is a file, or standard input, for the
 *       commands after it
 *   <li>{@code pack NAME}: copies a folder of {@code src/test/resources/packs} to {@code policies}
 *   <li>{@code run ARGUMENTS}: runs Chartgate; arguments are separated by spaces, or in single
 *       quotes
 *   <li>{@code exit N}, {@code stdout}, {@code stderr}: what the run before must give; a stream
 *       that is not there must be empty
 * </ul>
 *
 * @param sections the sections in order, the text before the first one as a section without a head
 */
record Scenario(List<Section> sections) {
  private static final Path PACKS = Path.of("src/test/resources/packs");
  private static final String MARK = "==== ";

  /**
   * A section.
   *
   * @param head its first line, without the mark
   * @param body the lines below it
   */
  record Section(String head, String body) {
    boolean is(String word) {
      return head.equals(word) || head.startsWith(word + " ");
    }

    String argument() {
      return head.substring(head.indexOf(' ') + 1);
    }
  }

  static Scenario parse(String text) {
    List<Section> sections = new ArrayList<>();
    String head = "";
    StringBuilder body = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith(MARK)) {
        sections.add(new Section(head, body.toString()));
        head = line.substring(MARK.length());
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    sections.add(new Section(head, body.toString()));
    return new Scenario(sections);
  }

  /** The same scenario with what its commands print today. */
  Scenario replayed(Path folder) throws IOException {
    List<Section> replayed = new ArrayList<>();
    String stdin = "";
    for (Section section : sections) {
      if (section.is("exit") || section.is("stdout") || section.is("stderr")) {
        continue;
      }
      replayed.add(section);
      if (section.is("file")) {
        Path file = folder.resolve(section.argument());
        Files.createDirectories(file.getParent());
        Files.writeString(file, section.body());
      } else if (section.is("pack")) {
        copyPack(section.argument(), folder.resolve("policies"));
      } else if (section.is("stdin")) {
        stdin = section.body();
      } else if (section.is("run")) {
        TestConsole console = new TestConsole(folder);
        ExitCode code =
            ChartgateMain.run(
                console.console(stdin, Map.of(), false),
                words(section.argument()).toArray(String[]::new));
        replayed.add(new Section("exit " + code.number(), ""));
        addOutput("stdout", console.stdout(), replayed);
        addOutput("stderr", console.stderr(), replayed);
      }
    }
    return new Scenario(replayed);
  }

  private static void copyPack(String name, Path policies) throws IOException {
    Path target = Files.createDirectories(policies.resolve(name));
    try (Stream<Path> files = Files.list(PACKS.resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  private static void addOutput(String stream, String text, List<Section> sections) {
    if (!text.isEmpty()) {
      sections.add(new Section(stream, text));
    }
  }

  /** The words of a command: separated by spaces, or in single quotes. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    String[] pieces = line.split("'", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (i % 2 == 1) {
        words.add(pieces[i]);
      } else if (!pieces[i].isBlank()) {
        words.addAll(List.of(pieces[i].strip().split("\\s+")));
      }
    }
    return words;
  }

  /** The text that {@link #parse} reads. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      if (!section.head.isEmpty()) {
        text.append(MARK).append(section.head).append('\n');
      }
      text.append(section.body);
    }
    return text.toString();
  }
}
