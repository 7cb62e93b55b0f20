package dev.chartgate.helm.template.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.SourceText;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TemplateParserFuzzTest {
  private static final TemplateParser PARSER =
      new TemplateParser(new HashSet<>(TemplateTexts.FUNCTIONS), ParseBounds.DEFAULT);

  @Test
  void any_text_is_a_template_or_a_syntax_error_within_the_text() {
    TemplateTexts texts = new TemplateTexts(new Random(11));
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      String text =
          switch (i % 4) {
            case 0 -> texts.noise();
            case 1 -> texts.jumble();
            case 2 -> texts.action();
            default -> texts.mutated(texts.wellFormed());
          };
      refused += isRefused(text) ? 1 : 0;
    }

    assertThat(refused).isBetween(10_000, 19_900);
  }

  @Test
  void the_text_of_a_tree_gives_the_same_tree() throws TemplateSyntaxException {
    TemplateTexts texts = new TemplateTexts(new Random(12));
    for (int i = 0; i < 5_000; i++) {
      String text = texts.wellFormed();
      if (isRefused(text)) {
        continue;
      }
      String once = written(text);
      assertThat(written(once)).isEqualTo(once);
    }
  }

  private static String written(String text) throws TemplateSyntaxException {
    ParsedText parsed = PARSER.parse("t", new SourceText("t", text));
    return NodeText.of(parsed.main().body());
  }

  private static boolean isRefused(String text) {
    SourceText source = new SourceText("t", text);
    try {
      ParsedText parsed = PARSER.parse("t", source);
      for (Template template : parsed.templates().values()) {
        for (Statement statement : template.body().statements()) {
          assertThat(statement.offset()).isBetween(0, text.length());
          if (statement instanceof Statement.Text part) {
            assertThat(part.text()).isEqualTo(text.substring(part.start(), part.end()));
          }
        }
      }
      return false;
    } catch (TemplateSyntaxException e) {
      assertThat(e.detail()).isNotBlank();
      assertThat(e.place().line()).isBetween(1, source.lineCount());
      assertThat(e.line()).isBetween(1, source.lineCount());
      return true;
    }
  }
}
