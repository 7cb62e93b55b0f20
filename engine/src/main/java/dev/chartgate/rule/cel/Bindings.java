package dev.chartgate.rule.cel;

import dev.chartgate.release.Facts;
import dev.chartgate.release.ObjectIndex;
import dev.chartgate.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees: each variable of its scope, bound to a value or marked as not given.
 * Immutable; {@link #with} makes children that share what they do not change.
 */
public final class Bindings {
  /** The variable that the variables of a rule are read by. */
  static final String VARIABLES = "variables";

  private final @Nullable Bindings parent;
  private final Map<String, Object> values;
  private final List<NamedExpression> definitions;
  private final @Nullable VariablesView variables;
  private final @Nullable StepBudget budget;

  private Bindings(
      @Nullable Bindings parent, Map<String, Object> values, List<NamedExpression> definitions) {
    this(parent, values, definitions, parent == null ? null : parent.budget);
  }

  private Bindings(
      @Nullable Bindings parent,
      Map<String, Object> values,
      List<NamedExpression> definitions,
      @Nullable StepBudget budget) {
    this.parent = parent;
    this.budget = budget;
    this.values = values;
    this.definitions = definitions;
    this.variables = definitions.isEmpty() ? null : new VariablesView(this, definitions);
  }

  /** Bindings without variables, to be filled. */
  public static Builder builder() {
    return new Builder();
  }

  /** These bindings, and a variable more, or another value for one. */
  public Bindings with(String name, Node value) {
    return new Bindings(this, Map.of(name, Views.of(value)), definitions);
  }

  /**
   * These bindings, and a variable more, or another value for one.
   *
   * @param value as {@link Builder#bind(String, Object)} takes it
   */
  public Bindings with(String name, @Nullable Object value) {
    return new Bindings(this, Map.of(name, Views.of(value)), definitions);
  }

  /** These bindings, and those that others were built with, which win. */
  public Bindings with(Bindings others) {
    return new Bindings(this, others.values, definitions);
  }

  /** These bindings with other {@code variables}; they see what these bindings hold. */
  public Bindings withVariables(List<NamedExpression> variables) {
    return new Bindings(this, Map.of(), List.copyOf(variables));
  }

  /** These bindings, of which all evaluations together take no more steps than there are. */
  public Bindings within(StepBudget steps) {
    return new Bindings(this, Map.of(), definitions, steps);
  }

  /** Takes steps of the budget, if there is one. */
  void spend(long steps) {
    if (budget != null) {
      budget.spend(steps);
    }
  }

  /** The value of a variable as CEL sees it. */
  Optional<Object> find(String name) {
    if (variables != null && name.equals(VARIABLES)) {
      return Optional.of(variables);
    }
    for (Bindings at = this; at != null; at = at.parent) {
      Object value = at.values.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The namespace of the release, if it is known. */
  Optional<String> releaseNamespace() {
    if (find("objects").orElse(null) instanceof ObjectsView objects) {
      return Optional.of(objects.index().releaseNamespace());
    }
    return find("release")
        .filter(Map.class::isInstance)
        .flatMap(release -> Paths.member(release, "namespace"))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Collects variables. */
  public static final class Builder {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private List<NamedExpression> definitions = List.of();

    private Builder() {}

    /** Binds a variable to a tree. */
    public Builder bind(String name, Node value) {
      values.put(name, Views.of(value));
      return this;
    }

    /**
     * Binds a variable.
     *
     * @param value a {@link Node}, {@link String}, {@link Long}, {@link Double}, {@link Boolean} or
     *     null, or a list or a map with string keys of these
     */
    public Builder bind(String name, @Nullable Object value) {
      values.put(name, Views.of(value));
      return this;
    }

    /**
     * Binds a variable to a map of which some keys were not given.
     *
     * @param known the keys that were, with values as {@link #bind(String, Object)} takes them
     * @param notGiven the keys that were not; what reads one is unknown and wants {@code name.key}
     */
    public Builder bind(String name, Map<String, Object> known, Set<String> notGiven) {
      Map<String, Object> all = new LinkedHashMap<>(known);
      notGiven.forEach(key -> all.put(key, new UnknownValue(name + "." + key)));
      return bind(name, all);
    }

    /** Binds {@code objects}. */
    public Builder objects(ObjectIndex index) {
      values.put("objects", new ObjectsView(index));
      return this;
    }

    /**
     * Binds {@code facts}. A part that is missing is unknown, named {@code facts.cni} or {@code
     * facts.namespaces.prod.secrets}; below a part that is given a missing key is missing. Of a
     * Secret the type and the keys are unknown where they are not given.
     */
    public Builder facts(Facts facts) {
      values.put("facts", OpenMappingView.facts("facts", facts.node()));
      return this;
    }

    /** Marks a variable as not given. */
    public Builder unknown(String name) {
      values.put(name, new UnknownValue(name));
      return this;
    }

    /**
     * Binds {@code variables}: each is evaluated when it is first read, once for these bindings and
     * once for each of their children, and sees the ones before it. One that is unknown or fails
     * makes unknown or failing what reads it.
     */
    public Builder variables(List<NamedExpression> variables) {
      definitions = List.copyOf(variables);
      return this;
    }

    /** The bindings. */
    public Bindings build() {
      return new Bindings(null, new LinkedHashMap<>(values), definitions);
    }
  }
}
