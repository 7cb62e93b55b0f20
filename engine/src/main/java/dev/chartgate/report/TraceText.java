package dev.chartgate.report;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Guard;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Subject;
import dev.chartgate.finding.TracedField;
import dev.chartgate.finding.TracedKey;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes where fields come from, for people: first the line to edit, below it the rest. */
public final class TraceText {
  private final TextPage page;

  /**
   * A writer of such texts.
   *
   * @param out where to
   * @param color whether with colours
   */
  public TraceText(Writer out, boolean color) {
    this.page = new TextPage(out, color);
  }

  /**
   * Writes where a field comes from.
   *
   * @param field the field
   * @param deciding the key to edit, if there is one
   * @param exists whether the object has the field, as against what would bring it
   * @throws IOException if the writer fails
   */
  public void writeField(TracedField field, Optional<TracedKey> deciding, boolean exists)
      throws IOException {
    Optional<Place> primary =
        deciding.flatMap(TracedKey::place).or(() -> field.templates().stream().findFirst());
    String what = name(field.object()) + (exists ? "" : " (not there: this would bring it)");
    page.put(Ink.PLACE, primary.map(place -> TextPage.name(place) + ": ").orElse(""))
        .put(what)
        .end();
    if (primary.isPresent()) {
      page.excerpt(primary.get());
    }
    for (TracedKey key : field.keys()) {
      page.labelled(key.confidence().label(), described(key));
    }
    for (Place template : field.templates()) {
      page.labelled("template", TextPage.name(template));
    }
    if (field.keys().isEmpty()) {
      page.labelled("note", "no values key takes part in it");
    }
    if (field.moving()) {
      page.labelled("note", "it is random or made from the time of day, and differs in each run");
    }
    for (String want : field.wants().stream().sorted().toList()) {
      page.labelled("unknown", "it depends on " + want + ", which was not given");
    }
  }

  /**
   * Writes what a values key decides.
   *
   * @param key the key as it was asked for
   * @param place where it is set, if that is known
   * @param fields the fields that it decides, or a key below it
   * @param guards the templates that it keeps silent
   * @throws IOException if the writer fails
   */
  public void writeKey(
      String key, Optional<Place> place, List<TracedField> fields, List<Guard> guards)
      throws IOException {
    page.put(Ink.PLACE, place.map(at -> TextPage.name(at) + ": ").orElse("")).put(key).end();
    if (place.isPresent()) {
      page.excerpt(place.get());
    }
    for (Confidence confidence : List.of(Confidence.EXACT, Confidence.VIA)) {
      for (TracedField field : fields) {
        if (field.confidenceOf(key) == confidence) {
          page.labelled(confidence.label(), name(field.object()) + at(field));
        }
      }
    }
    for (Guard guard : guards) {
      page.labelled("silent", guard.file());
    }
    page.put(
            "%s, %d of them exact"
                .formatted(
                    Counted.of(fields.size(), "field"),
                    fields.stream().filter(f -> f.confidenceOf(key) == Confidence.EXACT).count()))
        .end();
  }

  /**
   * Writes where all fields come from, a line each.
   *
   * @throws IOException if the writer fails
   */
  public void writeAll(List<TracedField> fields, List<Guard> guards) throws IOException {
    for (TracedField field : fields) {
      page.put(name(field.object()) + at(field)).end();
      for (TracedKey key : field.keys()) {
        page.labelled(key.confidence().label(), described(key));
      }
    }
    for (Guard guard : guards) {
      page.put(guard.file() + " wrote nothing").end();
      for (TracedKey key : guard.keys()) {
        page.labelled(key.confidence().label(), described(key));
      }
    }
  }

  private static String described(TracedKey key) {
    return key.key() + key.place().map(place -> " (" + TextPage.name(place) + ")").orElse("");
  }

  private static String at(TracedField field) {
    return field.templates().stream()
        .findFirst()
        .map(place -> " (" + TextPage.name(place) + ")")
        .orElse("");
  }

  private static String name(Subject object) {
    return object
        + object.namespace().map(n -> " in " + n).orElse("")
        + object.path().map(path -> ", " + path).orElse("");
  }
}
