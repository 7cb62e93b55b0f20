package dev.chartgate.rule.cel;

import com.google.common.primitives.UnsignedLong;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds members of maps and lists; a number finds its equal, whatever the types. */
final class Lookup {
  private Lookup() {}

  /** The value of a key, or null. */
  static @Nullable Object find(Map<?, ?> map, Object key) {
    Object found = map.get(key);
    if (found != null || !(key instanceof Number number)) {
      return found;
    }
    long whole = number.longValue();
    if (!Equality.equal(whole, number)) {
      return key instanceof UnsignedLong ? null : map.get(UnsignedLong.fromLongBits(whole));
    }
    Object signed = map.get(whole);
    return signed != null || whole < 0 ? signed : map.get(UnsignedLong.valueOf(whole));
  }

  /** The item at an index, or null if the list is shorter or the index is no whole number. */
  static @Nullable Object find(List<?> list, Object index) {
    if (!(index instanceof Number number)) {
      return null;
    }
    long whole = number.longValue();
    return whole >= 0 && whole < list.size() && Equality.equal(whole, number)
        ? list.get((int) whole)
        : null;
  }
}
