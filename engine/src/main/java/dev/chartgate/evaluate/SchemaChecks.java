package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Pack;
import dev.chartgate.schema.BadSchemaException;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.schema.SchemaError;
import dev.chartgate.schema.SchemaValidator;
import dev.chartgate.schema.SchemaValidator.Nulls;
import dev.chartgate.schema.UnknownKeys;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the values of a release to the schemas that its chart brings and to the one that Chartgate
 * brings for a chart that it knows, and finds the keys that none of these and no default know.
 */
final class SchemaChecks {
  private final SchemaCatalog catalog;
  private final EngineOptions options;

  SchemaChecks(SchemaCatalog catalog, EngineOptions options) {
    this.catalog = catalog;
    this.options = options;
  }

  /**
   * What was found.
   *
   * @param errors values that do not fit, and unknown keys
   * @param problems what is wrong with schemas that cannot be used
   */
  record Result(List<SchemaError> errors, List<Problem> problems) {
    /** Nothing was found, or there was nothing to check. */
    static final Result NOTHING = new Result(List.of(), List.of());

    Result {
      errors = List.copyOf(errors);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Checks a release.
   *
   * @param bound the packs that judge the release; only what they cover has a schema in the catalog
   */
  Result check(Release release, List<Pack> bound) {
    if (release.values().isEmpty()) {
      return Result.NOTHING;
    }
    Run run = new Run(release, release.values().get());
    for (ValuesSchema schema : release.schemas()) {
      run.hold(schema);
    }
    Optional<KnownChart> known = known(release, bound);
    if (known.isPresent()) {
      run.hold(catalog.find(known.get().name()));
    }
    run.findUnknownKeys(known);
    return new Result(run.errors, run.problems);
  }

  /** What was found, as findings; of each place one, though two schemas may refuse it. */
  List<Finding> findings(Result result, FindingMaker maker) {
    List<Finding> findings = new ArrayList<>();
    Set<NodePath> told = new HashSet<>();
    for (SchemaError error : result.errors()) {
      EngineRule rule =
          error.unknownKey() ? EngineRule.UNKNOWN_VALUES_KEY : EngineRule.VALUES_SCHEMA_VIOLATED;
      if (options.inForce(rule) && told.add(error.path())) {
        Places.Found place = maker.places().ofKey(error.path(), Optional.empty());
        findings.add(
            maker.own(rule, options.severity(rule), error.message(), place, Optional.empty()));
      }
    }
    return findings;
  }

  /** The schemas that could not be used. */
  List<NotEvaluated> notEvaluated(Result result, FindingMaker maker) {
    return result.problems().stream()
        .map(problem ->
            new NotEvaluated(
                NotEvaluated.What.FILE,
                Optional.of(maker.places().of(problem.mark())),
                problem.message()))
        .toList();
  }

  private static Optional<KnownChart> known(Release release, List<Pack> bound) {
    Optional<String> name = release.chart().map(ChartInfo::name);
    return bound.stream()
        .flatMap(pack -> pack.charts().stream())
        .filter(chart -> name.filter(chart.name()::equals).isPresent())
        .findFirst();
  }

  private static final class Run {
    private final Release release;
    private final Values values;
    private final List<SchemaError> errors = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<SchemaValidator> ofRoot = new ArrayList<>();

    Run(Release release, Values values) {
      this.release = release;
      this.values = values;
    }

    void hold(ValuesSchema schema) {
      try {
        SchemaValidator validator = SchemaValidator.compile(schema);
        if (schema.scope().isRoot()) {
          ofRoot.add(validator);
        }
        validate(validator, schema.scope(), Nulls.PRESENT);
      } catch (BadSchemaException e) {
        problems.addAll(e.problems());
      }
    }

    void hold(SchemaCatalog.Result found) {
      switch (found) {
        case SchemaCatalog.Found(SchemaValidator validator) -> {
          ofRoot.add(validator);
          try {
            validate(validator, NodePath.ROOT, Nulls.ABSENT);
          } catch (BadSchemaException e) {
            problems.addAll(e.problems());
          }
        }
        case SchemaCatalog.Absent absent -> {}
        case SchemaCatalog.Broken(List<Problem> broken) -> problems.addAll(broken);
      }
    }

    private void validate(SchemaValidator validator, NodePath scope, Nulls nulls)
        throws BadSchemaException {
      var part = values.effective().at(scope);
      if (part.isPresent()) {
        errors.addAll(validator.validate(part.get(), scope, nulls));
      }
    }

    void findUnknownKeys(Optional<KnownChart> known) {
      Set<String> subcharts = new LinkedHashSet<>();
      release.chart().ifPresent(chart -> subcharts.addAll(chart.dependencies()));
      known.ifPresent(chart -> subcharts.addAll(chart.marks().dependencies()));
      errors.addAll(UnknownKeys.find(values, subcharts, ofRoot));
    }
  }
}
