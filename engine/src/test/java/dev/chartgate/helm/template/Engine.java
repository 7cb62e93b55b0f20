package dev.chartgate.helm.template;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.builtin.Builtins;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Environment;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.FunctionTable;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.parse.ParseBounds;
import dev.chartgate.helm.template.parse.TemplateSyntaxException;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Executes snippets, with the built-in functions and a few of Sprig's with typed parameters. */
final class Engine {
  static final String NAME = "judged/templates/snippet.yaml";
  private static final String HELPERS = "judged/templates/_helpers.tpl";
  private static final long STEPS = 2_000_000;
  private static final long CHARACTERS = 20_000_000;

  private static final TemplateEngine ENGINE =
      new TemplateEngine(new FunctionTable(functions(), List.of()), ParseBounds.DEFAULT);

  private final String helpers;
  private final String values;
  private final boolean tracking;

  /**
   * An engine of snippets.
   *
   * @param helpers the text of a file of partials
   * @param values JSON that {@code .Values} has
   */
  Engine(String helpers, String values, boolean tracking) {
    this.helpers = helpers;
    this.values = values;
    this.tracking = tracking;
  }

  Text run(String snippet) throws TemplateSyntaxException, TemplateException {
    return run(snippet, new Budget(STEPS, CHARACTERS, () -> false));
  }

  Text run(String snippet, Budget budget) throws TemplateSyntaxException, TemplateException {
    MapValue dot = new MapValue();
    dot.set("Values", value(new JsonMapper().readValue(values, Map.class), Origin.values()));
    Environment environment =
        new Environment(
            HelmVersion.V4,
            budget,
            new Random(1),
            Instant.EPOCH,
            (apiVersion, kind, namespace, name) -> new MapValue(),
            tracking);
    return ENGINE
        .run(
            List.of(
                new TemplateFile(NAME, new SourceText("snippet.yaml", snippet), true, () -> dot),
                new TemplateFile(
                    HELPERS, new SourceText("_helpers.tpl", helpers), false, () -> dot)),
            environment)
        .getOrDefault(NAME, Text.EMPTY);
  }

  private Value value(@Nullable Object json, Origin.Key key) {
    Origin origin = tracking ? key : Origin.NONE;
    return switch (json) {
      case null -> new Nil(origin);
      case Map<?, ?> members -> {
        MapValue map = new MapValue(GoType.MAP, origin);
        members.forEach(
            (name, member) -> map.set((String) name, value(member, key.child((String) name))));
        yield map;
      }
      case List<?> items -> {
        List<Value> list = new ArrayList<>();
        for (Object item : items) {
          list.add(value(item, key.child(list.size())));
        }
        yield new ListValue(list, GoType.LIST, origin);
      }
      case Boolean bool -> new Bool(bool, origin);
      case Number number -> new Float64(number.doubleValue(), origin);
      case Object other -> Text.of(other.toString(), origin);
    };
  }

  private static List<Definition> functions() {
    List<Definition> all = new ArrayList<>(Builtins.definitions());
    all.add(own("list", Signature.variadic(GoType.ANY), call -> ListValue.of(call.arguments())));
    all.add(own("dict", Signature.variadic(GoType.ANY), Engine::dict));
    all.add(own("upper", Signature.of(GoType.STRING), call -> call.text(0).map(Engine::upper)));
    all.add(own("set", Signature.of(GoType.MAP, GoType.STRING, GoType.ANY), Engine::set));
    all.add(
        new Definition(
            "hasKey",
            Signature.of(GoType.MAP, GoType.STRING),
            Flow.TEST,
            call -> Bool.of(((MapValue) call.argument(0)).has(call.text(1).value()))));
    all.add(
        new Definition(
            "repeat", Signature.of(GoType.INT, GoType.STRING), Flow.DATA, Engine::repeat));
    all.add(
        new Definition(
            "ternary",
            Signature.of(GoType.ANY, GoType.ANY, GoType.BOOL),
            Flow.OWN,
            call ->
                call.argument(call.argument(2).isTrue() ? 0 : 1)
                    .from(call.argument(2).origin().asVia())));
    all.add(
        own(
            "fail",
            Signature.of(GoType.STRING),
            call -> {
              throw new FunctionException("HELM_ERR_START" + call.text(0).value() + "HELM_ERR_END");
            }));
    return all;
  }

  private static Definition own(String name, Signature signature, Function function) {
    return new Definition(name, signature, Flow.OWN, function);
  }

  private static Value repeat(Call call) throws FunctionException {
    long count = ((Int) call.argument(0)).value();
    if (count < 0) {
      throw new FunctionException("strings: negative Repeat count");
    }
    return Text.of(call.text(1).value().repeat((int) count));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static Value dict(Call call) {
    MapValue map = new MapValue();
    for (int i = 0; i < call.count(); i += 2) {
      Value value = i + 1 < call.count() ? call.argument(i + 1) : Text.EMPTY;
      map.set(GoPrinter.value(call.argument(i), call.budget()), value);
    }
    return map;
  }

  private static Value set(Call call) {
    MapValue map = (MapValue) call.argument(0);
    map.set(call.text(1), call.argument(2).from(call.control()));
    return map;
  }
}
