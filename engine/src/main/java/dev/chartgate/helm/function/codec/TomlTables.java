package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a TOML text while it is read, and which of them may be defined once more, as
 * BurntSushi's decoder decides it.
 */
final class TomlTables {
  private final Table root = new Table();
  private final Set<List<String>> implicit = new HashSet<>();
  private final Set<List<String>> arrays = new HashSet<>();
  private List<Text> context = List.of();

  /** What a key leads to. */
  private sealed interface Item permits Table, Tables, Leaf {}

  private static final class Table implements Item {
    final Map<String, Member> members = new LinkedHashMap<>();

    @Nullable Item find(Text key) {
      Member member = members.get(key.value());
      return member == null ? null : member.item();
    }
  }

  private record Member(Text name, Item item) {}

  private record Tables(List<Table> tables) implements Item {}

  private record Leaf(Value value) implements Item {}

  /** A key was defined before; the message is BurntSushi's. */
  static final class Conflict extends Exception {
    private static final long serialVersionUID = 1L;

    Conflict(String message) {
      super(message);
    }
  }

  /** The keys of the table that is being filled. */
  List<Text> context() {
    return context;
  }

  void returnTo(List<Text> keys) {
    context = keys;
  }

  /** Begins {@code [key]} or {@code [[key]]}. */
  void begin(List<Text> key, boolean array) throws Conflict {
    Table table = root;
    List<Text> parents = new ArrayList<>();
    for (Text part : key.subList(0, key.size() - 1)) {
      parents.add(part);
      if (!table.members.containsKey(part.value())) {
        implicit.add(values(parents));
        put(table, part, new Table());
      }
      table =
          switch (table.find(part)) {
            case Tables tables -> tables.tables().getLast();
            case Table inner -> inner;
            case null, default ->
                throw new Conflict(
                    "Key '%s' was already created as a hash.".formatted(shown(parents)));
          };
    }
    context = parents;
    Text last = key.getLast();
    if (array) {
      if (!table.members.containsKey(last.value())) {
        put(table, last, new Tables(new ArrayList<>()));
      }
      if (!(table.find(last) instanceof Tables tables)) {
        throw new Conflict(
            "Key '%s' was already created and cannot be used as an array.".formatted(shown(key)));
      }
      tables.tables().add(new Table());
    } else {
      set(last, new Table());
    }
    context = with(parents, last);
    arrays.remove(values(context));
  }

  /** Goes into the table of the first part of a dotted key. */
  void beginImplicit(Text part) throws Conflict {
    List<Text> key = with(context, part);
    implicit.add(values(key));
    begin(key, false);
  }

  /** Goes into a table that is written in braces. */
  void beginInline(Text key, boolean inArray) throws Conflict {
    List<Text> path = with(context, key);
    boolean array = arrays.contains(values(path));
    implicit.add(values(path));
    begin(path, inArray);
    if (array) {
      arrays.add(values(path));
    }
  }

  /** Says that an array is read for a key. */
  void beginArray(Text key) {
    arrays.add(typed(key));
  }

  /** Sets a key of the table that is being filled. */
  void set(Text key, Value value) throws Conflict {
    set(key, new Leaf(value));
    if (value instanceof ListValue) {
      arrays.add(typed(key));
    } else {
      arrays.remove(typed(key));
    }
  }

  /** Whose type it is: BurntSushi takes the type of an empty key for that of its table. */
  private List<String> typed(Text key) {
    boolean table = key.value().isEmpty() && !context.isEmpty();
    return values(table ? context : with(context, key));
  }

  private void set(Text key, Item item) throws Conflict {
    Table table = root;
    List<Text> path = new ArrayList<>();
    for (Text part : context) {
      path.add(part);
      table =
          switch (table.find(part)) {
            case Tables tables -> tables.tables().getLast();
            case Table inner -> inner;
            case null, default -> throw defined(path);
          };
    }
    path.add(key);
    if (table.members.containsKey(key.value())) {
      boolean wasImplicit = implicit.remove(values(path));
      if (!wasImplicit) {
        throw defined(path);
      }
      if (!arrays.contains(values(path))) {
        return;
      }
    }
    put(table, key, item);
  }

  private static void put(Table table, Text key, Item item) {
    table.members.put(key.value(), new Member(key, item));
  }

  private static Conflict defined(List<Text> key) {
    return new Conflict("Key '%s' has already been defined.".formatted(shown(key)));
  }

  /** The key of a place, as messages show it. */
  String current(String key) {
    if (key.isEmpty()) {
      return shown(context);
    }
    return context.isEmpty() ? key : shown(context) + "." + key;
  }

  private static String shown(List<Text> key) {
    return String.join(".", key.stream().map(part -> TomlKeys.shown(part.value())).toList());
  }

  private static List<String> values(List<Text> key) {
    return key.stream().map(Text::value).toList();
  }

  private static List<Text> with(List<Text> keys, Text last) {
    List<Text> path = new ArrayList<>(keys);
    path.add(last);
    return path;
  }

  /**
   * All that was read.
   *
   * @param origin that of the tables
   */
  MapValue value(Origin origin) {
    return value(root, origin);
  }

  /**
   * What the table holds that is being filled.
   *
   * @param origin that of it and of the tables in it
   */
  MapValue current(Origin origin) {
    Table table = root;
    for (Text part : context) {
      table =
          switch (table.find(part)) {
            case Tables tables -> tables.tables().getLast();
            case Table inner -> inner;
            case null, default -> throw new IllegalStateException("no table " + part);
          };
    }
    return value(table, origin);
  }

  private static MapValue value(Table table, Origin origin) {
    MapValue map = new MapValue(GoType.MAP, origin);
    table.members.values().forEach(member -> map.set(member.name(), value(member.item(), origin)));
    return map;
  }

  private static Value value(Item item, Origin origin) {
    return switch (item) {
      case Leaf leaf -> leaf.value();
      case Table table -> value(table, origin);
      case Tables tables ->
          new ListValue(
              tables.tables().stream().map(table -> (Value) value(table, origin)).toList(),
              GoType.slice(GoType.MAP),
              origin);
    };
  }
}
