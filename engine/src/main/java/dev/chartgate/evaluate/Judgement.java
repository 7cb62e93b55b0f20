package dev.chartgate.evaluate;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.NodePath;
import java.util.Optional;

/**
 * The verdict of a rule on one node.
 *
 * @param rule the rule
 * @param verdict what it says
 * @param object the object that it was about, if it was about one
 * @param selected the path of the node: in the object, or else in the effective values
 */
record Judgement(
    RuleInForce rule, Verdict verdict, Optional<KubernetesObject> object, NodePath selected) {

  /** A verdict on the release as a whole. */
  static Judgement ofRelease(RuleInForce rule, Verdict verdict) {
    return new Judgement(rule, verdict, Optional.empty(), NodePath.ROOT);
  }
}
