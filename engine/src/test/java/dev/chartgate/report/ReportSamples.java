package dev.chartgate.report;

import dev.chartgate.finding.BaselineTally;
import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Excerpt;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Notice;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.RuleInfo;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Subject;
import dev.chartgate.finding.Summary;
import dev.chartgate.finding.Waiver;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The reports that every format has a golden of, by the golden's name. */
final class ReportSamples {
  private static final SourceText VALUES =
      new SourceText(
          "values.yaml",
          """
          global:
            image:
              tag: latest
            env:
              DSXCONNECT_SCANNER__SCAN_BINARY_URL: ""
          """);
  private static final SourceText OBJECTS =
      new SourceText("rendered.yaml", "apiVersion: apps/v1\nkind: Deployment\n");
  private static final RuleId URL = new RuleId("dsx-connect", "scan-url-missing", "DSX001");
  private static final RuleId TAG = new RuleId("kubernetes", "image-tag-latest", "K8S030");

  private ReportSamples() {}

  static Report named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  static Map<String, Report> all() {
    Map<String, Report> samples = new LinkedHashMap<>();
    samples.put("empty", report(List.of(), summary(0, 0, 0, 0)));
    samples.put("one", report(List.of(scanUrl()), summary(1, 0, 0, 0)));
    samples.put("many", many());
    samples.put("unknown", unknown());
    samples.put("errored", report(List.of(errored()), summary(0, 0, 0, 1)));
    samples.put("not-evaluated", notEvaluated());
    samples.put("hostile", report(List.of(hostile()), summary(1, 0, 0, 0)));
    samples.put("wide", wide());
    samples.put("no-place", report(List.of(withoutPlace(), withoutObject()), summary(1, 1, 0, 0)));
    samples.put("argument", report(List.of(argument()), summary(0, 1, 0, 0)));
    samples.put(
        "waived-and-passed",
        report(List.of(waived(), passed()), new Summary(1, 3, 86, 86, 0, 0, 0, 240, 0, 0, 1, 0)));
    samples.put("agreed", agreed());
    return samples;
  }

  /** A finding that is waived, one that is waived where it stands, and two of a baseline. */
  private static Report agreed() {
    Mark comment = Mark.at(VALUES, 5, 46);
    Mark entry =
        Mark.at(new SourceText(".chartgate-waivers.yaml", "waivers:\n  - rule: a\n"), 2, 5);
    Optional<LocalDate> until = Optional.of(LocalDate.parse("2026-12-31"));
    List<Finding> findings =
        List.of(
            tag("api", "container api uses mutable tag latest").baselined(),
            tag("worker", "container worker uses mutable tag latest").baselined(),
            tag("ui", "container ui uses mutable tag latest")
                .waived(
                    new Waiver(
                        "the mirror\u001b[2J is late", Optional.empty(), until, false, entry)),
            scanUrl()
                .waived(new Waiver("no scanner | yet", Optional.of("shop"), until, true, comment)));
    return new Report(
        findings,
        List.of(),
        List.of(),
        new Summary(1, 3, 86, 86, 0, 0, 0, 240, 0, 0, 2, 2),
        rules(findings),
        Optional.of(new BaselineTally(Map.of(), Map.of(), 0)));
  }

  /** One rule that fails on many objects for one values key. */
  static Report crowd(int objects) {
    return report(
        IntStream.rangeClosed(1, objects)
            .mapToObj(i -> tag("api-" + i, "container api uses mutable tag latest"))
            .toList(),
        summary(0, objects, 0, 0));
  }

  private static Report many() {
    List<Finding> findings =
        List.of(
            tag("api", "container api uses mutable tag latest"),
            tag("worker", "container worker uses mutable tag latest"),
            tag("ui", "container api uses mutable tag latest"),
            scanUrl(),
            with(scanUrl(), Severity.INFO, Outcome.FAILED, "the scan URL has no path"));
    return new Report(
        findings,
        List.of(),
        List.of(
            new Notice(
                "CG007",
                "chart dsx-connect-chart 9.0.0 is covered by no pack, so no rule of dsx-connect was"
                    + " applied",
                Optional.empty())),
        new Summary(1, 3, 86, 86, 1, 3, 1, 240, 0, 0, 0, 0));
  }

  private static Report unknown() {
    return report(
        List.of(
            wanting("DSX013", "facts.namespaces.prod.secrets"),
            wanting("DSX020", "objects"),
            wanting("DSX021", "facts.namespaces.prod.secrets", "objects"),
            wanting("DSX030", "objects"),
            wanting("DSX040", "oldRelease.values")),
        summary(0, 0, 5, 0));
  }

  private static Report notEvaluated() {
    SourceText broken = new SourceText("a.yaml", "kind: [\n");
    return new Report(
        List.of(),
        List.of(
            new NotEvaluated(
                NotEvaluated.What.DOCUMENT,
                Optional.of(
                    new Place(
                        Mark.at(broken, 1, 7),
                        Optional.empty(),
                        Optional.of(new Excerpt("kind: [", 6, 1)))),
                "this is not YAML: the list that begins here has no end"),
            new NotEvaluated(
                NotEvaluated.What.RELEASE,
                Optional.empty(),
                "nothing could be judged; give a values file or manifests")),
        List.of(),
        summary(0, 0, 0, 0));
  }

  private static Report wide() {
    String line = "\ttítulo: \"日本語の値\"\t# e\u0301";
    String prefix = "x".repeat(150);
    SourceText text = new SourceText("größe.yaml", line + "\n" + prefix + ": bad" + prefix);
    return report(
        List.of(
            at(new Mark(text, 1, 11, 1, 16), new Excerpt(line, 10, 5)),
            at(new Mark(text, 2, 153, 2, 156), new Excerpt(prefix + ": bad" + prefix, 152, 3)),
            at(Mark.at(text, 1, 40), new Excerpt("short", 5, 1))),
        summary(3, 0, 0, 0));
  }

  private static Finding scanUrl() {
    Place place =
        new Place(
            new Mark(VALUES, 5, 5, 5, 44),
            Optional.of("global.env.DSXCONNECT_SCANNER__SCAN_BINARY_URL"),
            Optional.of(new Excerpt("    DSXCONNECT_SCANNER__SCAN_BINARY_URL: \"\"", 4, 39)));
    return new Finding(
        URL,
        Severity.ERROR,
        Outcome.FAILED,
        Confidence.EXACT,
        List.of("DSX002"),
        "dsx",
        "the scanner is disabled and the scan URL is empty",
        """
        Set global.env.DSXCONNECT_SCANNER__SCAN_BINARY_URL to your DSXA endpoint,
        or enable the scanner with dsxa-scanner.enabled=true.
        """,
        Optional.of(place),
        List.of(new Related(Related.Role.DEFAULT, defaultPlace())),
        Optional.empty(),
        List.of());
  }

  private static Place defaultPlace() {
    SourceText defaults =
        new SourceText("dsx-connect-chart-0.3.88.tgz!/values.yaml", "dsxa-scanner: {}\n");
    return new Place(
        new Mark(defaults, 1, 1, 1, 13), Optional.of("dsxa-scanner.enabled"), Optional.empty());
  }

  private static Finding tag(String name, String message) {
    Subject subject =
        new Subject(
            "apps/v1",
            "Deployment",
            Optional.of("prod"),
            name,
            Optional.of("spec.template.spec.containers[0].image"));
    Place place =
        new Place(
            new Mark(VALUES, 3, 10, 3, 16),
            Optional.of("global.image.tag"),
            Optional.of(new Excerpt("    tag: latest", 9, 6)));
    Related object =
        new Related(
            Related.Role.OBJECT,
            new Place(Mark.at(OBJECTS, 2, 1), Optional.empty(), Optional.empty()));
    return new Finding(
        TAG,
        Severity.WARNING,
        Outcome.FAILED,
        Confidence.VIA,
        List.of(),
        "dsx",
        message,
        "Use a version tag or a digest, for example app:1.4.2.",
        Optional.of(place),
        List.of(object),
        Optional.of(subject),
        List.of());
  }

  private static Finding wanting(String code, String... wants) {
    return changed(
        with(scanUrl(), Severity.ERROR, Outcome.UNKNOWN, "cannot be decided"),
        new RuleId("dsx-connect", "rule-" + code.toLowerCase(Locale.ROOT), code),
        List.of(wants),
        UnaryOperator.identity());
  }

  private static Finding errored() {
    SourceText rule = new SourceText("packs/mine/broken.yaml", "assert: self.tag == 1\n");
    Place place =
        new Place(
            new Mark(rule, 1, 9, 1, 22),
            Optional.empty(),
            Optional.of(new Excerpt("assert: self.tag == 1", 8, 13)));
    Finding base = with(tag("api", ""), Severity.ERROR, Outcome.ERRORED, "no such key: tag");
    return changed(
        base, new RuleId("mine", "broken", "MY001"), List.of(), old -> Optional.of(place));
  }

  private static Finding hostile() {
    SourceText text = new SourceText("a\u001b]0;title\u0007.yaml", "x\n");
    Place place =
        new Place(
            Mark.at(text, 1, 1),
            Optional.of("a\u202eb"),
            Optional.of(new Excerpt("x: \"\u001b[2J\u009b31m\u200b\"\ud800", 4, 4)));
    return changed(
        with(
            tag("n\u0000me", ""),
            Severity.ERROR,
            Outcome.FAILED,
            "value is \u001b[31mred\nvalues.yaml:1:1: error FAKE001 not mine\u2028"),
        TAG,
        List.of(),
        old -> Optional.of(place));
  }

  private static Finding withoutPlace() {
    return changed(tag("api", "image has no tag"), TAG, List.of(), old -> Optional.empty());
  }

  private static Finding withoutObject() {
    return changed(scanUrl(), URL, List.of(), old -> Optional.empty());
  }

  private static Finding argument() {
    SetArgument set = new SetArgument("--set", "a=1,global.image.tag=latest");
    Place place =
        new Place(
            new Mark(set, 1, 22, 1, 28),
            Optional.of("global.image.tag"),
            Optional.of(new Excerpt(set.text(), 21, 6)));
    return changed(
        tag("api", "container api uses mutable tag latest"),
        TAG,
        List.of(),
        old -> Optional.of(place));
  }

  private static Finding waived() {
    return with(scanUrl(), Severity.ERROR, Outcome.WAIVED, "the scan URL is empty");
  }

  private static Finding passed() {
    return with(
        tag("api", ""), Severity.ERROR, Outcome.PASSED, "the image has a tag that does not move");
  }

  private static Finding at(Mark mark, Excerpt excerpt) {
    Place place = new Place(mark, Optional.empty(), Optional.of(excerpt));
    return changed(scanUrl(), URL, List.of(), old -> Optional.of(place));
  }

  private static Finding with(Finding f, Severity severity, Outcome outcome, String message) {
    return new Finding(
        f.rule(),
        severity,
        outcome,
        f.confidence(),
        f.also(),
        f.release(),
        message,
        f.remediation(),
        f.place(),
        f.related(),
        f.subject(),
        f.wants());
  }

  private static Finding changed(
      Finding f, RuleId rule, List<String> wants, UnaryOperator<Optional<Place>> place) {
    return new Finding(
        rule,
        f.severity(),
        f.outcome(),
        f.confidence(),
        f.also(),
        f.release(),
        f.message(),
        f.remediation(),
        place.apply(f.place()),
        f.related(),
        f.subject(),
        wants);
  }

  private static Report report(List<Finding> findings, Summary summary) {
    return new Report(findings, List.of(), List.of(), summary, rules(findings));
  }

  private static List<RuleInfo> rules(List<Finding> findings) {
    return findings.stream()
        .map(finding ->
            new RuleInfo(
                finding.rule(),
                "What is wrong, in a line",
                "Why it *matters*.\n",
                finding.remediation(),
                finding.severity(),
                List.of("scanner")))
        .distinct()
        .toList();
  }

  private static Summary summary(int errors, int warnings, int unknown, int errored) {
    return new Summary(1, 3, 86, 86 - unknown, errors, warnings, 0, 240, unknown, errored, 0, 0);
  }
}
