package dev.chartgate.helm.template.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TemplateSetTest {
  private static ParsedText parse(String name, String text) throws TemplateSyntaxException {
    return new TemplateParser(Set.of(), ParseBounds.DEFAULT)
        .parse(name, new SourceText(name, text));
  }

  private static String body(TemplateSet set, String name) {
    return set.find(name).map(template -> NodeText.of(template.body())).orElse("none");
  }

  @Test
  void a_later_text_replaces_the_templates_of_an_earlier_one() throws TemplateSyntaxException {
    TemplateSet set =
        TemplateSet.of(
            List.of(
                parse("one", "{{define \"a\"}}1{{end}}"),
                parse("two", "{{define \"a\"}}2{{end}}text")));

    assertThat(body(set, "a")).isEqualTo("2");
    assertThat(body(set, "two")).isEqualTo("text");
    assertThat(body(set, "three")).isEqualTo("none");
  }

  @Test
  void a_blank_definition_replaces_none() throws TemplateSyntaxException {
    TemplateSet set =
        TemplateSet.of(
            List.of(
                parse("one", "{{define \"a\"}}1{{end}}"),
                parse("two", "{{define \"a\"}} \n{{end}}")));

    assertThat(body(set, "a")).isEqualTo("1");
    assertThat(body(set, "one")).isEmpty();
  }

  @Test
  void what_is_added_is_not_seen_by_the_set_it_was_added_to() throws TemplateSyntaxException {
    TemplateSet outer = TemplateSet.of(List.of(parse("one", "{{define \"a\"}}1{{end}}")));
    TemplateSet inner =
        outer.with(parse("gotpl", "{{define \"a\"}}2{{end}}{{define \"b\"}}3{{end}}"));

    assertThat(body(inner, "a")).isEqualTo("2");
    assertThat(body(inner, "b")).isEqualTo("3");
    assertThat(body(outer, "a")).isEqualTo("1");
    assertThat(body(outer, "b")).isEqualTo("none");
  }
}
