package dev.chartgate.helm.render;

import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;

/** {@code .Release} as templates see it. */
final class ReleaseObject {
  private ReleaseObject() {}

  static MapValue of(RenderOptions options) {
    MapValue release = new MapValue();
    release.set("Name", Text.of(options.releaseName()));
    release.set("Namespace", Text.of(options.namespace()));
    release.set("IsUpgrade", Bool.of(options.isUpgrade()));
    release.set("IsInstall", Bool.of(!options.isUpgrade()));
    release.set("Revision", Int.of(1));
    release.set("Service", Text.of("Helm"));
    return release;
  }
}
