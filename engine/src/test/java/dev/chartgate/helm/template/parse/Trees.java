package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.parse.Statement.Action;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.GoString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes trees as {@code src/test/go/templatetrees} writes Go's: offsets count bytes. */
final class Trees {
  private final Template template;
  private final StringBuilder out = new StringBuilder();

  private Trees(Template template) {
    this.template = template;
  }

  /** For each template its tree and its text, in the order of names. */
  static List<String> of(ParsedText text) {
    return text.templates().values().stream()
        .sorted(Comparator.comparing(Template::name))
        .flatMap(template -> List.of(of(template), NodeText.of(template.body())).stream())
        .toList();
  }

  static String of(Template template) {
    Trees trees = new Trees(template);
    trees.out.append(GoQuote.quote(template.name()));
    trees.write(template.body());
    return trees.out.toString();
  }

  private int bytes(int offset) {
    return GoString.length(template.source().text().substring(0, offset));
  }

  private void write(Node node) {
    switch (node) {
      case Body body -> {
        out.append(" body");
        children(body.statements());
      }
      case Statement.Text text ->
          out.append(" text@").append(bytes(text.start())).append(GoQuote.quote(text.text()));
      case Action action -> node("action", action, List.of(action.pipeline()));
      case Statement.If it -> branch("if", it);
      case Statement.With it -> branch("with", it);
      case Statement.Range it -> branch("range", it);
      case Statement.Break it -> node("break", it, List.of());
      case Statement.Continue it -> node("continue", it, List.of());
      case Statement.Call it ->
          node("call" + GoQuote.quote(it.name()), it, it.pipeline().stream().toList());
      case Command it -> node("command", it, it.operands());
      case Pipeline it -> {
        List<Node> nodes = new ArrayList<>(it.variables());
        nodes.addAll(it.commands());
        node((it.assigns() ? "assignment" : "pipeline") + it.variables().size(), it, nodes);
      }
      case Operand.Dot it -> node("dot", it, List.of());
      case Operand.Nil it -> node("nil", it, List.of());
      case Operand.Bool it -> node(String.valueOf(it.value()), it, List.of());
      case Operand.Numeral it -> node("number" + number(it.value()), it, List.of());
      case Operand.Text it -> node(GoQuote.quote(it.value()), it, List.of());
      case Operand.Field it -> node("." + String.join(".", it.names()), it, List.of());
      case Operand.Variable it ->
          node(it.name() + String.join("", dotted(it.fields())), it, List.of());
      case Operand.Function it -> node(it.name(), it, List.of());
      case Operand.Chain it ->
          node("chain." + String.join(".", it.fields()), it, List.of(it.operand()));
    }
  }

  private static List<String> dotted(List<String> names) {
    return names.stream().map(name -> "." + name).toList();
  }

  private void branch(String name, Statement.Branch branch) {
    List<Node> children = new ArrayList<>(List.of(branch.pipeline(), branch.body()));
    branch.otherwise().ifPresent(children::add);
    node(name, branch, children);
  }

  private void node(String name, Node node, List<? extends Node> children) {
    out.append(' ').append(name).append('@').append(bytes(node.offset()));
    children(children);
  }

  private void children(List<? extends Node> children) {
    if (!children.isEmpty()) {
      out.append('(');
      children.forEach(this::write);
      out.append(" )");
    }
  }

  private static String number(NumberValue value) {
    StringBuilder out = new StringBuilder();
    value.signed().ifPresent(i -> out.append('i').append(i));
    value.unsigned().ifPresent(u -> out.append('u').append(Long.toUnsignedString(u)));
    value
        .floating()
        .ifPresent(f -> out.append('f').append(Long.toHexString(Double.doubleToRawLongBits(f))));
    if (value.ideal() == NumberValue.Ideal.COMPLEX) {
      out.append('c').append(Long.toHexString(Double.doubleToRawLongBits(value.real())));
      out.append(',').append(Long.toHexString(Double.doubleToRawLongBits(value.imaginary())));
    }
    return out.toString();
  }
}
