package dev.chartgate.rule;

import dev.chartgate.finding.Severity;
import dev.chartgate.source.Mark;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a rule judges, and where it comes from.
 *
 * @param severity how much a finding weighs where no profile or policy says otherwise
 * @param since the version of the pack that had it first
 * @param references where it comes from
 * @param select where it looks; every node found is judged once
 * @param when what must hold for the rule to apply
 * @param parameters what a profile or a policy may set, by name
 * @param variables named expressions, in order; a later one may use those before it
 * @param assertion what must hold
 * @param message what a finding says
 * @param beside an object that a finding is about as well: what the expression gives
 * @param profiles what it changes under a profile
 * @param enabled whether it is in force where no profile says otherwise
 * @param cases what it must say on which input; empty if they were not read
 * @param mark its file
 */
public record RuleBody(
    Severity severity,
    String since,
    List<Reference> references,
    Select select,
    Optional<Expression> when,
    Map<String, Parameter> parameters,
    List<Variable> variables,
    Expression assertion,
    Expression message,
    Optional<Expression> beside,
    Map<Profile, ProfileChange> profiles,
    boolean enabled,
    List<RuleCase> cases,
    Mark mark) {

  /** Copies the lists and maps, the maps in their order. */
  public RuleBody {
    references = List.copyOf(references);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    variables = List.copyOf(variables);
    profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    cases = List.copyOf(cases);
  }

  /** The severity under each profile under which the rule is in force. */
  Map<Profile, Severity> severities() {
    Map<Profile, Severity> severities = new LinkedHashMap<>();
    for (Profile profile : Profile.values()) {
      Optional<ProfileChange> change = Optional.ofNullable(profiles.get(profile));
      if (change.flatMap(ProfileChange::enabled).orElse(enabled)) {
        severities.put(profile, change.flatMap(ProfileChange::severity).orElse(severity));
      }
    }
    return severities;
  }

  /** The same with other expressions. */
  public RuleBody withExpressions(UnaryOperator<Expression> change) {
    return new RuleBody(
        severity,
        since,
        references,
        select,
        when.map(change),
        parameters,
        variables.stream()
            .map(variable -> new Variable(variable.name(), change.apply(variable.expression())))
            .toList(),
        change.apply(assertion),
        change.apply(message),
        beside.map(change),
        profiles,
        enabled,
        cases,
        mark);
  }
}
