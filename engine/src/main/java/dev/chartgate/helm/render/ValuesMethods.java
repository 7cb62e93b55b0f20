package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Method;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/**
 * The methods of {@code .Values} and of the dot of a template, by which some charts read them. What
 * such a path leads to took part in the answer; the path is no data.
 */
final class ValuesMethods {
  private static final Signature PATH = Signature.of(GoType.STRING);
  private static final Signature NOTHING = Signature.of();

  private final GoType type;
  private final Function toYaml;

  /**
   * The methods of one line of Helm.
   *
   * @param toYaml what templates call {@code toYaml}
   */
  ValuesMethods(HelmVersion version, Function toYaml) {
    this.type = new GoTypes(version).values();
    this.toYaml = toYaml;
  }

  List<Method> all() {
    return List.of(
        method("AsMap", NOTHING, ValuesMethods::asMap),
        method("YAML", NOTHING, this::yaml),
        method("Table", PATH, this::table),
        method("PathValue", PATH, this::pathValue));
  }

  private Method method(String name, Signature signature, Function function) {
    return new Method(type, name, signature, Flow.OWN, function);
  }

  private static MapValue receiver(Call call) {
    return (MapValue) call.argument(0);
  }

  /** The same map; a new one if it is empty, so that what is set there is not seen elsewhere. */
  private static Value asMap(Call call) {
    MapValue values = receiver(call);
    return values.size() == 0
        ? new MapValue(GoType.MAP, values.origin())
        : values.withType(GoType.MAP);
  }

  private Value yaml(Call call) throws FunctionException {
    Call encode = new Call("toYaml", List.of(receiver(call)), call.control(), call.environment());
    TextBuilder out = new TextBuilder();
    out.append((Text) toYaml.call(encode));
    out.append("\n", Origin.NONE);
    return out.build();
  }

  private Value table(Call call) throws FunctionException {
    Text path = call.text(1);
    return table(receiver(call), path.value()).from(path.origin().asVia());
  }

  private MapValue table(MapValue values, String path) throws FunctionException {
    MapValue table = values;
    for (String name : path.split("\\.", -1)) {
      if (!(table.get(name) instanceof MapValue map) || !isTable(map)) {
        throw new FunctionException(GoQuote.quote(name) + " is not a table");
      }
      table = map;
    }
    return table.withType(type);
  }

  /** What is no table, at the end of a path. */
  private Value pathValue(Call call) throws FunctionException {
    Text path = call.text(1);
    if (path.value().isEmpty()) {
      throw new FunctionException("YAML path cannot be empty");
    }
    int dot = path.value().lastIndexOf('.');
    String name = path.value().substring(dot + 1);
    MapValue table = receiver(call);
    if (dot >= 0) {
      try {
        table = table(table, path.value().substring(0, dot));
      } catch (FunctionException e) {
        throw new FunctionException(GoQuote.quote(name) + " is not a value", e);
      }
    }
    if (!table.has(name)
        || (table.get(name) instanceof MapValue map && map.type().equals(GoType.MAP))) {
      throw new FunctionException(GoQuote.quote(name) + " is not a value");
    }
    return table.get(name).from(path.origin().asVia());
  }

  private boolean isTable(MapValue map) {
    return map.type().equals(GoType.MAP) || map.type().equals(type);
  }
}
