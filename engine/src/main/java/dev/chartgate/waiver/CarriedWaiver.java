package dev.chartgate.waiver;

import dev.chartgate.finding.Finding;
import dev.chartgate.source.Mark;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A waiver that a values file or an object carries.
 *
 * @param mark where it stands
 * @param note what it says
 * @param target what a file of waivers would say of what it is for, such as {@code key: a.b}
 * @param foreign whether it was written for another linter, and may be needed by that alone
 * @param isFor whether a finding of its release is what it is for
 */
record CarriedWaiver(
    Mark mark,
    WaiverNote note,
    Map<String, String> target,
    boolean foreign,
    Predicate<Finding> isFor) {}
