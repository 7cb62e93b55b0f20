package dev.chartgate.rule.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import dev.chartgate.source.Interruption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A checked expression. Thread-safe; it is planned when it is first evaluated. */
public final class CompiledExpression {
  private static final Pattern PLACE =
      Pattern.compile("evaluation error at " + ExpressionReader.SOURCE + ":(\\d+): ");

  private final String text;
  private final ResultKind kind;
  private final byte[] encoded;
  private final Set<String> references;
  private final Planner planner;
  private final CelBounds bounds;
  private volatile @Nullable Program program;

  /** Makes programs of expressions in the form of {@link ExpressionWriter}. */
  @FunctionalInterface
  interface Planner {
    /** The program. */
    Program plan(byte[] encoded);
  }

  CompiledExpression(
      String text, ResultKind kind, byte[] encoded, Planner planner, CelBounds bounds) {
    this.text = text;
    this.kind = kind;
    this.encoded = encoded;
    this.references = ExpressionReader.references(encoded);
    this.planner = planner;
    this.bounds = bounds;
  }

  /** The text as it was compiled. */
  public String text() {
    return text;
  }

  /** The variables that it reads. */
  public Set<String> references() {
    return references;
  }

  /** The expression in the form that {@link CelCompiler#ready} takes; a copy. */
  public byte[] code() {
    return encoded.clone();
  }

  /** Evaluates; never throws for what the bindings hold. */
  public CelResult evaluate(Bindings bindings) {
    return switch (run(bindings, bindings::find, true)) {
      case UnknownValue unknown -> new CelResult.Unknown(unknown.wants());
      case CelResult.Failed failed -> failed;
      case Object value when kind.admits(value) -> new CelResult.Value(value);
      case Object value ->
          failed(
              "the expression must give %s, and gives a %s"
                  .formatted(kind.words(), ValueType.nameOf(value)),
              OptionalInt.of(0));
    };
  }

  /**
   * Evaluates one of a rule's variables.
   *
   * @param earlier the variables that it sees
   * @return the value as CEL sees it, an {@link UnknownValue}, or a {@link CelResult.Failed}
   */
  Object raw(Bindings bindings, VariablesView earlier) {
    return run(
        bindings,
        name -> name.equals(Bindings.VARIABLES) ? Optional.of(earlier) : bindings.find(name),
        false);
  }

  private Object run(Bindings bindings, CelVariableResolver resolver, boolean plain) {
    try {
      return Evaluation.run(
          bindings,
          bounds,
          () -> {
            Object value = program().eval(resolver);
            if (value instanceof CelUnknownSet unknown) {
              return new UnknownValue(
                  unknown.attributes().stream().map(UnknownValue::want).toList());
            }
            return plain ? PlainValues.of(value) : value;
          });
    } catch (UnknownSignal signal) {
      return new UnknownValue(signal.want());
    } catch (EvaluationFailure failure) {
      return failed(failure.getMessage(), OptionalInt.empty());
    } catch (CelEvaluationException e) {
      return UnknownSignal.in(e)
          .<Object>map(signal -> new UnknownValue(signal.want()))
          .orElseGet(() -> failed(Failures.of(e, bounds), offset(e)));
    } catch (EvaluationGivenUp e) {
      throw Interruption.cancellation();
    } catch (StackOverflowError e) {
      return failed("the values are nested too deep to be evaluated", OptionalInt.empty());
    }
  }

  private Program program() {
    Program planned = program;
    if (planned == null) {
      planned = planner.plan(encoded);
      program = planned;
    }
    return planned;
  }

  private static OptionalInt offset(CelEvaluationException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    return place.lookingAt()
        ? OptionalInt.of(Integer.parseInt(place.group(1)))
        : OptionalInt.empty();
  }

  private CelResult.Failed failed(String message, OptionalInt offset) {
    if (offset.isEmpty()) {
      return new CelResult.Failed(message, OptionalInt.empty(), OptionalInt.empty());
    }
    TextPlace place = TextPlace.of(text, offset.getAsInt());
    return new CelResult.Failed(
        message, OptionalInt.of(place.line()), OptionalInt.of(place.column()));
  }

  @Override
  public String toString() {
    return text;
  }
}
