package dev.chartgate.helm.template;

import dev.chartgate.helm.template.origin.Frame;
import dev.chartgate.helm.template.parse.Node;
import dev.chartgate.helm.template.parse.Template;
import dev.chartgate.helm.template.value.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A template that is being executed: its dot and its variables. Go tells a value from one that is
 * held as an {@code interface {}} by a map or a list, and charts see it in messages and where nil
 * is met; so dot and variables know which they are.
 *
 * <p>A variable has a slot for its name. A declaration pushes what the slot held before, so that
 * the end of a body can bring it back; thus names are looked up as Go does, when they are used.
 */
final class Activation {
  private static final int FIRST_UNDO = 8;

  private final Template template;
  private final Frame frame;
  private final @Nullable Value[] values;
  private final boolean[] held;

  private int[] undoSlots = new int[FIRST_UNDO];
  private @Nullable Value[] undoValues = new @Nullable Value[FIRST_UNDO];
  private boolean[] undoHeld = new boolean[FIRST_UNDO];
  private int declared;

  private Value dot;
  private boolean dotHeld;
  private Node at;
  private int place;

  Activation(Template template, Frame frame, Value dot) {
    this.template = template;
    this.frame = frame;
    this.values = new @Nullable Value[template.slots()];
    this.held = new boolean[template.slots()];
    this.values[0] = dot;
    this.dot = dot;
    this.at = template.body();
  }

  Template template() {
    return template;
  }

  Frame frame() {
    return frame;
  }

  Value dot() {
    return dot;
  }

  /** Whether the dot is held as an {@code interface {}}. */
  boolean isDotHeld() {
    return dotHeld;
  }

  void setDot(Value value, boolean isHeld) {
    dot = value;
    dotHeld = isHeld;
  }

  /** The node that was looked at last: Go's messages name it. */
  Node at() {
    return at;
  }

  void at(Node node) {
    at = node;
  }

  /** Where the statement begins that is being executed. */
  int place() {
    return place;
  }

  void place(int start) {
    place = start;
  }

  /** The value of a variable; null if it has none here. */
  @Nullable Value value(int slot) {
    return values[slot];
  }

  /** Whether the value of a variable is held as an {@code interface {}}. */
  boolean isHeld(int slot) {
    return held[slot];
  }

  /** Gives a value to a variable that is new. */
  void declare(int slot, Value value) {
    if (declared == undoSlots.length) {
      undoSlots = Arrays.copyOf(undoSlots, declared * 2);
      undoValues = Arrays.copyOf(undoValues, declared * 2);
      undoHeld = Arrays.copyOf(undoHeld, declared * 2);
    }
    undoSlots[declared] = slot;
    undoValues[declared] = values[slot];
    undoHeld[declared++] = held[slot];
    assign(slot, value, false);
  }

  /** Gives another value to a variable. */
  void assign(int slot, Value value, boolean isHeld) {
    values[slot] = value;
    held[slot] = isHeld;
  }

  /** A mark to go back to. */
  int mark() {
    return declared;
  }

  /** Takes back the declarations since a mark. */
  void release(int mark) {
    while (declared > mark) {
      declared--;
      int slot = undoSlots[declared];
      values[slot] = undoValues[declared];
      held[slot] = undoHeld[declared];
      undoValues[declared] = null;
    }
  }
}
