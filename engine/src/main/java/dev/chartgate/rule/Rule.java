package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Once;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One rule, as its file has it. What its notes and its body hold may be read when it is first asked
 * for; {@link RuleHead}, {@link RuleNotes} and {@link RuleBody} say what each part is.
 */
public final class Rule {
  private final RuleHead head;
  private final Once<RuleNotes> notes;
  private final Once<RuleBody> body;

  /**
   * A rule.
   *
   * @param head what tells whether it matters
   * @param notes gives what its findings show
   * @param body gives the rest
   */
  public Rule(RuleHead head, Supplier<RuleNotes> notes, Supplier<RuleBody> body) {
    this.head = head;
    this.notes = new Once<>(notes);
    this.body = new Once<>(body);
  }

  /** What tells whether it matters. */
  public RuleHead head() {
    return head;
  }

  /** What its findings show. */
  public RuleNotes notes() {
    return notes.get();
  }

  /** How it judges, and where it comes from. */
  public RuleBody body() {
    return body.get();
  }

  /** Its pack, name and code. */
  public RuleId id() {
    return head.id();
  }

  /** What it judges. */
  public Scope scope() {
    return head.scope();
  }

  /** The kinds of the objects it looks at. */
  public List<String> kinds() {
    return head.kinds();
  }

  /** What it is about. */
  public List<String> tags() {
    return head.tags();
  }

  /** The charts and versions it is for, narrower than its pack's. */
  public List<ChartRange> charts() {
    return head.charts();
  }

  /** Codes of general rules that this one says better. */
  public List<String> supersedes() {
    return head.supersedes();
  }

  /** How much a finding weighs under a profile; absent if the rule is not in force there. */
  public Optional<Severity> severityUnder(Profile profile) {
    return Optional.ofNullable(head.severities().get(profile));
  }

  /** The problem, in a line. */
  public String title() {
    return notes().title();
  }

  /** How much a finding weighs where no profile or policy says otherwise. */
  public Severity severity() {
    return body().severity();
  }

  /** The version of the pack that had it first. */
  public String since() {
    return body().since();
  }

  /** Why it matters. */
  public String rationale() {
    return notes().rationale();
  }

  /** The edit that mends it. */
  public String remediation() {
    return notes().remediation();
  }

  /** Where it comes from. */
  public List<Reference> references() {
    return body().references();
  }

  /** Where it looks. */
  public Select select() {
    return body().select();
  }

  /** What must hold for the rule to apply. */
  public Optional<Expression> when() {
    return body().when();
  }

  /** What a profile or a policy may set, by name. */
  public Map<String, Parameter> parameters() {
    return body().parameters();
  }

  /** Named expressions, in order. */
  public List<Variable> variables() {
    return body().variables();
  }

  /** What must hold. */
  public Expression assertion() {
    return body().assertion();
  }

  /** Where a finding points. */
  public List<AtPath> at() {
    return notes().at();
  }

  /** The piece of the scalar there that is meant. */
  public Optional<Part> part() {
    return notes().part();
  }

  /** What a finding says. */
  public Expression message() {
    return body().message();
  }

  /** An object that a finding is about as well: what the expression gives. */
  public Optional<Expression> beside() {
    return body().beside();
  }

  /** What it changes under a profile. */
  public Map<Profile, ProfileChange> profiles() {
    return body().profiles();
  }

  /** Whether it is in force where no profile says otherwise. */
  public boolean enabled() {
    return body().enabled();
  }

  /** What it must say on which input; empty if its cases were not read. */
  public List<RuleCase> cases() {
    return body().cases();
  }

  /** Its file. */
  public Mark mark() {
    return body().mark();
  }

  @Override
  public String toString() {
    return head.id().toString();
  }
}
