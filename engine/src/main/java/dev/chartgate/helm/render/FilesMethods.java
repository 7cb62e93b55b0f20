package dev.chartgate.helm.render;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Method;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The methods of {@code .Files}. A file that is not there is empty. */
final class FilesMethods {
  private static final Signature ONE_STRING = Signature.of(GoType.STRING);
  private static final Signature NOTHING = Signature.of();

  private final Function toYaml;

  /**
   * The methods.
   *
   * @param toYaml what templates call {@code toYaml}
   */
  FilesMethods(Function toYaml) {
    this.toYaml = toYaml;
  }

  List<Method> all() {
    return List.of(
        method("Get", ONE_STRING, call -> text(content(call), call)),
        method("GetBytes", ONE_STRING, call -> ListValue.ofBytes(content(call), Origin.NONE)),
        method("Lines", ONE_STRING, FilesMethods::lines),
        method("Glob", ONE_STRING, FilesMethods::glob),
        method("AsConfig", NOTHING, call -> yaml(call, bytes -> bytes)),
        method("AsSecrets", NOTHING, call -> yaml(call, Base64.getEncoder()::encode)));
  }

  private static Method method(String name, Signature signature, Function function) {
    return new Method(GoTypes.FILES, name, signature, Flow.TEST, function);
  }

  private static MapValue files(Call call) {
    return (MapValue) call.argument(0);
  }

  private static byte[] content(Call call) {
    return content(files(call), call.text(1).value());
  }

  private static byte[] content(MapValue files, String path) {
    return files.find(path).map(bytes -> ((ListValue) bytes).bytes()).orElseGet(() -> new byte[0]);
  }

  private static Text text(byte[] bytes, Call call) {
    call.budget().characters(bytes.length);
    return Text.of(GoString.of(bytes));
  }

  private static Value lines(Call call) {
    String text = text(content(call), call).value();
    if (text.isEmpty()) {
      return ListValue.ofStrings(List.of());
    }
    String ended = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return ListValue.ofStrings(Arrays.stream(ended.split("\n", -1)).map(Text::of).toList());
  }

  /** To Helm a pattern that it cannot read matches all files. */
  private static Value glob(Call call) {
    MapValue files = files(call);
    String pattern = call.text(1).value();
    Optional<FileGlob> glob = FileGlob.parse(pattern);
    MapValue found = new MapValue(GoTypes.FILES, Origin.NONE);
    for (String path : files.names()) {
      call.budget().steps((long) path.length() * pattern.length());
      if (glob.isEmpty() || glob.get().matches(path)) {
        found.set(path, files.get(path));
      }
    }
    return found;
  }

  /** A map of file names to contents; of files with one name any may stay, here the last. */
  private Value yaml(Call call, UnaryOperator<byte[]> encode) throws FunctionException {
    MapValue files = files(call);
    MapValue map = new MapValue(GoType.STRING_MAP, Origin.NONE);
    for (String path : files.names()) {
      map.set(
          path.substring(path.lastIndexOf('/') + 1),
          text(encode.apply(content(files, path)), call));
    }
    return toYaml.call(new Call("toYaml", List.of(map), call.control(), call.environment()));
  }
}
