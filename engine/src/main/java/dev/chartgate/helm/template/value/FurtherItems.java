package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;
import java.util.AbstractList;
import java.util.List;

/** The items of a list with a further origin each, which they get when they are asked for. */
final class FurtherItems extends AbstractList<Value> {
  private final List<Value> items;
  private final Origin further;

  private FurtherItems(List<Value> items, Origin further) {
    this.items = items;
    this.further = further;
  }

  /** Views do not pile up. */
  static List<Value> of(List<Value> items, Origin further) {
    return items instanceof FurtherItems view
        ? new FurtherItems(view.items, view.further.plus(further))
        : new FurtherItems(items, further);
  }

  @Override
  public Value get(int index) {
    return items.get(index).from(further);
  }

  @Override
  public int size() {
    return items.size();
  }
}
