package dev.chartgate.helm.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.Samples;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever fits the signature ends in a value, a failure with words, or at a bound. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunctionsFuzzTest {
  private static final int CALLS_OF_EACH = 60;
  private static final long[] EXTREMES = {
    Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0, 1, 7
  };

  private final Random random = new Random(77);

  @Test
  void functions_end_as_they_may() throws FunctionException {
    Value time = Calls.generous().call("toDate", Text.of("2006"), Text.of("2024"));
    Value certificate = Calls.generous().call("genCA", Text.of("ca"), Int.of(1));
    Samples samples = new Samples(random);
    int ended = 0;
    for (Definition definition : StandardFunctions.of(HelmVersion.V4)) {
      boolean slow = definition.name().startsWith("gen") || definition.name().equals("htpasswd");
      int count = slow ? 2 : definition.name().equals("bcrypt") ? 2 : CALLS_OF_EACH;
      for (int i = 0; i < count; i++) {
        List<Value> arguments = new ArrayList<>();
        int parameters = definition.signature().required();
        parameters += definition.signature().variadic() ? random.nextInt(4) : 0;
        for (int k = 0; k < parameters; k++) {
          GoType type = definition.signature().parameter(k);
          arguments.add(
              switch (type.name()) {
                case "time.Time" -> time;
                case "sprig.certificate" -> certificate;
                default -> argument(type, samples);
              });
        }
        ended += call(definition, arguments);
      }
    }
    assertThat(ended).isGreaterThan(5_000);
  }

  private Value argument(GoType type, Samples samples) {
    if (type.kind() == GoKind.UINT32) {
      return new Int(random.nextInt(9), type, Origin.NONE);
    }
    if (type.equals(GoType.INT) && random.nextInt(3) == 0) {
      return Int.of(EXTREMES[random.nextInt(EXTREMES.length)]);
    }
    boolean canBeNil =
        type.kind() == GoKind.MAP || type.kind() == GoKind.SLICE || type.equals(GoType.ANY);
    return canBeNil && random.nextInt(5) == 0 ? Nil.NIL : samples.of(type).value();
  }

  private static int call(Definition definition, List<Value> arguments) {
    try {
      Value result = Calls.generous().call(definition.name(), Origin.NONE, arguments);
      assertThat(result.type().name()).isNotEmpty();
    } catch (FunctionException | BudgetException e) {
      assertThat(e.getMessage()).isNotNull();
    } catch (RuntimeException e) {
      throw new AssertionError(definition.name() + " " + arguments, e);
    }
    return 1;
  }
}
