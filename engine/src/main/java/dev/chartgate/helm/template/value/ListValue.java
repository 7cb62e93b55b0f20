package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;
import java.util.List;

/**
 * A slice of Go.
 *
 * @param items its items, each with its own origin
 * @param type a slice type
 * @param origin where its being there comes from
 * @param isNil whether it is Go's nil slice, which is empty, but {@code null} in JSON and YAML
 */
public record ListValue(List<Value> items, GoType type, Origin origin, boolean isNil)
    implements Value {

  /** Copies the items. */
  public ListValue {
    items =
        items instanceof ByteItems || items instanceof FurtherItems ? items : List.copyOf(items);
  }

  /** A slice that is not nil. */
  public ListValue(List<Value> items, GoType type, Origin origin) {
    this(items, type, origin, false);
  }

  /** A {@code []interface{}} from nowhere. */
  public static ListValue of(List<? extends Value> items) {
    return new ListValue(List.copyOf(items), GoType.LIST, Origin.NONE);
  }

  /** A {@code []string} from nowhere. */
  public static ListValue ofStrings(List<Text> items) {
    return new ListValue(List.copyOf(items), GoType.STRINGS, Origin.NONE);
  }

  /** A nil slice of a type. */
  public static ListValue nil(GoType type, Origin origin) {
    return new ListValue(List.of(), type, origin, true);
  }

  /**
   * A {@code []byte}, whose items have no origins of their own. The array is not copied, so nobody
   * may change it.
   */
  public static ListValue ofBytes(byte[] bytes, Origin origin) {
    return new ListValue(new ByteItems(bytes), GoType.BYTES, origin);
  }

  /**
   * A copy of the bytes of a {@code []byte}.
   *
   * @throws ClassCastException if an item is no integer
   */
  public byte[] bytes() {
    return ByteItems.of(items);
  }

  @Override
  public ListValue withOrigin(Origin other) {
    return new ListValue(items, type, other, isNil);
  }

  /** The same list with a further origin, which its items get, too. */
  @Override
  public ListValue from(Origin further) {
    return further == Origin.NONE
        ? this
        : new ListValue(FurtherItems.of(items, further), type, origin.plus(further), isNil);
  }

  @Override
  public boolean isTrue() {
    return !items.isEmpty();
  }
}
