package dev.chartgate.evaluate;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret contents of a release, and how to keep them out of what is shown: data of Secrets,
 * values under keys that a pack lists or whose names say so, environment variables whose names say
 * so, and users, passwords and parameters of URLs whose names say so.
 */
final class SensitiveText {
  /** What stands for a secret. */
  static final String MASK = "***";

  /** Shorter ones are masked only where they stand alone, since they are parts of many words. */
  private static final int SHORT = 5;

  /** Also without a password: a token often stands where the name of the user would. */
  private static final Pattern URL_USER = Pattern.compile("://[^/@\\s'\"]+@");

  private static final Pattern URL_PARAMETER =
      Pattern.compile("(?<=[?&])([A-Za-z0-9_.-]+)=([^&#\\s'\"]+)");

  private final Predicate<NodePath> listed;
  private final TreeSet<String> contents =
      new TreeSet<>(
          Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo));
  private final IdentityHashMap<Source, List<Mark>> marks = new IdentityHashMap<>();

  private SensitiveText(Predicate<NodePath> listed) {
    this.listed = listed;
  }

  /**
   * Collects the secrets of a release.
   *
   * @param listed tells whether a values key is one that a pack lists as sensitive
   */
  static SensitiveText of(Release release, Predicate<NodePath> listed) {
    SensitiveText secrets = new SensitiveText(listed);
    secrets.addRelease(release);
    return secrets;
  }

  private void addRelease(Release release) {
    release
        .values()
        .ifPresent(values -> {
          for (ValuesLayer layer : values.layers()) {
            addValues(layer.values(), NodePath.ROOT);
          }
        });
    for (KubernetesObject object : release.objects().orElse(List.of())) {
      addObject(object);
    }
    release.previous().ifPresent(this::addRelease);
  }

  private void addValues(Node node, NodePath path) {
    if (!path.isRoot() && listed.test(path)) {
      addAll(node);
      return;
    }
    switch (node) {
      case MappingNode mapping -> {
        addEnvironmentVariable(mapping);
        for (MappingNode.Entry entry : mapping.entries()) {
          if (entry.value() instanceof ScalarNode scalar && SensitiveName.matches(entry.key())) {
            add(scalar);
          } else {
            addValues(entry.value(), path.key(entry.key()));
          }
        }
      }
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          addValues(sequence.items().get(i), path.index(i));
        }
      }
      case ScalarNode scalar -> {}
    }
  }

  private void addObject(KubernetesObject object) {
    if (object.kind().equals("Secret")) {
      object.node().get("data").ifPresent(this::addAll);
      object.node().get("stringData").ifPresent(this::addAll);
    }
    addFields(object.node());
  }

  /** Fields of objects have fixed names, so only the names of environment variables tell. */
  private void addFields(Node node) {
    switch (node) {
      case MappingNode mapping -> {
        addEnvironmentVariable(mapping);
        mapping.entries().forEach(entry -> addFields(entry.value()));
      }
      case SequenceNode sequence -> sequence.items().forEach(this::addFields);
      case ScalarNode scalar -> {}
    }
  }

  private void addEnvironmentVariable(MappingNode mapping) {
    if (mapping.find("value") instanceof ScalarNode value
        && mapping.string("name").filter(SensitiveName::matches).isPresent()) {
      add(value);
    }
  }

  private void addAll(Node node) {
    switch (node) {
      case MappingNode mapping -> mapping.entries().forEach(entry -> addAll(entry.value()));
      case SequenceNode sequence -> sequence.items().forEach(this::addAll);
      case ScalarNode scalar -> add(scalar);
    }
  }

  private void add(ScalarNode scalar) {
    if (scalar.isNull() || scalar.value() instanceof Boolean || scalar.text().isBlank()) {
      return;
    }
    marks.computeIfAbsent(scalar.mark().source(), source -> new ArrayList<>()).add(scalar.mark());
    String text = scalar.text().strip();
    contents.add(text);
    text.lines().map(String::strip).filter(line -> line.length() >= SHORT).forEach(contents::add);
    try {
      String decoded = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).strip();
      if (decoded.length() >= SHORT) {
        contents.add(decoded);
      }
    } catch (IllegalArgumentException notBase64) {
      // The text itself is masked, and that is all there is of it.
      return;
    }
  }

  /** A text with every secret replaced. */
  String mask(String text) {
    String masked = maskUrls(text);
    for (String secret : contents) {
      if (!masked.contains(secret)) {
        continue;
      }
      masked =
          secret.length() >= SHORT
              ? masked.replace(secret, MASK)
              : masked.replaceAll(
                  "(?<![A-Za-z0-9])" + Pattern.quote(secret) + "(?![A-Za-z0-9])", MASK);
    }
    return masked;
  }

  private static String maskUrls(String text) {
    String withoutUsers = URL_USER.matcher(text).replaceAll("://" + MASK + "@");
    return URL_PARAMETER
        .matcher(withoutUsers)
        .replaceAll(parameter ->
            Matcher.quoteReplacement(
                SensitiveName.matches(parameter.group(1))
                    ? parameter.group(1) + "=" + MASK
                    : parameter.group()));
  }

  /**
   * A line of a source with every secret replaced.
   *
   * @param line 1-based
   * @param text its characters
   */
  String maskLine(Source source, int line, String text) {
    List<Mark> onLine =
        marks.getOrDefault(source, List.of()).stream()
            .filter(mark -> mark.line() <= line && line <= mark.endLine())
            .sorted(Comparator.comparingInt(Mark::column).reversed())
            .toList();
    StringBuilder masked = new StringBuilder(text);
    for (Mark mark : onLine) {
      int length = text.codePointCount(0, text.length());
      int from = mark.line() == line ? Math.min(mark.column() - 1, length) : indent(text);
      int to = mark.endLine() == line ? Math.min(mark.endColumn() - 1, length) : length;
      if (from < to) {
        int start = text.offsetByCodePoints(0, from);
        int end = Math.min(text.offsetByCodePoints(0, to), masked.length());
        masked.replace(Math.min(start, end), end, MASK);
      }
    }
    return mask(masked.toString());
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }
}
