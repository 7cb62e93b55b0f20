package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.Method;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The methods of what templates see beside the values. */
public final class ObjectMethods {
  private ObjectMethods() {}

  /**
   * All methods.
   *
   * @param toYaml what templates call {@code toYaml}
   */
  public static List<Method> all(HelmVersion version, Function toYaml) {
    GoTypes types = new GoTypes(version);
    GoType kubeVersion = GoType.scalar(types.kubeVersion(), GoKind.STRUCT);
    List<Method> methods = new ArrayList<>(new FilesMethods(toYaml).all());
    methods.addAll(new ValuesMethods(version, toYaml).all());
    methods.add(
        new Method(
            types.versionSet(),
            "Has",
            Signature.of(GoType.STRING),
            Flow.TEST,
            call -> Bool.of(has(call))));
    methods.add(
        new Method(
            kubeVersion, "GitVersion", Signature.of(), Flow.TEST, call -> Text.of(version(call))));
    methods.add(
        new Method(
            kubeVersion,
            "String",
            Signature.of(),
            Flow.TEST,
            call -> Text.of(plain(version(call), version))));
    return List.copyOf(methods);
  }

  private static boolean has(Call call) {
    List<Value> versions = ((ListValue) call.argument(0)).items();
    call.budget().steps(versions.size());
    String wanted = call.text(1).value();
    return versions.stream().anyMatch(version -> ((Text) version).value().equals(wanted));
  }

  private static String version(Call call) {
    return ((Text) ((StructValue) call.argument(0)).fields().getFirst().value()).value();
  }

  private static String plain(String text, HelmVersion helm) {
    return KubeVersion.parse(text, helm).map(KubeVersion::plain).orElse(text);
  }
}
