package dev.chartgate.rule;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.SetArgument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An input of a rule and what the rule must say about it.
 *
 * @param name what the case shows
 * @param chart the chart, if not the first of the pack in the version of its defaults
 * @param releaseName the name of the release
 * @param namespace the namespace of the release
 * @param values the values files in order, over the defaults of the chart
 * @param sets the {@code --set…} arguments in order, over the values files
 * @param defaults whether the defaults that the pack keeps of the chart lie below the values
 * @param objects the objects, one document each; absent if the case has none
 * @param oldObject the object as it was before
 * @param oldRelease the release as it was before
 * @param compose the Compose file
 * @param facts what is true of the cluster, in the shape of the facts file
 * @param profile the profile in force
 * @param parameters parameters that have another value than by default
 * @param expect what the rule must say
 * @param mark where the case is written
 */
public record RuleCase(
    String name,
    Optional<CaseChart> chart,
    String releaseName,
    String namespace,
    List<CaseText> values,
    List<SetArgument> sets,
    boolean defaults,
    Optional<CaseText> objects,
    Optional<CaseText> oldObject,
    Optional<OldRelease> oldRelease,
    Optional<CaseText> compose,
    Optional<MappingNode> facts,
    Profile profile,
    Map<String, Node> parameters,
    Expectation expect,
    Mark mark) {

  /** Copies the lists and the parameters, these in their order. */
  public RuleCase {
    values = List.copyOf(values);
    sets = List.copyOf(sets);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * The chart of a case.
   *
   * @param name its name
   * @param version its version, if not the one of the defaults that the pack keeps
   */
  public record CaseChart(String name, Optional<String> version) {}

  /**
   * The release that the one of a case replaces.
   *
   * @param values its values, without defaults
   * @param objects its objects
   */
  public record OldRelease(Optional<CaseText> values, Optional<CaseText> objects) {}
}
