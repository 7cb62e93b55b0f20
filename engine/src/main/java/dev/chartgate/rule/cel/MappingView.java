package dev.chartgate.rule.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with string keys that CEL reads in place. It is a {@link CelValue}, so that CEL takes
 * it as it is, and a {@link Map}, so that CEL's functions read it.
 */
@SuppressWarnings("Immutable") // it shows immutable trees and never changes
abstract class MappingView extends CelValue
    implements Map<Object, Object>, SelectableValue<String> {
  // (STRING, DYN) would make `type(x) == map` false.
  private static final CelType TYPE = MapType.create(SimpleType.DYN, SimpleType.DYN);

  /** The value of a key as CEL sees it, or null if there is no such key. */
  abstract @Nullable Object lookup(String key);

  /** The keys in order. */
  abstract Collection<String> keys();

  @Override
  public final Object value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return isEmpty();
  }

  @Override
  public final CelType celType() {
    return TYPE;
  }

  @Override
  public Object select(String field) {
    Object found = lookup(field);
    if (found == null) {
      throw EvaluationFailure.noSuchKey(field);
    }
    return found;
  }

  @Override
  public Optional<Object> find(String field) {
    return Optional.ofNullable(lookup(field));
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return key instanceof String string ? lookup(string) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String string && lookup(string) != null;
  }

  @Override
  public int size() {
    return keys().size();
  }

  @Override
  public final boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public final boolean containsValue(@Nullable Object value) {
    return value != null && values().contains(value);
  }

  @Override
  public final Set<Object> keySet() {
    return plain().keySet();
  }

  @Override
  public final Collection<Object> values() {
    return plain().values();
  }

  @Override
  public final Set<Entry<Object, Object>> entrySet() {
    Collection<String> keys = keys();
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<Object, Object>> iterator() {
        Iterator<String> each = keys.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Entry<Object, Object> next() {
            Evaluation.charge(1);
            String key = each.next();
            return Map.entry(key, select(key));
          }
        };
      }

      @Override
      public int size() {
        return keys.size();
      }
    };
  }

  private Map<Object, Object> plain() {
    return new AbstractMap<>() {
      @Override
      public Set<Entry<Object, Object>> entrySet() {
        return MappingView.this.entrySet();
      }
    };
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Map<?, ?> && Equality.equal(this, other);
  }

  @Override
  public final int hashCode() {
    return Equality.hash(this);
  }

  /** The number of keys; the content may be secret. */
  @Override
  public final String toString() {
    return "a map of " + size();
  }

  @Override
  public final Object put(Object key, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Object remove(@Nullable Object key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void putAll(Map<? extends Object, ? extends Object> map) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void clear() {
    throw new UnsupportedOperationException();
  }
}
