package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.finding.Subject;
import dev.chartgate.finding.Waiver;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the entries of a text report. */
final class TextEntry {
  private static final int MOST_LISTED = 10;
  private final TextPage page;

  TextEntry(TextPage page) {
    this.page = page;
  }

  /** One line, for what asks for no edit. */
  void writeBrief(Finding finding) throws IOException {
    headline(finding);
    if (finding.waiver().isPresent()) {
      Waiver waiver = finding.waiver().get();
      page.labelled(
          "waived",
          "%s%s, at %s: %s"
              .formatted(
                  waiver.term(),
                  waiver.owner().map(owner -> " by " + owner).orElse(""),
                  waiver.mark(),
                  waiver.reason()));
    }
  }

  /** All that helps to mend it, and an empty line. */
  void write(Entry entry) throws IOException {
    Finding first = entry.first();
    headline(first);
    if (first.place().isPresent()) {
      page.excerpt(first.place().get());
    }
    if (first.outcome() == Outcome.FAILED) {
      remedy(first);
    }
    if (entry.findings().size() == 1) {
      if (first.subject().isPresent()) {
        page.labelled("object", object(first));
      }
    } else {
      several(entry.findings());
    }
    related(entry.findings());
    if (!first.also().isEmpty()) {
      page.labelled("also", String.join(", ", first.also()));
    }
    page.end();
  }

  private void remedy(Finding finding) throws IOException {
    if (!finding.remediation().isBlank()) {
      page.labelled("help", finding.remediation());
    }
    Optional<String> key = finding.place().filter(p -> p.file().isPresent()).flatMap(Place::key);
    if (key.isPresent()) {
      page.labelled("key", key.get());
    }
  }

  private void headline(Finding finding) throws IOException {
    String where =
        finding
            .place()
            .map(TextPage::name)
            .or(() -> finding.subject().map(TextEntry::name))
            .orElseGet(() -> "release " + finding.release());
    page.put(Ink.PLACE, where + ":")
        .put(" ")
        .put(Ink.of(finding), Ink.level(finding))
        .put(" " + finding.rule().code() + " " + finding.message())
        .end();
  }

  private void several(List<Finding> findings) throws IOException {
    long objects =
        findings.stream()
            .flatMap(f -> f.subject().stream())
            .map(TextEntry::name)
            .distinct()
            .count();
    String in = objects == 0 ? "" : ", in " + Counted.of(objects, "object");
    page.labelled("count", findings.size() + in);
    String told = findings.getFirst().message();
    for (Finding finding : findings.stream().limit(MOST_LISTED).toList()) {
      String other = finding.message().equals(told) ? "" : finding.message();
      String object = object(finding);
      if (!object.isEmpty() || !other.isEmpty()) {
        String gap = object.isEmpty() || other.isEmpty() ? "" : ": ";
        page.put("    ").put(object + gap + other).end();
      }
    }
    more(findings.size());
  }

  private void related(List<Finding> findings) throws IOException {
    Set<Related> all =
        findings.stream()
            .flatMap(f -> f.related().stream().filter(r -> !isShownWithSubject(f, r)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (Related related : all.stream().limit(MOST_LISTED).toList()) {
      Place place = related.place();
      String key = place.file().flatMap(file -> place.key()).map(k -> " " + k).orElse("");
      page.labelled(related.role().label(), TextPage.name(place) + key);
    }
    more(all.size());
  }

  private void more(int size) throws IOException {
    if (size > MOST_LISTED) {
      page.put("    … and %d more, all of them with -o json".formatted(size - MOST_LISTED)).end();
    }
  }

  private static boolean isShownWithSubject(Finding finding, Related related) {
    return related.role() == Related.Role.OBJECT && finding.subject().isPresent();
  }

  /** The object, its field, and where it is rendered if that is not the place itself. */
  private static String object(Finding finding) {
    return finding
        .subject()
        .map(subject ->
            name(subject)
                + subject.path().map(p -> ", " + p).orElse("")
                + finding.related().stream()
                    .filter(related -> isShownWithSubject(finding, related))
                    .map(related -> " (" + TextPage.name(related.place()) + ")")
                    .collect(Collectors.joining()))
        .orElse("");
  }

  private static String name(Subject subject) {
    return subject + subject.namespace().map(n -> " in " + n).orElse("");
  }
}
