package dev.chartgate.finding;

import java.util.Comparator;
import java.util.Optional;

/**
 * A finding as a baseline names it. Two findings that it does not tell apart are the same one to a
 * baseline, and are counted.
 *
 * @param fingerprint see {@link Fingerprint}
 * @param rule the code of the rule
 * @param release the name of the release; empty for what belongs to none
 * @param file the file that the finding points into, where the release has no name of its own
 * @param object the object as {@code Kind/name}
 * @param namespace the namespace of the object
 * @param field the field of the object
 * @param key the values key, as {@code --set} takes it
 */
public record BaselineEntry(
    String fingerprint,
    String rule,
    String release,
    Optional<String> file,
    Optional<String> object,
    Optional<String> namespace,
    Optional<String> field,
    Optional<String> key) {

  /** The schema of a file of such entries. */
  public static final String SCHEMA = "https://chartgate.dev/schemas/baseline-1.json";

  /**
   * The order of files: by release, file, rule, object and key, so that a difference is easy to
   * read.
   */
  public static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::release)
          .thenComparing(entry -> entry.file().orElse(""))
          .thenComparing(BaselineEntry::rule)
          .thenComparing(entry -> entry.namespace().orElse(""))
          .thenComparing(entry -> entry.object().orElse(""))
          .thenComparing(entry -> entry.field().orElse(""))
          .thenComparing(entry -> entry.key().orElse(""))
          .thenComparing(BaselineEntry::fingerprint);

  /**
   * How a baseline names a finding.
   *
   * @param file the file that it points into, where that has to tell releases apart
   */
  public static BaselineEntry of(Finding finding, Optional<String> file) {
    return new BaselineEntry(
        finding.fingerprint(),
        finding.rule().code(),
        finding.release(),
        file,
        finding.subject().map(Subject::toString),
        said(finding.subject().flatMap(Subject::namespace)),
        said(finding.subject().flatMap(Subject::path)),
        said(finding.place().flatMap(Place::key)));
  }

  private static Optional<String> said(Optional<String> text) {
    return text.filter(words -> !words.isBlank());
  }
}
