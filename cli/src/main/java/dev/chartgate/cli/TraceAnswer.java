package dev.chartgate.cli;

import dev.chartgate.finding.Guard;
import dev.chartgate.finding.TracedField;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.report.ReportFormat;
import dev.chartgate.report.TraceJson;
import dev.chartgate.report.TraceText;
import dev.chartgate.source.NodePath;
import dev.chartgate.trace.Tracer;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes what {@code chartgate trace} found, in the format that was asked for. */
final class TraceAnswer {
  private final Tracer tracer;
  private final boolean json;
  private final Writer out;
  private final TraceText text;

  TraceAnswer(Tracer tracer, ReportFormat format, boolean color, Writer out) {
    this.tracer = tracer;
    this.json = format == ReportFormat.JSON;
    this.out = out;
    this.text = new TraceText(out, color);
  }

  /** Every field. */
  void all() throws IOException {
    List<TracedField> fields = tracer.fields();
    List<Guard> guards = tracer.guards();
    if (json) {
      TraceJson.write(fields, guards, out);
    } else {
      text.writeAll(fields, guards);
    }
    out.flush();
  }

  /** What a values key decides. */
  void key(NodePath key) throws IOException {
    List<TracedField> fields = tracer.fieldsOf(key);
    List<Guard> guards = tracer.guardsOf(key);
    if (json) {
      TraceJson.write(fields, guards, out);
    } else {
      text.writeKey(key.toSetKey(), tracer.placeOf(key), fields, guards);
    }
    out.flush();
  }

  /** Where a field comes from. */
  void field(KubernetesObject object, NodePath path) throws IOException {
    TracedField field = tracer.field(object, path);
    if (json) {
      TraceJson.write(List.of(field), List.of(), out);
    } else {
      text.writeField(field, tracer.deciding(object, path), object.node().at(path).isPresent());
    }
    out.flush();
  }
}
