package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.function.StandardFunctions;
import dev.chartgate.helm.function.codec.CodecFunctions;
import dev.chartgate.helm.template.builtin.Builtins;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionTable;
import dev.chartgate.helm.template.call.Method;
import java.util.ArrayList;
import java.util.List;

/** All functions and methods that the templates of one line of Helm can call. */
final class EngineFunctions {
  private EngineFunctions() {}

  static FunctionTable of(HelmVersion version) {
    List<Definition> functions = new ArrayList<>(Builtins.definitions());
    functions.addAll(SurroundingFunctions.definitions());
    functions.addAll(StandardFunctions.of(version));
    functions.addAll(CodecFunctions.definitions(version));
    List<Method> methods = new ArrayList<>(ObjectMethods.all(version, toYaml(functions)));
    methods.addAll(StandardFunctions.methods());
    return new FunctionTable(functions, methods);
  }

  private static Function toYaml(List<Definition> functions) {
    return functions.stream()
        .filter(function -> function.name().equals("toYaml"))
        .map(Definition::function)
        .findFirst()
        .orElseThrow();
  }
}
