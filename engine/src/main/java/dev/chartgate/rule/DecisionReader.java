package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the decisions of a policy. */
final class DecisionReader {
  private final RuleCatalog catalog;
  private final Problems problems;

  DecisionReader(RuleCatalog catalog, Problems problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  Decisions read(Fields fields) {
    List<NamespaceDecisions> namespaces = new ArrayList<>();
    for (Fields entry : fields.list("namespaces", PolicyShapes.NAMESPACE)) {
      namespaces.add(namespace(entry));
    }
    Map<String, Decision> unresolved = new LinkedHashMap<>();
    fields
        .fields("unresolved", PolicyShapes.UNRESOLVED)
        .ifPresent(kinds -> {
          for (String kind : PolicyShapes.UNRESOLVED.keys()) {
            kinds.choice(kind, Words.DECISION).ifPresent(word -> unresolved.put(kind, word));
          }
        });
    Decisions.LabelSetters setters =
        fields
            .fields("labelSetters", PolicyShapes.LABEL_SETTERS)
            .map(DecisionReader::setters)
            .orElse(Decisions.LabelSetters.NOBODY);
    if (!fields.has("labelSetters") && namespaces.stream().anyMatch(n -> !n.labels().isEmpty())) {
      problems.add(
          fields.keyMark("namespaces"),
          "a namespace could exempt itself by setting these labels; say with 'labelSetters' which"
              + " accounts or groups may set them, or list the namespaces by their names");
    }
    return new Decisions(block(fields), unresolved, namespaces, setters);
  }

  private NamespaceDecisions namespace(Fields entry) {
    List<String> names = entry.strings("names");
    Map<String, String> labels = new LinkedHashMap<>();
    for (MappingNode.Entry label : entries(entry, "labels")) {
      if (label.value() instanceof ScalarNode value && value.string().isPresent()) {
        labels.put(label.key(), value.text());
      } else {
        problems.add(
            label.value().mark(),
            "the value of a label is a text, not %s%s"
                .formatted(
                    Fields.typeName(label.value()),
                    label.value() instanceof ScalarNode ? "; put it in quotes" : ""));
      }
    }
    if (names.isEmpty() && labels.isEmpty()) {
      problems.add(
          entry.keyMark("decisions"),
          "these decisions are for no namespace; give 'names' or 'labels'");
    }
    return new NamespaceDecisions(
        names,
        labels,
        entry
            .fields("decisions", PolicyShapes.DECISION_BLOCK)
            .map(this::block)
            .orElse(DecisionBlock.NONE));
  }

  private static Decisions.LabelSetters setters(Fields fields) {
    return new Decisions.LabelSetters(fields.strings("accounts"), fields.strings("groups"));
  }

  private DecisionBlock block(Fields fields) {
    Map<String, OutcomeDecisions> packs = new LinkedHashMap<>();
    fields
        .each("packs", PolicyShapes.OUTCOMES)
        .forEach((pack, outcomes) -> {
          Mark mark = fields.mapping("packs").orElseThrow().entry(pack).orElseThrow().keyMark();
          catalog.whatIsWrongWithPack(pack).ifPresent(wrong -> problems.add(mark, wrong));
          packs.put(pack, outcomes(outcomes));
        });
    return new DecisionBlock(outcomes(fields), packs, rules(fields));
  }

  private Map<String, Decision> rules(Fields fields) {
    Map<String, Decision> rules = new LinkedHashMap<>();
    for (MappingNode.Entry entry : entries(fields, "rules")) {
      Optional<RuleId> rule = catalog.find(entry.key());
      if (rule.isEmpty()) {
        problems.add(entry.keyMark(), catalog.whyNotFound(entry.key()));
      } else if (rules.containsKey(rule.get().code())) {
        problems.add(
            entry.keyMark(), "%s is named twice, by code and by name".formatted(rule.get()));
      }
      decision(entry.value()).ifPresent(word -> rule.ifPresent(id -> rules.put(id.code(), word)));
    }
    return rules;
  }

  private Optional<Decision> decision(Node value) {
    Optional<Decision> found =
        value instanceof ScalarNode scalar
            ? Optional.ofNullable(Words.DECISION.get(scalar.text()))
            : Optional.empty();
    if (found.isEmpty()) {
      String word = value instanceof ScalarNode ? value.toString() : Fields.typeName(value);
      problems.add(value.mark(), Fields.notOneOf("a decision", word, Words.DECISION.keySet()));
    }
    return found;
  }

  private static OutcomeDecisions outcomes(Fields fields) {
    return new OutcomeDecisions(
        fields.choice("error", Words.DECISION),
        fields.choice("warning", Words.DECISION),
        fields.choice("info", Words.DECISION),
        fields.choice("unknown", Words.DECISION),
        fields.choice("errored", Words.DECISION),
        fields.choice("notEvaluated", Words.DECISION));
  }

  private static Iterable<MappingNode.Entry> entries(Fields fields, String key) {
    return fields.mapping(key).map(MappingNode::entries).orElse(List.of());
  }
}
