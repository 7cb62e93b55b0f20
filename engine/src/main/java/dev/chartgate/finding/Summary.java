package dev.chartgate.finding;

/**
 * Counts of one report.
 *
 * @param files files that were read
 * @param objects objects that were judged
 * @param rules rules that were in force
 * @param evaluated rules of these that reached a verdict, passed or failed, on at least one subject
 *     or had none to judge
 * @param errors failed findings of severity error
 * @param warnings failed findings of severity warning
 * @param infos failed findings of severity info
 * @param passed verdicts that passed
 * @param unknown findings whose outcome is unknown
 * @param errored findings whose rule failed on the input
 * @param waived findings that are waived
 * @param baselined findings that a baseline agrees to
 */
public record Summary(
    int files,
    int objects,
    int rules,
    int evaluated,
    int errors,
    int warnings,
    int infos,
    int passed,
    int unknown,
    int errored,
    int waived,
    int baselined) {}
