package dev.chartgate.waiver;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Waiver;
import dev.chartgate.release.Glob;
import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.PathGlob;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Fields;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files of waivers, strictly: each mistake is a problem at its place. */
public final class WaiverFileReader {
  private static final List<String> TARGETS = List.of("release", "key", "object", "path");

  private final RuleCatalog catalog;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param catalog the rules that a waiver may name
   * @param problems gets each mistake
   */
  public WaiverFileReader(RuleCatalog catalog, Problems problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /** The waivers of a file that have no mistake. */
  public List<FileWaiver> read(SourceText file) {
    List<FileWaiver> waivers = new ArrayList<>();
    SingleDocument.read(file, problems)
        .flatMap(root -> Fields.of(root, WaiverShapes.FILE, problems))
        .ifPresent(fields ->
            fields
                .list("waivers", WaiverShapes.WAIVER)
                .forEach(waiver -> waiver(waiver).ifPresent(waivers::add)));
    return waivers;
  }

  private Optional<FileWaiver> waiver(Fields fields) {
    Optional<RuleId> rule = rule(fields);
    Optional<String> reason = fields.string("reason");
    Optional<LocalDate> until = until(fields);
    Optional<String> owner = fields.string("owner");
    WaiverTarget target =
        new WaiverTarget(
            fields.string("release").map(Glob::new),
            fields.string("namespace").map(Glob::new),
            key(fields),
            object(fields),
            fields.string("path").map(PathGlob::parse));
    // A target that is only misspelt is told by itself.
    if (TARGETS.stream().noneMatch(fields::has)
        && WaiverShapes.WAIVER.keys().containsAll(fields.node().keys())) {
      problems.add(
          fields.keyMark("rule"),
          "this waiver is for everything; name a release, a key, an object or a path, or ignore the"
              + " rule in the policy");
      return Optional.empty();
    }
    if (rule.isEmpty() || reason.isEmpty() || until.isEmpty() || !target.isAny()) {
      return Optional.empty();
    }
    return Optional.of(
        new FileWaiver(
            rule.get(),
            target,
            new Waiver(reason.get(), owner, until, false, fields.keyMark("rule"))));
  }

  private Optional<RuleId> rule(Fields fields) {
    Optional<String> name = fields.string("rule");
    Optional<RuleId> rule = name.flatMap(catalog::find);
    if (name.isPresent() && rule.isEmpty()) {
      fields.wrong("rule", catalog.whyNotFound(name.get()));
    }
    return rule;
  }

  private static Optional<LocalDate> until(Fields fields) {
    return fields
        .string("until")
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeParseException e) {
            fields.wrong("until", "'%s' is no date; write it as in 2027-01-31".formatted(text));
            return Optional.empty();
          }
        });
  }

  private static Optional<KeyGlob> key(Fields fields) {
    return fields
        .string("key")
        .flatMap(text -> {
          try {
            return Optional.of(KeyGlob.parse(text));
          } catch (IllegalArgumentException e) {
            fields.wrong("key", "'%s' is no values key: %s".formatted(text, e.getMessage()));
            return Optional.empty();
          }
        });
  }

  private static Optional<Glob> object(Fields fields) {
    Optional<String> text = fields.string("object");
    if (text.isPresent() && text.get().indexOf('/') <= 0) {
      fields.wrong(
          "object",
          "'%s' is no object: write its kind and name, for example Deployment/web"
              .formatted(text.get()));
      return Optional.empty();
    }
    return text.map(Glob::new);
  }
}
