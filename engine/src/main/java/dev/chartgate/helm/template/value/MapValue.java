package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map of Go from strings to values. Mutable, as it is there; not for several threads.
 *
 * <p>{@link #withOrigin} and {@link #from} give a second view of the same content, so that what one
 * sets the other sees.
 */
public final class MapValue implements Value {
  /** What a map takes of memory beside its members, in characters of a budget. */
  public static final int ROOM = 128;

  /** What a member takes beside its value. */
  public static final int ROOM_OF_MEMBER = 48;

  private final GoType type;
  private final Origin origin;

  /** What all members have come from, too, as far as this view goes. */
  private final Origin further;

  private final Content content;
  private final boolean isNil;

  private static final class Content {
    final Map<String, Value> members = new HashMap<>();

    /** Where names came from, for those that say more than the origin of their value. */
    final Map<String, Origin> names = new HashMap<>(0);

    /** What decided which members there are, as via. */
    Origin decided = Origin.NONE;

    /** What the rendering held when this was made. */
    final long born;

    @Nullable List<String> sorted;

    Content(long born) {
      this.born = born;
    }
  }

  private MapValue(GoType type, Origin origin, Origin further, Content content, boolean isNil) {
    this.type = type;
    this.origin = origin;
    this.further = further;
    this.content = content;
    this.isNil = isNil;
  }

  /** An empty map of such a type and origin, which may be as old as the rendering. */
  public MapValue(GoType type, Origin origin) {
    this(type, origin, 0);
  }

  /**
   * An empty map of such a type and origin.
   *
   * @param born the mark of the budget; a lower one is right, too, but what such a map comes to
   *     hold is counted for longer
   */
  public MapValue(GoType type, Origin origin, long born) {
    this(type, origin, Origin.NONE, new Content(born), false);
  }

  /** Go's nil map: an empty one that is {@code null} in JSON and YAML, and takes no members. */
  public static MapValue nil(GoType type, Origin origin) {
    return new MapValue(type, origin, Origin.NONE, new Content(0), true);
  }

  /** An empty {@code map[string]interface{}} from nowhere. */
  public MapValue() {
    this(GoType.MAP, Origin.NONE);
  }

  @Override
  public GoType type() {
    return type;
  }

  @Override
  public Origin origin() {
    return origin.plus(further).plus(content.decided);
  }

  @Override
  public MapValue withOrigin(Origin other) {
    return new MapValue(type, other, Origin.NONE, content, isNil);
  }

  /** A view with a further origin, which all members that are taken from it get, too. */
  @Override
  public MapValue from(Origin other) {
    return other == Origin.NONE
        ? this
        : new MapValue(type, origin, further.plus(other), content, isNil);
  }

  /** A view of the same content under another type of the same structure. */
  public MapValue withType(GoType other) {
    return new MapValue(other, origin, further, content, isNil);
  }

  @Override
  public boolean isTrue() {
    return !content.members.isEmpty();
  }

  /** Whether it is Go's nil map. */
  public boolean isNil() {
    return isNil;
  }

  /** The mark of the budget when it was made, or a lower one. */
  public long born() {
    return content.born;
  }

  /** The number of members. */
  public int size() {
    return content.members.size();
  }

  /** Whether it has such a member, be it nil or not. */
  public boolean has(String name) {
    return content.members.containsKey(name);
  }

  /** A member. */
  public Optional<Value> find(String name) {
    return Optional.ofNullable(content.members.get(name)).map(member -> member.from(further));
  }

  /**
   * A member, or nil with the origin of what would bring it: the missing key of the values, or else
   * what this map came from.
   */
  public Value get(String name) {
    Value member = content.members.get(name);
    return member != null ? member.from(further) : new Nil(originOfMissing(name));
  }

  /** The origin of a member that is not there. */
  public Origin originOfMissing(String name) {
    Origin own = origin instanceof Origin.Key key ? key.child(name) : origin.asVia();
    return own.plus(further.asVia()).plus(content.decided);
  }

  /** Where the name of a member came from. */
  public Origin originOfName(String name) {
    Origin own = content.names.get(name);
    if (own != null) {
      return own.plus(further.asVia());
    }
    Value member = content.members.get(name);
    return member == null ? Origin.NONE : member.origin().plus(further).asVia();
  }

  /**
   * Says that something decided whether a member is there: one that was set or removed under a
   * condition, or would have been if the condition had held.
   *
   * @param control the conditions, as via
   */
  public void decide(Origin control) {
    content.decided = content.decided.plus(control);
  }

  /**
   * Sets a member.
   *
   * @throws IllegalStateException if this is the nil map
   */
  public void set(String name, Value value) {
    if (isNil) {
      throw new IllegalStateException("assignment to entry in nil map");
    }
    content.names.remove(name);
    if (content.members.put(name, value) == null) {
      content.sorted = null;
    }
  }

  /** Sets a member whose name has an origin of its own. */
  public void set(Text name, Value value) {
    set(name.value(), value);
    if (name.origin() != Origin.NONE) {
      content.names.put(name.value(), name.origin());
    }
  }

  /** Removes a member, if it is there. */
  public void remove(String name) {
    if (content.members.remove(name) != null) {
      content.sorted = null;
      content.names.remove(name);
    }
  }

  /** The names of its members in the order of Go's {@code range}: by code points. */
  public List<String> names() {
    List<String> known = content.sorted;
    if (known == null) {
      String[] names = content.members.keySet().toArray(String[]::new);
      Arrays.sort(names, CodePointOrder.INSTANCE);
      known = Collections.unmodifiableList(Arrays.asList(names));
      content.sorted = known;
    }
    return known;
  }

  /** Whether both are views of one map. */
  public boolean isSameAs(MapValue other) {
    return content == other.content;
  }
}
