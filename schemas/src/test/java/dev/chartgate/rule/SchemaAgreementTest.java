package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.load.PackFolders;
import dev.chartgate.schemas.Json;
import dev.chartgate.schemas.OwnSchema;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Damages files of packs at random and asks reader and schema: what the schema refuses, the reader
 * refuses, and where the reader speaks of keys and types, the schema refuses too.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SchemaAgreementTest {
  private static final Path PACKS = Path.of("../rules/src/main/resources/META-INF/chartgate");

  /** What these hold is not for the reader of packs to judge. */
  private static final Set<String> FREE = Set.of("facts", "params", "default", "parameters");

  /** What the reader says of keys and types, though not of those within the texts of cases. */
  private static final Pattern OF_SHAPE =
      Pattern.compile(
          "(?![\\w-]+\\.yaml: )(?:unknown key .*|the key .* is missing in .*|.* is a text(, whose"
              + " lines are counted)?, not .*|.* is a list, not .*|.* is a mapping, not .*|.* is"
              + " true or false, not .*|'[a-z]+' is one of .*|a profile is one of .*|'[A-Za-z]+' is"
              + " empty|.* whole number .*|.* is a CEL expression in a text, not .*|.* not both;"
              + " .*)");

  private final Random random = new Random(23);

  @Test
  void rules_are_refused_by_both_or_by_none() throws IOException {
    OwnSchema schema = OwnSchema.of("rule-1.json");
    List<TextFolder> packs = new ArrayList<>(PackFolders.inDirectory(PACKS, "packs"));
    packs.addAll(PackFolders.inDirectory(Path.of("src/test/resources"), "packs"));
    Map<Boolean, Integer> verdicts = new HashMap<>();
    for (int i = 0; i < 2_500; i++) {
      TextFolder pack =
          random.nextInt(3) == 0 ? packs.getLast() : packs.get(random.nextInt(packs.size()));
      List<SourceText> rules =
          pack.files().stream().filter(f -> !TextFolder.fileName(f).equals("pack.yaml")).toList();
      SourceText rule = rules.get(random.nextInt(rules.size()));
      Object tree = damaged(Json.read(rule));
      SourceText text = new SourceText(rule.name(), Json.write(tree));
      TextFolder alone =
          new TextFolder(
              pack.name(), pack.path(), List.of(pack.file("pack.yaml").orElseThrow(), text));
      verdicts.merge(agree(schema, text, List.of(alone)), 1, Integer::sum);
    }
    assertThat(verdicts).containsKeys(true, false);
  }

  @Test
  void packs_are_refused_by_both_or_by_none() throws IOException {
    OwnSchema schema = OwnSchema.of("pack-1.json");
    TextFolder pack = PackFolders.inDirectory(Path.of("src/test/resources"), "packs").getFirst();
    Map<Boolean, Integer> verdicts = new HashMap<>();
    for (int i = 0; i < 1_500; i++) {
      SourceText file = pack.file("pack.yaml").orElseThrow();
      SourceText text = new SourceText(file.name(), Json.write(damaged(Json.read(file))));
      TextFolder alone = new TextFolder(pack.name(), pack.path(), List.of(text));
      verdicts.merge(agree(schema, text, List.of(alone)), 1, Integer::sum);
    }
    assertThat(verdicts).containsKeys(true, false);
  }

  /** Whether the schema accepts the text; fails if the reader says otherwise. */
  private static boolean agree(OwnSchema schema, SourceText text, List<TextFolder> folders) {
    List<String> mistakes = schema.mistakes(text.text());
    List<String> problems = problems(folders);
    if (mistakes.isEmpty()) {
      assertThat(problems).as(text.text()).noneMatch(OF_SHAPE.asMatchPredicate());
    } else {
      assertThat(problems).as("%s%n%s", mistakes, text.text()).isNotEmpty();
    }
    return mistakes.isEmpty();
  }

  private static List<String> problems(List<TextFolder> folders) {
    try {
      new PackReader(ExpressionChecker.NONE, true).read(folders);
      return List.of();
    } catch (PackException e) {
      return e.problems().stream().map(Problem::message).toList();
    }
  }

  /** The same tree with one thing changed in it, or with none. */
  private @Nullable Object damaged(@Nullable Object tree) {
    if (random.nextInt(10) > 0) {
      List<Object> places = new ArrayList<>();
      collect(tree, places);
      damage(places.get(random.nextInt(places.size())));
    }
    return tree;
  }

  private static void collect(@Nullable Object tree, List<Object> places) {
    if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
      places.add(map);
      map.forEach((key, value) -> {
        if (!FREE.contains(key) && !(key.equals("values") && map.containsKey("appVersion"))) {
          collect(value, places);
        }
      });
    } else if (tree instanceof List<?> list && !list.isEmpty()) {
      places.add(list);
      list.forEach(item -> collect(item, places));
    }
  }

  @SuppressWarnings("unchecked")
  private void damage(Object place) {
    if (place instanceof List<?>) {
      List<@Nullable Object> list = (List<@Nullable Object>) place;
      list.set(random.nextInt(list.size()), other());
      return;
    }
    Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) place;
    List<String> keys = new ArrayList<>(map.keySet());
    String key = keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(4)) {
      case 0 -> map.remove(key);
      case 1 -> rename(map, key);
      case 2 -> {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
        map.clear();
        map.put("frobnicate", other());
        map.putAll(copy);
      }
      default -> {
        // What a parameter is by default may be anything.
        if (!FREE.contains(key)) {
          map.put(key, other());
        }
      }
    }
  }

  private static void rename(Map<String, @Nullable Object> map, String key) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
    map.clear();
    copy.forEach((k, v) -> map.put(k.equals(key) ? key + "x" : k, v));
  }

  private @Nullable Object other() {
    List<@Nullable Object> others =
        Arrays.asList(
            null, true, 7L, 1.5, "", "word", List.of(), List.of("word"), Map.of(), Map.of("a", 1L));
    return others.get(random.nextInt(others.size()));
  }
}
