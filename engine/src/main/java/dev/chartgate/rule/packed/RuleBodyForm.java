package dev.chartgate.rule.packed;

import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Expression;
import dev.chartgate.rule.ExpressionCode;
import dev.chartgate.rule.Parameter;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.ProfileChange;
import dev.chartgate.rule.Reference;
import dev.chartgate.rule.RuleBody;
import dev.chartgate.rule.Variable;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The form of how a rule judges. All its places lie in the rule's file, and it has no cases. */
final class RuleBodyForm {
  private static final Severity[] SEVERITIES = Severity.values();
  private static final Profile[] PROFILES = Profile.values();

  private RuleBodyForm() {}

  static void write(PackedOutput out, RuleBody body) {
    out.constant(SEVERITIES, body.severity());
    out.text(body.since());
    out.list(body.references(), reference -> write(out, reference));
    SelectForm.write(out, body.select());
    out.optional(body.when(), when -> write(out, when));
    out.list(
        body.parameters().entrySet(),
        parameter -> {
          out.text(parameter.getKey());
          NodeForm.write(out, parameter.getValue().defaultValue());
          out.optional(parameter.getValue().description(), out::text);
        });
    out.list(
        body.variables(),
        variable -> {
          out.text(variable.name());
          write(out, variable.expression());
        });
    write(out, body.assertion());
    write(out, body.message());
    out.optional(body.beside(), beside -> write(out, beside));
    out.list(
        body.profiles().entrySet(),
        profile -> {
          out.constant(PROFILES, profile.getKey());
          write(out, profile.getValue());
        });
    out.bool(body.enabled());
  }

  static RuleBody read(PackedInput in, Source file) {
    Supplier<Expression> expression = () -> expression(in, file);
    return new RuleBody(
        in.constant(SEVERITIES),
        in.text(),
        in.list(() -> reference(in)),
        SelectForm.read(in),
        in.optional(expression),
        parameters(in, file),
        in.list(() -> new Variable(in.text(), expression.get())),
        expression.get(),
        expression.get(),
        in.optional(expression),
        profiles(in, file),
        in.bool(),
        List.of(),
        Mark.start(file));
  }

  private static void write(PackedOutput out, Expression expression) {
    out.text(expression.text());
    NodeForm.write(out, expression.mark());
    out.optional(expression.code(), code -> out.block(code.bytes()));
  }

  private static Expression expression(PackedInput in, Source file) {
    return new Expression(
        in.text(), NodeForm.mark(in, file), in.optional(() -> new ExpressionCode(in.block())));
  }

  private static Map<String, Parameter> parameters(PackedInput in, Source file) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    int size = in.count();
    for (int i = 0; i < size; i++) {
      parameters.put(in.text(), new Parameter(NodeForm.node(in, file), in.optional(in::text)));
    }
    return parameters;
  }

  private static void write(PackedOutput out, ProfileChange change) {
    out.optional(change.severity(), severity -> out.constant(SEVERITIES, severity));
    out.list(
        change.parameters().entrySet(),
        parameter -> {
          out.text(parameter.getKey());
          NodeForm.write(out, parameter.getValue());
        });
    out.optional(change.enabled(), out::bool);
  }

  private static Map<Profile, ProfileChange> profiles(PackedInput in, Source file) {
    Map<Profile, ProfileChange> profiles = new LinkedHashMap<>();
    int size = in.count();
    for (int i = 0; i < size; i++) {
      profiles.put(
          in.constant(PROFILES),
          new ProfileChange(
              in.optional(() -> in.constant(SEVERITIES)), nodes(in, file), in.optional(in::bool)));
    }
    return profiles;
  }

  private static Map<String, Node> nodes(PackedInput in, Source file) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    int size = in.count();
    for (int i = 0; i < size; i++) {
      nodes.put(in.text(), NodeForm.node(in, file));
    }
    return nodes;
  }

  private static void write(PackedOutput out, Reference reference) {
    switch (reference) {
      case Reference.Document document -> {
        out.number('d');
        out.text(document.document());
        out.text(document.section());
        out.optional(document.line(), line -> out.number(line));
      }
      case Reference.Chart chart -> {
        out.number('c');
        out.text(chart.path());
        out.optional(chart.line(), line -> out.number(line));
      }
      case Reference.Page page -> {
        out.number('p');
        out.text(page.title());
        out.text(page.url());
      }
    }
  }

  private static Reference reference(PackedInput in) {
    return switch (in.count()) {
      case 'd' -> new Reference.Document(in.text(), in.text(), in.optional(in::count));
      case 'c' -> new Reference.Chart(in.text(), in.optional(in::count));
      case 'p' -> new Reference.Page(in.text(), in.text());
      default -> throw PackedInput.damaged("no reference");
    };
  }
}
