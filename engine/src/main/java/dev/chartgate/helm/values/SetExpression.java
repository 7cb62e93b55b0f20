package dev.chartgate.helm.values;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import java.util.regex.Pattern;

/**
 * One argument being read, by the grammar of Helm's strvals. Helm takes an end of the argument in
 * the middle of a key for the end of the list of keys: its methods here return whether the argument
 * goes on, and leave values that they have not yet set unset, as Helm does.
 */
final class SetExpression {
  /** As many dots as Helm allows in a key. */
  private static final int MAX_KEY_LEVELS = 30;

  /** The highest index that Helm allows. */
  private static final int MAX_INDEX = 65_536;

  /** Helm has no limit here; without one an argument of a megabyte is a stack of half a million. */
  private static final int MAX_LIST_LEVELS = 200;

  private static final Pattern INDEX = Pattern.compile("\\+?[0-9]+|-0+");

  private final HelmVersion version;
  private final ArgumentCursor cursor;
  private final SetSyntax syntax;

  SetExpression(HelmVersion version, ArgumentCursor cursor, SetSyntax syntax) {
    this.version = version;
    this.cursor = cursor;
    this.syntax = syntax;
  }

  void applyTo(Table table) throws ValuesException {
    boolean more = true;
    while (more) {
      more = key(table, 0);
    }
  }

  private boolean key(Table table, int level) throws ValuesException {
    ArgumentCursor.Word word = until(syntax.escapes() ? "=[,." : "=[.");
    String key = word.text();
    Mark keyMark = cursor.mark(word);
    return switch (word.stop()) {
      case ArgumentCursor.END -> {
        if (!key.isEmpty()) {
          throw cursor.refusal(
              "the key %s has no value; write %s=VALUE".formatted(key, key), keyMark);
        }
        yield false;
      }
      case ',' ->
          throw cursor.refusal(
              (key.isEmpty() ? "there is no key" : "the key %s has no value".formatted(key))
                  + " before the comma; a comma in a value is written \\,",
              keyMark);
      case '=' -> {
        boolean ends = syntax.emptyValueEnds() && cursor.peek() == ArgumentCursor.END;
        put(table, key, keyMark, syntax.value(cursor));
        yield !ends;
      }
      case '.' -> nested(table, key, keyMark, level + 1);
      default -> indexed(table, key, keyMark, level);
    };
  }

  private boolean nested(Table table, String key, Mark keyMark, int level) throws ValuesException {
    if (level > MAX_KEY_LEVELS) {
      throw cursor.refusal(
          "a key of more than the %d levels that Helm allows".formatted(MAX_KEY_LEVELS), keyMark);
    }
    Table.Slot slot = table.get(key);
    Table inner = new Table(keyMark);
    if (slot != null) {
      if (!(slot.item() instanceof Table existing)) {
        throw conflict(key, slot, "map", keyMark);
      }
      inner = existing;
    }
    boolean more = key(inner, level);
    if (more && inner.isEmpty()) {
      throw cursor.refusal("nothing is set below the key %s".formatted(key), keyMark);
    }
    if (!inner.isEmpty() && slot == null) {
      put(table, key, keyMark, inner);
    }
    return more;
  }

  private boolean indexed(Table table, String key, Mark keyMark, int level) throws ValuesException {
    ArgumentCursor.Word index = until("]");
    if (isUnclosed(index)) {
      return false;
    }
    long i = index(index);
    Table.Slot slot = table.get(key);
    ListItem list = ListItem.empty(keyMark);
    Mark listKey = keyMark;
    if (slot != null) {
      list = list(key, slot, keyMark);
      listKey = slot.keyMark();
    }
    boolean more = item(list, i, level, 1);
    put(table, key, listKey, list);
    return more;
  }

  /** Reads what follows an index. */
  private boolean item(ListItem list, long index, int level, int listLevel) throws ValuesException {
    ArgumentCursor.Word word = until("[.=");
    if (!word.text().isEmpty()) {
      throw cursor.refusal(
          "%s stands after an index, where only = or . or [ can".formatted(word.text()),
          cursor.mark(word));
    }
    return switch (word.stop()) {
      case ArgumentCursor.END -> false;
      case '=' -> {
        set(list, index, syntax.value(cursor), word);
        yield true;
      }
      case '.' -> itemKey(list, index, level, word);
      default -> itemIndex(list, index, level, listLevel, word);
    };
  }

  private boolean itemKey(ListItem list, long index, int level, ArgumentCursor.Word word)
      throws ValuesException {
    Table inner = new Table(cursor.mark(word));
    if (index < list.items().size()) {
      if (list.items().get((int) index) instanceof Table existing) {
        inner = existing;
      } else {
        list.set((int) index, inner);
      }
    }
    if (!key(inner, level)) {
      return false;
    }
    set(list, index, inner, word);
    return true;
  }

  private boolean itemIndex(
      ListItem list, long index, int level, int listLevel, ArgumentCursor.Word word)
      throws ValuesException {
    if (listLevel >= MAX_LIST_LEVELS) {
      throw cursor.refusal(
          "lists that are nested deeper than %d".formatted(MAX_LIST_LEVELS), cursor.mark(word));
    }
    ArgumentCursor.Word next = until("]");
    if (isUnclosed(next)) {
      return false;
    }
    long i = index(next);
    ListItem inner = ListItem.empty(cursor.mark(word));
    if (index < list.items().size()) {
      Item existing = list.items().get((int) index);
      if (!existing.isNull()) {
        inner =
            list("[" + index + "]", new Table.Slot(existing.mark(), existing), cursor.mark(next));
      }
    }
    if (!item(inner, i, level, listLevel + 1)) {
      return false;
    }
    set(list, index, inner, word);
    return true;
  }

  private ArgumentCursor.Word until(String stops) {
    return syntax.escapes() ? cursor.until(stops) : cursor.untilLiterally(stops);
  }

  /** Helm 4 takes an index without its bracket for the end of the argument and says nothing. */
  private boolean isUnclosed(ArgumentCursor.Word index) throws ValuesException {
    if (index.atEnd() && version == HelmVersion.V3) {
      throw cursor.refusal("the index is not closed with ]", cursor.mark(index));
    }
    return index.atEnd();
  }

  private long index(ArgumentCursor.Word word) throws ValuesException {
    if (INDEX.matcher(word.text()).matches()) {
      try {
        return Long.parseLong(word.text());
      } catch (NumberFormatException e) {
        throw cursor.refusal("the index %s is too great".formatted(word.text()), cursor.mark(word));
      }
    }
    throw cursor.refusal(
        "the index %s is not a whole number from 0 up".formatted(word.text()), cursor.mark(word));
  }

  private void set(ListItem list, long index, Item item, ArgumentCursor.Word at)
      throws ValuesException {
    if (index > MAX_INDEX) {
      throw cursor.refusal(
          "the index %d is greater than %d, the highest that Helm allows"
              .formatted(index, MAX_INDEX),
          cursor.mark(at));
    }
    list.set((int) index, item);
  }

  /** Helm leaves a value with an empty key out. */
  private static void put(Table table, String key, Mark keyMark, Item item) {
    if (!key.isEmpty()) {
      table.put(key, new Table.Slot(keyMark, item));
    }
  }

  private ListItem list(String key, Table.Slot slot, Mark keyMark) throws ValuesException {
    return switch (slot.item()) {
      case ListItem list -> list;
      case Leaf(SequenceNode sequence) -> ListItem.of(sequence);
      case Leaf _, Table _ -> throw conflict(key, slot, "list", keyMark);
    };
  }

  private ValuesException conflict(String key, Table.Slot slot, String wanted, Mark keyMark) {
    return cursor.refusal(
        "%s is already set %s to something that is no %s"
            .formatted(key, place(slot.keyMark(), keyMark), wanted),
        keyMark);
  }

  /** Without the text of the argument, which may hold secrets. */
  private static String place(Mark earlier, Mark here) {
    if (earlier.source().equals(here.source())) {
      return "in column " + earlier.column();
    }
    return switch (earlier.source()) {
      case SetArgument argument -> "by an earlier " + argument.flag();
      case SourceText text -> "at " + earlier;
    };
  }
}
