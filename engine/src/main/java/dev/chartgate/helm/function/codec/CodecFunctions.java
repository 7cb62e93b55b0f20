package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The functions of this package, by the names that templates call them. */
public final class CodecFunctions {
  private static final Signature ANY = Signature.of(GoType.ANY);
  private static final Signature STRING = Signature.of(GoType.STRING);
  private static final String JSON_IN_YAML = "error unmarshaling JSON: while decoding JSON: ";

  private CodecFunctions() {}

  /** What one of them writes for a value. */
  @FunctionalInterface
  private interface Encoder {
    Text encode(Value value, Call call) throws FunctionException;
  }

  /** The functions that one line of Helm has. */
  public static List<Definition> definitions(HelmVersion version) {
    List<Definition> all = new ArrayList<>();
    all.add(lenient("toYaml", CodecFunctions::yaml));
    all.add(lenient("toYamlPretty", (value, call) -> YamlText.of(value, GoYaml.V3, call.budget())));
    all.add(lenient("toJson", json(JsonText.Style.ESCAPED)));
    all.add(lenient("toPrettyJson", json(JsonText.Style.PRETTY)));
    all.add(strict("mustToJson", json(JsonText.Style.ESCAPED)));
    all.add(strict("mustToPrettyJson", json(JsonText.Style.PRETTY)));
    all.add(strict("toRawJson", json(JsonText.Style.RAW)));
    all.add(strict("mustToRawJson", json(JsonText.Style.RAW)));
    if (version == HelmVersion.V4) {
      all.add(strict("mustToYaml", CodecFunctions::yaml));
      all.add(strict("mustToToml", CodecFunctions::toml));
    }
    all.add(define("toToml", ANY, CodecFunctions::toToml));
    all.add(define("fromToml", STRING, CodecFunctions::fromToml));
    all.add(define("fromYaml", STRING, CodecFunctions::fromYaml));
    all.add(define("fromYamlArray", STRING, CodecFunctions::fromYamlArray));
    all.add(define("fromJson", STRING, CodecFunctions::fromJson));
    all.add(define("fromJsonArray", STRING, CodecFunctions::fromJsonArray));
    all.add(define("mustFromJson", STRING, CodecFunctions::mustFromJson));
    return all;
  }

  private static Definition define(String name, Signature signature, Function function) {
    return new Definition(name, signature, Flow.OWN, function);
  }

  private static Definition strict(String name, Encoder encoder) {
    return define(name, ANY, call -> encoder.encode(call.argument(0), call));
  }

  /** One that gives the empty text for what cannot be written. */
  private static Definition lenient(String name, Encoder encoder) {
    return define(
        name,
        ANY,
        call -> {
          try {
            return encoder.encode(call.argument(0), call);
          } catch (FunctionException e) {
            return Text.of("", call.argument(0).origin().asVia());
          }
        });
  }

  private static Encoder json(JsonText.Style style) {
    return (value, call) -> JsonText.of(value, style, call.budget());
  }

  private static Text yaml(Value value, Call call) throws FunctionException {
    try {
      return YamlText.of(value, GoYaml.V2, call.budget());
    } catch (FunctionException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith("json: ")
          ? new FunctionException("error marshaling into JSON: " + message, e)
          : e;
    }
  }

  private static Text toml(Value value, Call call) throws FunctionException {
    return TomlText.of(value, call.budget());
  }

  /** The text, or what is wrong with the value. */
  private static Value toToml(Call call) throws FunctionException {
    Value value = call.argument(0);
    try {
      return toml(value, call);
    } catch (FunctionException e) {
      if (value instanceof Nil) {
        throw e;
      }
      return Text.of(String.valueOf(e.getMessage()), value.origin().asVia());
    }
  }

  private static Value fromToml(Call call) {
    Text text = call.text(0);
    try {
      return TomlReader.read(text, call.budget());
    } catch (FunctionException e) {
      return withError(new MapValue(), e, text.origin());
    }
  }

  private static Value fromYaml(Call call) {
    Text text = call.text(0);
    try {
      Value read = YamlValues.read(text, call.budget());
      return read instanceof Nil nil
          ? new MapValue(GoType.MAP, nil.origin().asVia())
          : mapOf(read, JSON_IN_YAML);
    } catch (FunctionException e) {
      return withError(new MapValue(), e, text.origin());
    }
  }

  private static Value fromYamlArray(Call call) {
    Text text = call.text(0);
    try {
      Value read = YamlValues.read(text, call.budget());
      return read instanceof Nil nil
          ? new ListValue(List.of(), GoType.LIST, nil.origin().asVia())
          : listOf(read, JSON_IN_YAML);
    } catch (FunctionException e) {
      return listOfError(String.valueOf(e.getMessage()), text.origin());
    }
  }

  private static Value fromJson(Call call) {
    Text text = call.text(0);
    try {
      JsonReader.Result read = JsonReader.read(text, call.budget());
      MapValue map = mapOf(target(read), "");
      if (read.misfit().isPresent()) {
        map.set("Error", Text.of(read.misfit().get(), text.origin()));
      }
      return map;
    } catch (FunctionException e) {
      return withError(new MapValue(), e, text.origin());
    }
  }

  private static Value fromJsonArray(Call call) {
    Text text = call.text(0);
    try {
      JsonReader.Result read = JsonReader.read(text, call.budget());
      ListValue list = listOf(target(read), "");
      return read.misfit().isPresent() ? listOfError(read.misfit().get(), text.origin()) : list;
    } catch (FunctionException e) {
      return listOfError(String.valueOf(e.getMessage()), text.origin());
    }
  }

  /** The value; a number instead of one that is too great, which is not even looked at here. */
  private static Value target(JsonReader.Result read) {
    boolean number = read.value() instanceof Nil && read.misfit().isPresent();
    return number ? Float64.of(0) : read.value();
  }

  private static Value mustFromJson(Call call) throws FunctionException {
    JsonReader.Result read = JsonReader.read(call.text(0), call.budget());
    if (read.misfit().isPresent()) {
      throw new FunctionException(read.misfit().get());
    }
    return read.value();
  }

  /** In JSON, a null makes a nil map of the map that is to be filled; in YAML it does not. */
  private static MapValue mapOf(Value value, String context) throws FunctionException {
    return switch (value) {
      case MapValue map -> map;
      case Nil nil -> MapValue.nil(GoType.MAP, nil.origin().asVia());
      default -> throw misfit(value, GoType.MAP, context);
    };
  }

  private static ListValue listOf(Value value, String context) throws FunctionException {
    return switch (value) {
      case ListValue list -> list;
      case Nil nil -> ListValue.nil(GoType.LIST, nil.origin().asVia());
      default -> throw misfit(value, GoType.LIST, context);
    };
  }

  private static FunctionException misfit(Value value, GoType wanted, String context) {
    String found =
        switch (value.type().kind()) {
          case MAP -> "object";
          case SLICE -> "array";
          case STRING -> "string";
          case BOOL -> "bool";
          default -> "number";
        };
    return new FunctionException(
        "%sjson: cannot unmarshal %s into Go value of type %s".formatted(context, found, wanted));
  }

  private static MapValue withError(MapValue map, FunctionException e, Origin origin) {
    map.set("Error", Text.of(String.valueOf(e.getMessage()), origin));
    return map.withOrigin(origin.asVia());
  }

  private static ListValue listOfError(String message, Origin origin) {
    return new ListValue(List.of(Text.of(message, origin)), GoType.LIST, origin.asVia());
  }
}
