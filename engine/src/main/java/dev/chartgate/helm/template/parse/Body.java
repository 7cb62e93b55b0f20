package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.GoText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Statements one after the other.
 *
 * @param offset where the first token after the opening action stands
 * @param statements in the order of the text
 * @param assigned the slots of the variables that get a new value in it, in bodies within it, too
 */
public record Body(int offset, List<Statement> statements, Set<Integer> assigned) implements Node {

  /** Copies the collections. */
  public Body {
    statements = List.copyOf(statements);
    assigned = Set.copyOf(assigned);
  }

  static Body of(int offset, List<Statement> statements) {
    Set<Integer> assigned = new TreeSet<>();
    for (Statement statement : statements) {
      collectAssigned(statement, assigned);
    }
    return new Body(offset, statements, assigned);
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
