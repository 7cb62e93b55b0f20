package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Statements one after the other.
 *
 * @param offset where the first token after the opening action stands
 * @param statements in the order of the text
 * @param assigned the slots of the variables that get a new value in it, in bodies within it, too
 * @param changed the maps in variables that it changes, as far as the text tells
 * @param jumps whether a {@code break} or {@code continue} in it can leave it
 */
public record Body(
    int offset,
    List<Statement> statements,
    Set<Integer> assigned,
    List<Operand.Variable> changed,
    boolean jumps)
    implements Node {
  /** The functions that change the map that is their first argument. */
  private static final Set<String> CHANGERS =
      Set.of("set", "unset", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite");

  /** Copies the collections. */
  public Body {
    statements = List.copyOf(statements);
    assigned = Set.copyOf(assigned);
    changed = List.copyOf(changed);
  }

  static Body of(int offset, List<Statement> statements) {
    Set<Integer> assigned = new TreeSet<>();
    List<Operand.Variable> changed = new ArrayList<>();
    for (Statement statement : statements) {
      collectAssigned(statement, assigned);
      collectChanged(statement, changed);
    }
    boolean jumps = statements.stream().anyMatch(Body::jumps);
    return new Body(offset, statements, assigned, changed, jumps);
  }

  private static boolean jumps(Statement statement) {
    return switch (statement) {
      case Statement.Break _, Statement.Continue _ -> true;
      case Statement.Range range -> range.otherwise().filter(Body::jumps).isPresent();
      case Statement.Branch branch ->
          branch.body().jumps() || branch.otherwise().filter(Body::jumps).isPresent();
      case Statement.Action _, Statement.Text _, Statement.Call _ -> false;
    };
  }

  private static void collectChanged(Statement statement, List<Operand.Variable> into) {
    switch (statement) {
      case Statement.Action action -> {
        for (Command command : action.pipeline().commands()) {
          List<Operand> operands = command.operands();
          if (operands.size() > 1
              && operands.getFirst() instanceof Operand.Function function
              && CHANGERS.contains(function.name())
              && operands.get(1) instanceof Operand.Variable variable) {
            into.add(variable);
          }
        }
      }
      case Statement.Branch branch -> {
        into.addAll(branch.body().changed());
        branch.otherwise().ifPresent(other -> into.addAll(other.changed()));
      }
      case Statement.Text _, Statement.Break _, Statement.Continue _, Statement.Call _ -> {
        // They change nothing, or only in parentheses.
      }
    }
  }

  private static void collectAssigned(Statement statement, Set<Integer> into) {
    switch (statement) {
      case Statement.Action action -> collectAssigned(action.pipeline(), into);
      case Statement.Branch branch -> {
        collectAssigned(branch.pipeline(), into);
        into.addAll(branch.body().assigned());
        branch.otherwise().ifPresent(other -> into.addAll(other.assigned()));
      }
      case Statement.Text _, Statement.Break _, Statement.Continue _, Statement.Call _ -> {
        // They assign nothing, or only in parentheses.
      }
    }
  }

  private static void collectAssigned(Pipeline pipeline, Set<Integer> into) {
    if (pipeline.assigns()) {
      pipeline.variables().forEach(variable -> into.add(variable.slot()));
    }
  }

  /** Whether it holds nothing but white space, so that it replaces no other definition. */
  public boolean isBlank() {
    for (Statement statement : statements) {
      if (!(statement instanceof Statement.Text text) || !GoText.isBlank(text.text())) {
        return false;
      }
    }
    return true;
  }
}
