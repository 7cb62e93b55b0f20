package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.print.GoQuote;
import java.util.List;

/** Writes parts of a tree as Go writes them in its messages. */
public final class NodeText {
  private final StringBuilder out = new StringBuilder();

  private NodeText() {}

  /** The text of a node. */
  public static String of(Node node) {
    NodeText text = new NodeText();
    text.write(node);
    return text.out.toString();
  }

  private void write(Node node) {
    switch (node) {
      case Body body -> body.statements().forEach(this::write);
      case Statement statement -> write(statement);
      case Command command -> write(command);
      case Operand operand -> write(operand);
    }
  }

  private void write(Statement statement) {
    switch (statement) {
      case Statement.Text text -> out.append(text.text());
      case Statement.Action action -> {
        out.append("{{");
        write(action.pipeline());
        out.append("}}");
      }
      case Statement.If branch -> branch("if", branch);
      case Statement.With branch -> branch("with", branch);
      case Statement.Range branch -> branch("range", branch);
      case Statement.Break _ -> out.append("{{break}}");
      case Statement.Continue _ -> out.append("{{continue}}");
      case Statement.Call call -> {
        out.append("{{template ").append(GoQuote.quote(call.name()));
        call.pipeline()
            .ifPresent(pipeline -> {
              out.append(' ');
              write(pipeline);
            });
        out.append("}}");
      }
    }
  }

  private void branch(String name, Statement.Branch branch) {
    out.append("{{").append(name).append(' ');
    write(branch.pipeline());
    out.append("}}");
    write(branch.body());
    branch
        .otherwise()
        .ifPresent(other -> {
          out.append("{{else}}");
          write(other);
        });
    out.append("{{end}}");
  }

  private void write(Command command) {
    String separator = "";
    for (Operand operand : command.operands()) {
      out.append(separator);
      inParentheses(operand);
      separator = " ";
    }
  }

  private void write(Operand operand) {
    switch (operand) {
      case Operand.Dot _ -> out.append('.');
      case Operand.Nil _ -> out.append("nil");
      case Operand.Bool constant -> out.append(constant.value());
      case Operand.Numeral constant -> out.append(constant.literal());
      case Operand.Text constant -> out.append(constant.literal());
      case Operand.Field field -> fields(field.names());
      case Operand.Variable variable -> {
        out.append(variable.name());
        fields(variable.fields());
      }
      case Operand.Function function -> out.append(function.name());
      case Operand.Chain chain -> {
        inParentheses(chain.operand());
        fields(chain.fields());
      }
      case Pipeline pipeline -> write(pipeline);
    }
  }

  private void inParentheses(Operand operand) {
    if (operand instanceof Pipeline) {
      out.append('(');
      write(operand);
      out.append(')');
    } else {
      write(operand);
    }
  }

  private void fields(List<String> names) {
    for (String name : names) {
      out.append('.').append(name);
    }
  }

  private void write(Pipeline pipeline) {
    String separator = "";
    for (Operand.Variable variable : pipeline.variables()) {
      out.append(separator);
      write((Operand) variable);
      separator = ", ";
    }
    if (!pipeline.variables().isEmpty()) {
      out.append(pipeline.assigns() ? " = " : " := ");
    }
    separator = "";
    for (Command command : pipeline.commands()) {
      out.append(separator);
      write(command);
      separator = " | ";
    }
  }
}
