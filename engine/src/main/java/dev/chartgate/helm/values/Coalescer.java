package dev.chartgate.helm.values;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Lays values over the defaults of a chart and its subcharts, as Helm does: maps are merged, a null
 * deletes a default, and each subchart gets the globals and the values under its name.
 */
final class Coalescer {
  private static final String GLOBAL = "global";

  private final HelmVersion version;
  private final TableCopier copier;
  private final Consumer<Problem> warnings;

  /** Whether nulls delete defaults, or stay so that a later round can do it. */
  enum Nulls {
    DELETE,
    KEEP
  }

  Coalescer(HelmVersion version, TableCopier copier, Consumer<Problem> warnings) {
    this.version = version;
    this.copier = copier;
    this.warnings = warnings;
  }

  /**
   * The values of a chart with those of its subcharts below their names.
   *
   * @param chart the chart
   * @param values what is given; stays as it is
   * @throws ValuesException if a subchart's values are no map
   */
  Table coalesce(WorkingChart chart, Table values, Nulls nulls) throws ValuesException {
    Table sum = copier.deep(values);
    coalesceInto(sum, chart, nulls);
    return sum;
  }

  private void coalesceInto(Table values, WorkingChart chart, Nulls nulls) throws ValuesException {
    addDefaults(values, chart.values(), nulls, chart::hasSubchart);
    for (WorkingChart subchart : chart.subcharts()) {
      String name = subchart.name();
      Table.Slot slot = values.get(name);
      if (slot == null) {
        Table scope = new Table(subchart.values().mark());
        slot = new Table.Slot(scope.mark(), scope);
        values.put(name, slot);
      }
      if (!(slot.item() instanceof Table scope)) {
        throw new ValuesException(
            List.of(
                new Problem(
                    "%s is the name of a subchart, so its value must be a map".formatted(name),
                    slot.item().mark())));
      }
      addGlobals(scope, values);
      coalesceInto(scope, subchart, nulls);
    }
  }

  /**
   * Values over defaults, where there are no subcharts.
   *
   * @param values what is given; stays as it is
   * @param defaults stay as they are, too
   * @throws ValuesException if that passes a bound
   */
  Table coalesce(Table values, Table defaults) throws ValuesException {
    Table sum = copier.deep(values);
    addDefaults(sum, defaults, Nulls.DELETE, key -> false);
    return sum;
  }

  private void addDefaults(
      Table values, Table chartDefaults, Nulls nulls, Predicate<String> isSubchart)
      throws ValuesException {
    Table defaults = copier.deep(chartDefaults);
    boolean clean = version == HelmVersion.V4 && nulls == Nulls.DELETE;
    for (String key : defaults.keys()) {
      Table.Slot fallback = slot(defaults, key);
      Table.Slot value = values.get(key);
      if (value == null) {
        if (clean && fallback.item() instanceof Table table) {
          removeNulls(table);
        }
        if (!clean || !fallback.isNull()) {
          values.put(key, fallback);
        }
      } else if (value.isNull() && nulls == Nulls.DELETE) {
        values.remove(key);
      } else if (value.item() instanceof Table table) {
        if (fallback.item() instanceof Table under) {
          // Nulls for a subchart are kept until that subchart's own defaults are laid under them.
          Nulls inner = isSubchart.test(key) ? Nulls.KEEP : nulls;
          if (clean && inner == Nulls.DELETE) {
            removeNulls(under);
          }
          layOver(table, under, inner);
        } else if (!fallback.isNull()) {
          warnMapOverOther(key, table, fallback);
        }
      }
    }
  }

  /** Gives a subchart the globals of its parent, which win over the globals it was given itself. */
  private void addGlobals(Table scope, Table parent) throws ValuesException {
    Table.Slot own = scope.get(GLOBAL);
    Table.Slot given = parent.get(GLOBAL);
    if (own != null && !(own.item() instanceof Table)) {
      warn("global is no map here, so this subchart gets no globals", own);
      return;
    }
    if (given != null && !(given.item() instanceof Table)) {
      warn("global is no map here, so subcharts get no globals", given);
      return;
    }
    Table.Slot target = own;
    if (target == null) {
      Table created = new Table(given == null ? scope.mark() : given.item().mark());
      target = new Table.Slot(given == null ? scope.mark() : given.keyMark(), created);
    }
    if (target.item() instanceof Table globals) {
      if (given != null && given.item() instanceof Table source) {
        for (String key : source.keys()) {
          addGlobal(globals, key, slot(source, key));
        }
      }
      scope.put(GLOBAL, target);
    }
  }

  private void addGlobal(Table globals, String key, Table.Slot value) throws ValuesException {
    Table.Slot own = globals.get(key);
    if (value.item() instanceof Table table) {
      if (own == null || own.item() instanceof Table) {
        Table copy = copier.shallow(table);
        if (own != null && own.item() instanceof Table under) {
          layOver(copy, under, Nulls.KEEP);
        }
        globals.put(key, new Table.Slot(value.keyMark(), copy));
      } else {
        warn(
            "the global %s is a map in the parent chart, but not here; it is left as it is"
                .formatted(key),
            own);
      }
    } else if (own != null && own.item() instanceof Table) {
      warn(
          "the global %s is a map here, but not in the parent chart; it is left as it is"
              .formatted(key),
          own);
    } else {
      globals.put(key, value);
    }
  }

  /**
   * Puts one table under another; what the upper one has wins.
   *
   * @param upper the result afterwards
   * @param lower shares its tables with the result afterwards, and takes over its nulls
   * @throws ValuesException if one of them holds itself
   */
  void layOver(Table upper, Table lower, Nulls nulls) throws ValuesException {
    layOver(upper, lower, nulls, 0);
  }

  private void layOver(Table upper, Table lower, Nulls nulls, int depth) throws ValuesException {
    TableCopier.checkDepth(depth, upper);
    Set<String> given = new HashSet<>();
    lower
        .slots()
        .forEach((key, slot) -> {
          if (!slot.isNull()) {
            given.add(key);
          }
        });
    upper
        .slots()
        .forEach((key, slot) -> {
          if (slot.isNull()) {
            lower.put(key, slot);
          }
        });
    for (String key : lower.keys()) {
      Table.Slot under = slot(lower, key);
      Table.Slot over = upper.get(key);
      if (over == null) {
        upper.put(key, under);
      } else if (over.isNull() && nulls == Nulls.DELETE && given.contains(key)) {
        upper.remove(key);
      } else if (over.item() instanceof Table table) {
        if (under.item() instanceof Table inner) {
          layOver(table, inner, nulls, depth + 1);
        } else if (!under.isNull()) {
          warnMapOverOther(key, table, under);
        }
      } else if (under.item() instanceof Table) {
        warn(
            "%s is a map in the defaults at %s, and something else takes its place"
                .formatted(key, under.keyMark()),
            over);
      }
    }
  }

  private static void removeNulls(Table table) {
    for (String key : table.keys()) {
      Table.Slot slot = slot(table, key);
      if (slot.isNull()) {
        table.remove(key);
      } else if (slot.item() instanceof Table inner) {
        removeNulls(inner);
      }
    }
  }

  private static Table.Slot slot(Table table, String key) {
    Table.Slot slot = table.get(key);
    if (slot == null) {
      throw new IllegalStateException("no key " + key);
    }
    return slot;
  }

  private void warnMapOverOther(String key, Table table, Table.Slot under) {
    warnings.accept(
        new Problem(
            "%s is no map in the defaults at %s, and a map takes its place"
                .formatted(key, under.keyMark()),
            table.mark()));
  }

  private void warn(String message, Table.Slot slot) {
    warnings.accept(new Problem(message, slot.keyMark()));
  }
}
