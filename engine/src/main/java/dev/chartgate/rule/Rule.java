package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.source.Mark;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule, as its file has it.
 *
 * @param id its pack, name and code
 * @param title the problem, in a line
 * @param severity how much a finding weighs where no profile or policy says otherwise
 * @param scope what it judges
 * @param tags what it is about
 * @param charts the charts and versions it is for, narrower than its pack's; empty for all of these
 * @param supersedes codes of general rules that this one says better
 * @param since the version of the pack that had it first
 * @param rationale why it matters
 * @param remediation the edit that mends it
 * @param references where it comes from
 * @param kinds the kinds of the objects it looks at (see {@link dev.chartgate.release.KindAlias});
 *     empty unless it looks at objects
 * @param select where it looks; every node found is judged once
 * @param when what must hold for the rule to apply
 * @param parameters what a profile or a policy may set, by name
 * @param variables named expressions, in order; a later one may use those before it
 * @param assertion what must hold
 * @param at where a finding points: the first that exists, else the closest parent of the first;
 *     empty for the selected node itself
 * @param part the piece of the scalar there that is meant
 * @param message what a finding says
 * @param beside an object that a finding is about as well: what the expression gives
 * @param profiles what it changes under a profile
 * @param enabled whether it is in force where no profile says otherwise
 * @param cases what it must say on which input; empty if they were not read
 * @param mark its file
 */
public record Rule(
    RuleId id,
    String title,
    Severity severity,
    Scope scope,
    List<String> tags,
    List<ChartRange> charts,
    List<String> supersedes,
    String since,
    String rationale,
    String remediation,
    List<Reference> references,
    List<String> kinds,
    Select select,
    Optional<Expression> when,
    Map<String, Parameter> parameters,
    List<Variable> variables,
    Expression assertion,
    List<AtPath> at,
    Optional<Part> part,
    Expression message,
    Optional<Expression> beside,
    Map<Profile, ProfileChange> profiles,
    boolean enabled,
    List<RuleCase> cases,
    Mark mark) {

  /** Copies the lists and maps, the maps in their order. */
  public Rule {
    tags = List.copyOf(tags);
    charts = List.copyOf(charts);
    supersedes = List.copyOf(supersedes);
    references = List.copyOf(references);
    kinds = List.copyOf(kinds);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    variables = List.copyOf(variables);
    at = List.copyOf(at);
    profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    cases = List.copyOf(cases);
  }

  /** How much a finding weighs under a profile; absent if the rule is not in force there. */
  public Optional<Severity> severityUnder(Profile profile) {
    Optional<ProfileChange> change = Optional.ofNullable(profiles.get(profile));
    return change.flatMap(ProfileChange::enabled).orElse(enabled)
        ? Optional.of(change.flatMap(ProfileChange::severity).orElse(severity))
        : Optional.empty();
  }
}
