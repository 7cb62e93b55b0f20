package dev.chartgate.evaluate;

import dev.chartgate.finding.Confidence;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Provenance;
import dev.chartgate.release.Release;
import dev.chartgate.release.SensitiveName;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret contents of a release, and how to keep them out of what is shown: data of Secrets,
 * values that come from Secrets, values under keys that a pack lists or whose names say so,
 * environment variables whose names say so, and users, passwords and parameters of URLs whose names
 * say so.
 */
final class SensitiveText {
  /** Lines of more characters are searched once, however many findings there are on them. */
  private static final int LONG_LINE = 2_000;

  /** Also without a password: a token often stands where the name of the user would. */
  private static final Pattern URL_USER = Pattern.compile("://([^/@\\s'\"]+)@");

  private static final Pattern URL_PARAMETER =
      Pattern.compile("(?<=[?&])([A-Za-z0-9_.-]+)=([^&#\\s'\"]+)");

  private final Predicate<NodePath> listed;
  private final SecretContents contents = new SecretContents();

  /** The stretches of a source that hold secrets: where each ends, by where it begins. */
  private final IdentityHashMap<Source, TreeMap<Integer, Integer>> places = new IdentityHashMap<>();

  private final IdentityHashMap<Source, Map<Integer, MaskedText>> longLines =
      new IdentityHashMap<>();

  /** Names that objects are called by: hiding them or a part would hide what a finding is about. */
  private final Set<String> open;

  private SensitiveText(Predicate<NodePath> listed, Set<String> open) {
    this.listed = listed;
    this.open = open;
  }

  /**
   * Collects the secrets of a release.
   *
   * @param listed tells whether a values key is one that a pack lists as sensitive
   */
  static SensitiveText of(Release release, Predicate<NodePath> listed) {
    Set<String> open = new HashSet<>(List.of(release.name(), release.namespace()));
    release.chart().map(ChartInfo::name).ifPresent(open::add);
    SensitiveText secrets = new SensitiveText(listed, open);
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
      addObject(object, release);
    }
    release.compose().ifPresent(compose -> addFields(compose.node()));
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
      case ScalarNode scalar -> {
        if (scalar.mark().source().isSecret()) {
          add(scalar);
        }
      }
    }
  }

  private void addObject(KubernetesObject object, Release release) {
    if (object.kind().equals("Secret")) {
      for (String part : List.of("data", "stringData")) {
        object
            .node()
            .get(part)
            .ifPresent(node -> {
              addAll(node);
              object
                  .provenance()
                  .ifPresent(provenance -> addKeys(node, NodePath.of(part), provenance, release));
            });
      }
    }
    addFields(object.node());
  }

  /** What flows from the values into a Secret is as secret as what is in it. */
  private void addKeys(Node node, NodePath path, Provenance provenance, Release release) {
    switch (node) {
      case MappingNode mapping ->
          mapping
              .entries()
              .forEach(entry -> addKeys(entry.value(), path.key(entry.key()), provenance, release));
      case SequenceNode sequence -> {}
      case ScalarNode scalar ->
          provenance
              .of(path, scalar.mark())
              .keys()
              .forEach((key, confidence) -> {
                if (confidence == Confidence.EXACT) {
                  addKey(key, release);
                }
              });
    }
  }

  private void addKey(NodePath key, Release release) {
    release.values().flatMap(values -> values.effective().at(key)).ifPresent(this::addAll);
    for (ValuesLayer layer : release.values().map(Values::layers).orElse(List.of())) {
      layer.values().at(key).ifPresent(this::addAll);
    }
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
    addPlace(scalar.mark());
    String text = scalar.text().strip();
    if (isOpen(text)) {
      return;
    }
    contents.add(text);
    text.lines()
        .map(String::strip)
        .filter(line -> line.length() >= SecretContents.SHORT)
        .forEach(contents::add);
    decoded(text)
        .filter(plain -> plain.length() >= SecretContents.SHORT && !isOpen(plain))
        .ifPresent(contents::add);
  }

  private boolean isOpen(String text) {
    return text.length() >= SecretContents.SHORT
        && open.stream().anyMatch(name -> name.contains(text));
  }

  private void addPlace(Mark mark) {
    int from = SourceLine.offset(mark.source(), mark.line(), mark.column());
    int to = SourceLine.offset(mark.source(), mark.endLine(), mark.endColumn());
    places.computeIfAbsent(mark.source(), source -> new TreeMap<>()).merge(from, to, Math::max);
  }

  private static Optional<String> decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A text with every secret replaced. */
  String mask(String text) {
    MaskedText masked = new MaskedText(text);
    hideContents(masked);
    return masked.shown();
  }

  private static void hideInUrls(MaskedText masked) {
    Matcher user = URL_USER.matcher(masked.text()).region(masked.start(), masked.end());
    while (user.find()) {
      masked.hide(user.start(1), user.end(1));
    }
    Matcher parameter = URL_PARAMETER.matcher(masked.text()).region(masked.start(), masked.end());
    while (parameter.find()) {
      if (SensitiveName.matches(parameter.group(1))) {
        masked.hide(parameter.start(2), parameter.end(2));
      }
    }
  }

  private void hideContents(MaskedText masked) {
    hideInUrls(masked);
    contents.hideIn(masked);
  }

  /** A line with every secret hidden. */
  MaskedText hide(SourceLine line) {
    return line.end() - line.start() > LONG_LINE
        ? longLines
            .computeIfAbsent(line.source(), source -> new HashMap<>())
            .computeIfAbsent(line.start(), start -> masked(line))
        : masked(line);
  }

  private MaskedText masked(SourceLine line) {
    MaskedText masked = new MaskedText(line.source().text(), line.start(), line.end());
    if (line.source().isSecret()) {
      masked.hide(line.start() + line.indent(), line.end());
    }
    hidePlaces(line, masked);
    hideContents(masked);
    return masked;
  }

  private void hidePlaces(SourceLine line, MaskedText masked) {
    TreeMap<Integer, Integer> ofSource = places.get(line.source());
    if (ofSource == null) {
      return;
    }
    Integer first = ofSource.floorKey(masked.start());
    int from = first == null ? masked.start() : first;
    int text = line.start() + line.indent();
    ofSource
        .subMap(from, masked.end())
        .forEach((begin, end) -> masked.hide(Math.max(begin, text), end));
  }
}
