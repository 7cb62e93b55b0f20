package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;

/** What the engine finds by itself, without a pack. */
public enum EngineRule {
  /** The effective values do not satisfy the schema of their chart. */
  VALUES_SCHEMA_VIOLATED(
      "CG001",
      "values-schema-violated",
      "A value is not what the chart's schema demands",
      Severity.ERROR,
      "Helm checks values against the chart's schema before it renders and refuses the release, and"
          + " templates that meet a value of another type fail or write something else than was"
          + " meant.",
      "Give the key a value of the type and in the range that the message names."),
  /** A key of the values is none that the chart knows. */
  UNKNOWN_VALUES_KEY(
      "CG002",
      "unknown-values-key",
      "A values key is unknown to the chart",
      Severity.WARNING,
      "Helm ignores keys that no template reads, so a slip of the finger or a key at the wrong"
          + " level changes nothing and nobody is told.",
      "Correct the spelling or the level of the key, or remove it."),
  /** A mapping has a key twice. */
  DUPLICATE_KEY(
      "CG003",
      "duplicate-key",
      "A key is written twice",
      Severity.WARNING,
      "Of two equal keys Helm takes the last one without a word, so what the first one says is"
          + " lost.",
      "Merge the two, or remove the one that is not meant."),
  /** Helm passes over a value that was given. */
  VALUE_PASSED_OVER(
      "CG004",
      "value-passed-over",
      "Helm passes over a value",
      Severity.WARNING,
      "Where two layers of values do not fit together, Helm keeps one of them, prints a warning"
          + " that is lost among others, and goes on without the other.",
      "Give the key the type that the chart has for it, or remove it."),
  /** A waiver fits nothing that was found. */
  WAIVER_UNUSED(
      "CG005",
      "waiver-unused",
      "A waiver is not needed",
      Severity.WARNING,
      "A waiver that fits nothing hides what will be found there one day, and nobody agreed to"
          + " that.",
      "Remove the waiver, or correct the rule or the target that it names."),
  /** A waiver does not count. */
  WAIVER_VOID(
      "CG006",
      "waiver-void",
      "A waiver does not count",
      Severity.ERROR,
      "An exception is agreed for a rule that exists, with a reason and until a day, by somebody"
          + " who may agree to it; what lacks one of these is no agreement, and the finding"
          + " stands.",
      "Mend what is found, or agree anew: name the rule, the reason and the last day."),
  /** No pack covers the version of a chart that one of them knows. */
  CHART_VERSION_NOT_COVERED(
      "CG007",
      "chart-version-not-covered",
      "No pack covers this version of the chart",
      Severity.INFO,
      "The rules of a pack are written for certain versions of its chart; on another version they"
          + " may demand what is no longer so, and are not applied.",
      "Use a version of the chart that the pack covers, or a pack that covers this version."),
  /** A document of an input cannot be read. */
  DOCUMENT_NOT_PARSED(
      "CG008",
      "document-not-parsed",
      "A document cannot be read",
      Severity.ERROR,
      "What is not read is not judged, and Helm or Kubernetes will refuse it.",
      "Mend the syntax at the place that the message names."),
  /** A report has more findings than it lists. */
  FINDINGS_NOT_LISTED(
      "CG009",
      "findings-not-listed",
      "A report lists only the most severe of its findings",
      Severity.INFO,
      "A report of many thousand findings is read by nobody and may not fit into memory, so it"
          + " lists a bounded number of them and counts them all.",
      "Mend what is listed, or look at fewer rules or objects at once."),
  /** Another rendering of the same chart and values gives something else. */
  RENDERING_MOVES(
      "CG010",
      "rendering-moves",
      "Each rendering gives something else",
      Severity.WARNING,
      "What a template draws at random or takes from the clock changes with each upgrade: passwords"
          + " no longer fit the data that they once protected, and pods restart for nothing.",
      "Set the value that the template makes up where none is given.");

  /** The pack that these rules are shown under. */
  public static final String PACK = "chartgate";

  /** What the codes of these rules begin with. */
  static final String PREFIX = "CG";

  private final String code;
  private final String name;
  private final String title;
  private final Severity severity;
  private final String rationale;
  private final String remediation;

  EngineRule(
      String code,
      String name,
      String title,
      Severity severity,
      String rationale,
      String remediation) {
    this.code = code;
    this.name = name;
    this.title = title;
    this.severity = severity;
    this.rationale = rationale;
    this.remediation = remediation;
  }

  /** Its name and code. */
  public RuleId id() {
    return new RuleId(PACK, name, code);
  }

  /** The problem, in a line. */
  public String title() {
    return title;
  }

  /** How much a finding weighs where no policy says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** Why it matters. */
  public String rationale() {
    return rationale;
  }

  /** What to do. */
  public String remediation() {
    return remediation;
  }
}
