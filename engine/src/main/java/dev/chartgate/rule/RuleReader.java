package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.Version;
import dev.chartgate.source.Fields;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one rule file. What is missing or wrong becomes a problem and is replaced by something
 * harmless, so that the rest can be checked all the same; a rule that has problems is never used.
 */
final class RuleReader {
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  static final Pattern CODE = Pattern.compile("(?<prefix>[A-Z][A-Z0-9]*[A-Z])[0-9]{3}");

  private final Pack pack;
  private final ChartNames chartNames;
  private final boolean withCases;
  private final Optional<ExpressionChecker> checker;
  private final Problems problems;
  private final RuleText texts;

  /**
   * A reader of the rules of one pack.
   *
   * @param pack the pack, without its rules
   * @param chartNames the names that charts may have
   * @param withCases whether cases are read
   * @param checker tells whether expressions compile; empty for rules that were checked before
   * @param problems where all that is wrong goes
   */
  RuleReader(
      Pack pack,
      ChartNames chartNames,
      boolean withCases,
      Optional<ExpressionChecker> checker,
      Problems problems) {
    this.pack = pack;
    this.chartNames = chartNames;
    this.withCases = withCases;
    this.checker = checker;
    this.problems = problems;
    this.texts = new RuleText(problems);
  }

  /**
   * A rule and the mapping that it was read from.
   *
   * @param rule the rule
   * @param fields where its parts are written
   * @param superseded the codes of the rules that it supersedes, where they are written
   */
  record Read(Rule rule, Fields fields, List<ScalarNode> superseded) {

    Read {
      superseded = List.copyOf(superseded);
    }
  }

  Optional<Read> read(SourceText file, Node root) {
    return Fields.of(root, withCases ? RuleShapes.RULE : RuleShapes.RULE_WITHOUT_CASES, problems)
        .map(fields -> {
          List<ScalarNode> superseded =
              names(fields, "supersedes", CODE, "a code, for example K8S030");
          return new Read(rule(file, fields, superseded), fields, superseded);
        });
  }

  private Rule rule(SourceText file, Fields fields, List<ScalarNode> superseded) {
    RuleId id = new RuleId(pack.id(), name(file, fields), code(fields));
    String title = title(fields);
    Severity severity = fields.choice("severity", Words.SEVERITY).orElse(Severity.ERROR);
    Optional<Scope> scope = fields.choice("scope", Words.SCOPE);
    List<String> tags = texts(names(fields, "tags", NAME, "small letters, digits and '-'"));
    List<ChartRange> charts = texts.charts(fields, chartNames);
    String since = since(fields);
    String rationale = fields.string("rationale").orElse("");
    String remediation = fields.string("remediation").orElse("");
    List<Reference> references = texts.references(fields);
    List<String> kinds = fields.strings("kinds");
    Optional<Select> select = texts.select(fields);
    Optional<Expression> when = texts.expression(fields, "when");
    Map<String, Parameter> parameters = texts.parameters(fields);
    List<Variable> variables = texts.variables(fields);
    Optional<Expression> assertion = texts.expression(fields, "assert");
    List<AtPath> at = texts.at(fields);
    Optional<Part> part = fields.choice("part", Words.PART);
    Optional<Expression> message = texts.expression(fields, "message");
    Optional<Expression> beside = texts.expression(fields, "beside");
    boolean enabled = fields.bool("enabled").orElse(true);
    Map<Profile, ProfileChange> profiles = profiles(fields, parameters);
    List<RuleCase> cases =
        withCases ? new CaseReader(chartNames, parameters, problems).read(fields) : List.of();
    Expression missing = new Expression("params", Mark.start(file));
    Scope judged = scope.orElse(Scope.OBJECT);
    RuleNotes notes = new RuleNotes(title, rationale, remediation, at, part);
    RuleBody body =
        new RuleBody(
            severity,
            since,
            references,
            select.orElse(defaultSelect(judged, kinds)),
            when,
            parameters,
            variables,
            assertion.orElse(missing),
            message.orElse(missing),
            beside,
            profiles,
            enabled,
            cases,
            Mark.start(file));
    RuleHead head =
        new RuleHead(
            id,
            judged,
            body.select().target(),
            kinds,
            tags,
            charts,
            texts(superseded),
            body.severities());
    Rule rule = new Rule(head, () -> notes, () -> body);
    checker.ifPresent(expressions -> check(rule, fields, scope.isPresent(), expressions));
    return rule;
  }

  private void check(Rule rule, Fields fields, boolean hasScope, ExpressionChecker checks) {
    if (hasScope) {
      new ScopeChecks(rule, fields, problems).run();
      if (withCases) {
        new CaseChecks(rule, fields, problems).run();
      }
    }
    ExpressionChecks expressions = new ExpressionChecks(rule, fields, problems);
    expressions.names();
    if (hasScope) {
      expressions.compile(checks);
    }
  }

  private static Select defaultSelect(Scope scope, List<String> kinds) {
    return switch (scope) {
      case OBJECT -> Select.OBJECT;
      case VALUES -> Select.VALUES;
      case RELEASE -> kinds.isEmpty() ? Select.RELEASE : Select.OBJECT;
    };
  }

  private String name(SourceText file, Fields fields) {
    String fileName = TextFolder.fileName(file);
    String expected = fileName.substring(0, fileName.length() - PackReader.SUFFIX.length());
    Optional<String> id = fields.string("id");
    if (id.isPresent() && !id.get().equals(expected)) {
      fields.wrong(
          "id",
          "the file is called %s, so the id is '%s', not '%s'"
              .formatted(fileName, expected, id.get()));
    } else if (id.isPresent() && !NAME.matcher(id.get()).matches()) {
      fields.wrong("id", "an id is words of small letters and digits, joined by '-'");
    }
    return expected;
  }

  private String code(Fields fields) {
    Optional<String> code = fields.string("code");
    if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
      fields.wrong(
          "code",
          "'%s' is no code; write capital letters and three digits, for example DSX001"
              .formatted(code.get()));
    } else if (code.isPresent() && code.get().startsWith(EngineRule.PREFIX)) {
      fields.wrong("code", "codes that begin with CG are the engine's own; choose other letters");
    }
    return code.orElse("");
  }

  private String title(Fields fields) {
    Optional<String> title = fields.string("title");
    if (title.isPresent() && title.get().strip().contains("\n")) {
      fields.wrong("title", "a title is one line");
    }
    return title.map(String::strip).orElse("");
  }

  private String since(Fields fields) {
    Optional<String> since = fields.string("since");
    Optional<Version> version = since.flatMap(Version::parse);
    if (since.isPresent() && version.isEmpty()) {
      fields.wrong("since", "'%s' is no version; write the pack's".formatted(since.get()));
    } else if (version.isPresent()
        && Version.parse(pack.version()).filter(v -> v.compareTo(version.get()) < 0).isPresent()) {
      fields.wrong(
          "since",
          "the rule is of version %s, later than the pack's %s"
              .formatted(since.orElseThrow(), pack.version()));
    }
    return since.orElse("");
  }

  private static List<String> texts(List<ScalarNode> nodes) {
    return nodes.stream().map(ScalarNode::text).toList();
  }

  private List<ScalarNode> names(Fields fields, String key, Pattern form, String words) {
    List<ScalarNode> found = fields.scalars(key);
    for (ScalarNode item : found) {
      if (!form.matcher(item.text()).matches()) {
        problems.add(
            item.mark(), "'%s' in '%s' is not written as %s".formatted(item.text(), key, words));
      }
    }
    return found;
  }

  private Map<Profile, ProfileChange> profiles(Fields fields, Map<String, Parameter> parameters) {
    Map<Profile, ProfileChange> found = new LinkedHashMap<>();
    Optional<MappingNode> mapping = fields.mapping("profiles");
    if (mapping.isEmpty()) {
      return found;
    }
    for (MappingNode.Entry entry : mapping.get().entries()) {
      Profile profile = Words.PROFILE.get(entry.key());
      if (profile == null) {
        problems.add(
            entry.keyMark(), Fields.notOneOf("a profile", entry.key(), Words.PROFILE.keySet()));
        continue;
      }
      Fields.of(entry.value(), RuleShapes.PROFILE, problems)
          .ifPresent(change -> found.put(profile, change(change, parameters)));
    }
    return found;
  }

  private ProfileChange change(Fields change, Map<String, Parameter> parameters) {
    if (change.node().size() == 0) {
      problems.add(change.node().mark(), "the profile changes nothing; remove it");
    }
    return new ProfileChange(
        change.choice("severity", Words.SEVERITY),
        change
            .mapping("parameters")
            .map(values -> ParameterValues.read(values, parameters, problems))
            .orElse(Map.of()),
        change.bool("enabled"));
  }
}
