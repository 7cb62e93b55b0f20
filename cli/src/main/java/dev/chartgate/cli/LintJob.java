package dev.chartgate.cli;

import dev.chartgate.load.LoadRequest;
import dev.chartgate.rule.Profile;
import java.util.List;
import java.util.Optional;

/**
 * Something to load, and how to judge it.
 *
 * @param request what to load, without what the packs know
 * @param profile what it is for; absent for the policy's or the default one
 * @param packs the packs that are bound whatever the chart is
 * @param cluster where it is installed; releases of one cluster see each other, those of a job
 *     without one see only each other
 * @param isJudged whether it is judged, or only seen by the others of its cluster
 */
record LintJob(
    LoadRequest.Builder request,
    Optional<Profile> profile,
    List<String> packs,
    Optional<String> cluster,
    boolean isJudged) {

  LintJob {
    packs = List.copyOf(packs);
  }

  /** The same, only seen by others. */
  LintJob unjudged() {
    return new LintJob(request, profile, packs, cluster, false);
  }
}
