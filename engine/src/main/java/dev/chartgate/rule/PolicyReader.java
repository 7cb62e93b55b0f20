package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.PathGlob;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads policies, strictly: what a policy names must exist, and one with a mistake is refused
 * whole.
 */
public final class PolicyReader {
  private final RuleCatalog catalog;

  /**
   * A reader of policies over some rules.
   *
   * @param catalog the rules that a policy may name
   */
  public PolicyReader(RuleCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Reads a policy.
   *
   * @throws PackException if it has a mistake; the exception holds all of them
   */
  public Policy read(SourceText file) throws PackException {
    Problems problems = new Problems();
    Policy policy =
        SingleDocument.read(file, problems).map(root -> read(root, problems)).orElse(Policy.NONE);
    if (!problems.isEmpty()) {
      throw new PackException(problems.sorted());
    }
    return policy;
  }

  /**
   * Reads a policy that stands in another file.
   *
   * @param problems gets each of its mistakes
   * @return what of it could be read
   */
  public Policy read(Node root, Problems problems) {
    return Fields.of(root, PolicyShapes.POLICY, problems)
        .map(fields -> policy(fields, problems))
        .orElse(Policy.NONE);
  }

  /**
   * Reads the keys {@code ignore} and {@code severities} for some paths, which are those of a
   * policy.
   *
   * @param fields a mapping that may have these keys
   * @param problems gets each of their mistakes
   */
  public PathOverride override(List<PathGlob> paths, Fields fields, Problems problems) {
    return new PathOverride(paths, terms(fields, "ignore", problems), severities(fields, problems));
  }

  private Policy policy(Fields fields, Problems problems) {
    return new Policy(
        fields.choice("profile", Words.PROFILE),
        new Selection(terms(fields, "select", problems), terms(fields, "ignore", problems)),
        severities(fields, problems),
        parameters(fields, problems),
        fields
            .fields("decisions", PolicyShapes.DECISIONS)
            .map(decisions -> new DecisionReader(catalog, problems).read(decisions))
            .orElse(Decisions.DEFAULT),
        fields
            .fields("waivers", PolicyShapes.WAIVERS)
            .map(waivers -> waivers(waivers, problems))
            .orElse(Policy.WaiverPolicy.DEFAULT));
  }

  private List<String> terms(Fields fields, String key, Problems problems) {
    List<ScalarNode> terms = fields.scalars(key);
    for (ScalarNode term : terms) {
      catalog.whatIsWrongWith(term.text()).ifPresent(message -> problems.add(term.mark(), message));
    }
    return terms.stream().map(ScalarNode::text).toList();
  }

  private Optional<RuleId> rule(MappingNode.Entry entry, Problems problems) {
    Optional<RuleId> found = catalog.find(entry.key());
    if (found.isEmpty()) {
      problems.add(entry.keyMark(), catalog.whyNotFound(entry.key()));
    }
    return found;
  }

  private static void checkFirst(
      Map<String, ?> map, RuleId rule, MappingNode.Entry entry, Problems problems) {
    if (map.containsKey(rule.code())) {
      problems.add(entry.keyMark(), "%s is named twice, by code and by name".formatted(rule));
    }
  }

  private Map<String, Severity> severities(Fields fields, Problems problems) {
    Map<String, Severity> found = new LinkedHashMap<>();
    for (MappingNode.Entry entry : entries(fields, "severities")) {
      Optional<RuleId> rule = rule(entry, problems);
      rule.ifPresent(id -> checkFirst(found, id, entry, problems));
      Severity severity =
          entry.value() instanceof ScalarNode scalar ? Words.SEVERITY.get(scalar.text()) : null;
      if (severity == null) {
        problems.add(
            entry.value().mark(),
            Fields.notOneOf(
                "a severity",
                entry.value() instanceof ScalarNode scalar
                    ? scalar.text()
                    : Fields.typeName(entry.value()),
                Words.SEVERITY.keySet()));
      } else {
        rule.ifPresent(id -> found.put(id.code(), severity));
      }
    }
    return found;
  }

  private Map<String, Map<String, Node>> parameters(Fields fields, Problems problems) {
    Map<String, Map<String, Node>> found = new LinkedHashMap<>();
    for (MappingNode.Entry entry : entries(fields, "parameters")) {
      Optional<RuleId> rule = rule(entry, problems);
      rule.ifPresent(id -> checkFirst(found, id, entry, problems));
      if (!(entry.value() instanceof MappingNode values)) {
        problems.add(
            entry.value().mark(),
            "the parameters of a rule are a mapping, not " + Fields.typeName(entry.value()));
        continue;
      }
      rule.ifPresent(id ->
          found.put(
              id.code(),
              ParameterValues.read(
                  values,
                  catalog.findRule(id.code()).map(Rule::parameters).orElse(Map.of()),
                  problems)));
    }
    return found;
  }

  private static Iterable<MappingNode.Entry> entries(Fields fields, String key) {
    return fields.mapping(key).map(MappingNode::entries).orElse(List.of());
  }

  private Policy.WaiverPolicy waivers(Fields fields, Problems problems) {
    List<String> notCarried = new ArrayList<>();
    for (ScalarNode name : fields.scalars("notCarried")) {
      Optional<RuleId> rule = catalog.find(name.text());
      if (rule.isEmpty()) {
        problems.add(name.mark(), catalog.whyNotFound(name.text()));
      }
      rule.map(RuleId::code).ifPresent(notCarried::add);
    }
    return new Policy.WaiverPolicy(
        fields.has("owners") ? Optional.of(fields.strings("owners")) : Optional.empty(),
        fields.bool("carried").orElse(true),
        notCarried);
  }
}
