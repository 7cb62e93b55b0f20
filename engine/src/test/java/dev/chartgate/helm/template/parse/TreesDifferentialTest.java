package dev.chartgate.helm.template.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.Judge;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Go's own parser, {@code src/test/go/templatetrees}, says which tree or message is right. */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TreesDifferentialTest {
  private static final int TEXTS = 4_000;
  private static final TemplateParser PARSER =
      new TemplateParser(new HashSet<>(TemplateTexts.FUNCTIONS), ParseBounds.DEFAULT);

  @Test
  void each_text_gives_the_tree_or_the_message_that_go_gives() {
    TemplateTexts texts = new TemplateTexts(new Random(4));
    List<String> differences = new ArrayList<>();
    int trees = 0;
    try (Judge go = Judge.named("templatetrees")) {
      for (int i = 0; i < TEXTS; i++) {
        String wellFormed = texts.wellFormed();
        for (String text :
            List.of(texts.jumble(), texts.action(), wellFormed, texts.mutated(wellFormed))) {
          List<String> ours = ours(text);
          List<String> gos = gos(go, text);
          trees += ours.size() > 1 ? 1 : 0;
          if (!ours.equals(gos)) {
            differences.add("%s%n  Go:   %s%n  ours: %s".formatted(text, gos, ours));
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(trees).isGreaterThan(TEXTS);
  }

  private static List<String> ours(String text) {
    try {
      return Trees.of(PARSER.parse("t.yaml", new SourceText("t.yaml", text)));
    } catch (TemplateSyntaxException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> gos(Judge go, String text) {
    Map<?, ?> answer =
        go.exchange(Map.of("name", "t.yaml", "text", text, "functions", TemplateTexts.FUNCTIONS))
            .orElseThrow();
    Optional<String> error = Judge.error(answer);
    return error.isPresent()
        ? List.of(error.get())
        : Judge.results(answer).stream().map(String.class::cast).toList();
  }
}
