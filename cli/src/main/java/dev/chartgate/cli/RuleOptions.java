package dev.chartgate.cli;

import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Which rules are in force.
 *
 * @param profile what the release is for; absent for the policy's or the default one
 * @param policy the policy file
 * @param select what {@code --select} took: codes, prefixes of codes, packs, ids or tags; empty for
 *     all
 * @param ignore the same for {@code --ignore}
 */
record RuleOptions(
    Optional<Profile> profile, Optional<String> policy, List<String> select, List<String> ignore) {
  static final Choice<Profile> PROFILES = Choice.of(Profile::label, Profile.values());

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Rules",
        Flag.texts(
            "RULES",
            "Only these: codes, prefixes of codes, packs, rule ids or tags, separated by commas.",
            "--select"),
        Flag.texts("RULES", "Not these.", "--ignore"),
        Flag.choice(
            PROFILES,
            "NAME",
            "What the release is for: dev, ci, staging or production (default: ci).",
            "--profile"),
        Flag.text("FILE", "Severities, parameters and selection of an organisation.", "--policy"));
  }

  /** What {@code --select} and {@code --ignore} leave. */
  Selection selection() {
    return new Selection(select, ignore);
  }

  static RuleOptions of(ParseResult arguments) {
    return new RuleOptions(
        Flag.optional(arguments, "--profile"),
        Flag.optional(arguments, "--policy"),
        CommaSeparated.items(Flag.all(arguments, "--select")),
        CommaSeparated.items(Flag.all(arguments, "--ignore")));
  }
}
