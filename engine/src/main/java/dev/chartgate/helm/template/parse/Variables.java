package dev.chartgate.helm.template.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables of a template while it is read. Go checks here only that a name was declared
 * somewhere before in the actions around; whether it has a value is found when it is executed.
 */
final class Variables {
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, Integer> inScope = new HashMap<>();
  private final List<String> declared = new ArrayList<>();

  Variables() {
    declare("$");
  }

  /** Declares a variable and gives the slot of its name. */
  int declare(String name) {
    declared.add(name);
    inScope.merge(name, 1, Integer::sum);
    return slots.computeIfAbsent(name, unknown -> slots.size());
  }

  /** Whether a name can be used here. */
  boolean isDeclared(String name) {
    return inScope.getOrDefault(name, 0) > 0;
  }

  int slot(String name) {
    return slots.computeIfAbsent(name, unknown -> slots.size());
  }

  /** How many names there are. */
  int slotCount() {
    return slots.size();
  }

  /** A mark to go back to. */
  int mark() {
    return declared.size();
  }

  /** Forgets what was declared since a mark. */
  void release(int mark) {
    while (declared.size() > mark) {
      inScope.merge(declared.removeLast(), -1, Integer::sum);
    }
  }
}
