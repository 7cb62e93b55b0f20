package dev.chartgate.rule.packed;

import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.release.VersionRange;
import dev.chartgate.source.SourceText;

/** The form of what a pack knows of a chart. The chart's defaults stand among the bodies. */
final class ChartForm {
  private ChartForm() {}

  static void write(PackedOutput out, KnownChart chart, Blocks.Writer bodies) {
    out.text(chart.name());
    out.text(chart.versions().toString());
    out.texts(chart.marks().home());
    out.texts(chart.marks().sources());
    out.texts(chart.marks().dependencies());
    out.list(chart.marks().values(), path -> NodeForm.write(out, path));
    out.list(chart.recognizedBy(), glob -> out.text(glob.toString()));
    out.optional(
        chart.defaults(),
        defaults -> {
          out.text(defaults.version());
          out.text(defaults.appVersion());
          out.number(bodies.add(body -> write(body, defaults.layer())));
        });
  }

  static KnownChart read(PackedInput in, String pack, Blocks bodies) {
    return new KnownChart(
        pack,
        in.text(),
        VersionRange.known(in.text()),
        marks(in),
        in.list(() -> KeyGlob.parse(in.text())),
        in.optional(() -> defaults(in, bodies)));
  }

  private static KnownChart.Marks marks(PackedInput in) {
    return new KnownChart.Marks(
        in.texts(), in.texts(), in.texts(), in.list(() -> NodeForm.path(in)));
  }

  private static KnownChart.Defaults defaults(PackedInput in, Blocks bodies) {
    String version = in.text();
    String appVersion = in.text();
    int place = in.count();
    return new KnownChart.Defaults(version, appVersion, bodies.later(place, ChartForm::layer));
  }

  private static void write(PackedOutput out, ValuesLayer layer) {
    out.text(layer.source().name());
    out.text(layer.source().text());
    NodeForm.write(out, layer.values());
  }

  private static ValuesLayer layer(PackedInput in) {
    SourceText source = new SourceText(in.text(), in.text());
    return new ValuesLayer(ValuesLayer.Kind.PACK_DEFAULT, source, NodeForm.mapping(in, source));
  }
}
