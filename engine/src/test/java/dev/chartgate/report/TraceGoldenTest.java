package dev.chartgate.report;

import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Excerpt;
import dev.chartgate.finding.Guard;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Subject;
import dev.chartgate.finding.TracedField;
import dev.chartgate.finding.TracedKey;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TraceGoldenTest {
  private static final SourceText VALUES =
      new SourceText("values.yaml", "web:\n  replicas: 2\n  on: true\n");
  private static final SourceText TEMPLATE =
      new SourceText("templates/web.yaml", "spec:\n  replicas: {{ .Values.web.replicas }}\n");

  private static final TracedKey REPLICAS =
      new TracedKey("web.replicas", Confidence.EXACT, Optional.of(inValues(2)));
  private static final TracedKey ON =
      new TracedKey("web.on", Confidence.VIA, Optional.of(inValues(3)));
  private static final TracedKey TOKEN =
      new TracedKey("token", Confidence.EXACT, Optional.of(argument()));
  private static final TracedKey NOWHERE =
      new TracedKey("web.absent", Confidence.VIA, Optional.empty());

  private static final TracedField FIELD =
      new TracedField(
          object(Optional.of("prod"), "spec.replicas"),
          List.of(place(TEMPLATE, 2, 3), place(TEMPLATE, 2, 15)),
          List.of(REPLICAS, ON),
          false,
          Set.of());
  private static final TracedField RANDOM =
      new TracedField(
          object(Optional.empty(), "metadata.annotations['a.b/c']"),
          List.of(),
          List.of(TOKEN),
          true,
          Set.of("facts.namespaces.prod.secrets", "facts.namespaces.prod.configMaps"));
  private static final Guard GUARD = new Guard("templates/other.yaml", List.of(ON, NOWHERE));

  private static Subject object(Optional<String> namespace, String path) {
    return new Subject("apps/v1", "Deployment", namespace, "web", Optional.of(path));
  }

  private static Place inValues(int line) {
    return place(VALUES, line, 3);
  }

  private static Place place(SourceText text, int line, int column) {
    String shown = text.text().lines().toList().get(line - 1);
    return new Place(
        Mark.at(text, line, column),
        Optional.empty(),
        Optional.of(new Excerpt(shown, column - 1, shown.length() - column + 1)));
  }

  private static Place argument() {
    return new Place(
        Mark.at(new SetArgument("--set", "token=x"), 1, 1),
        Optional.empty(),
        Optional.of(new Excerpt("token=***", 0, 9)));
  }

  private static String json(List<TracedField> fields, List<Guard> guards) throws IOException {
    StringWriter out = new StringWriter();
    TraceJson.write(fields, guards, out);
    return out.toString();
  }

  @Test
  void all_fields_as_json() throws IOException {
    Golden.assertMatches("trace/many.json", json(List.of(FIELD, RANDOM), List.of(GUARD)));
  }

  @Test
  void nothing_as_json() throws IOException {
    Golden.assertMatches("trace/none.json", json(List.of(), List.of()));
  }

  @Test
  void a_field_as_text() throws IOException {
    StringWriter out = new StringWriter();
    TraceText text = new TraceText(out, false);
    text.writeField(FIELD, Optional.of(REPLICAS), true);
    text.writeField(RANDOM, Optional.of(TOKEN), true);
    Golden.assertMatches("trace/field.text", out.toString());
  }

  @Test
  void a_missing_field_without_a_key_as_text_begins_with_the_template() throws IOException {
    StringWriter out = new StringWriter();
    TracedField missing =
        new TracedField(FIELD.object(), FIELD.templates(), List.of(), false, Set.of());
    new TraceText(out, false).writeField(missing, Optional.empty(), false);
    Golden.assertMatches("trace/missing.text", out.toString());
  }

  @Test
  void a_key_as_text_lists_what_it_decides_before_what_it_took_part_in() throws IOException {
    StringWriter out = new StringWriter();
    TracedField beside =
        new TracedField(
            object(Optional.of("prod"), "spec.paused"), List.of(), List.of(ON), false, Set.of());
    new TraceText(out, false)
        .writeKey("web", Optional.of(inValues(2)), List.of(beside, FIELD), List.of(GUARD));
    Golden.assertMatches("trace/key.text", out.toString());
  }

  @Test
  void all_fields_as_text() throws IOException {
    StringWriter out = new StringWriter();
    new TraceText(out, false).writeAll(List.of(FIELD, RANDOM), List.of(GUARD));
    Golden.assertMatches("trace/all.text", out.toString());
  }

  @Test
  void colours_stand_around_the_place() throws IOException {
    StringWriter out = new StringWriter();
    new TraceText(out, true).writeField(FIELD, Optional.of(REPLICAS), true);
    Golden.assertMatches("trace/colour.text", out.toString());
  }

  @Test
  void a_writer_that_fails_is_told_to_the_caller() {
    assertThatIOException()
        .isThrownBy(() -> TraceJson.write(List.of(FIELD), List.of(), new FailingWriter()));
  }
}
