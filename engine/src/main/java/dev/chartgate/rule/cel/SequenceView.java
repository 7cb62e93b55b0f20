package dev.chartgate.rule.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list that CEL reads in place; a {@link CelValue} for the reason that {@link MappingView} is.
 */
@SuppressWarnings("Immutable") // it shows immutable trees and never changes
class SequenceView extends CelValue implements List<Object>, RandomAccess {
  private static final CelType TYPE = ListType.create(SimpleType.DYN);

  private final List<Object> items;

  /** Shows items, which are anything that {@link Views#of(Object)} takes. */
  SequenceView(List<?> source) {
    this.items =
        new AbstractList<>() {
          @Override
          public Object get(int index) {
            Evaluation.charge(1);
            return Views.of(source.get(index));
          }

          @Override
          public int size() {
            return source.size();
          }
        };
  }

  @Override
  public final Object value() {
    return this;
  }

  @Override
  public final boolean isZeroValue() {
    return items.isEmpty();
  }

  @Override
  public final CelType celType() {
    return TYPE;
  }

  @Override
  public final int size() {
    return items.size();
  }

  @Override
  public final boolean isEmpty() {
    return items.isEmpty();
  }

  @Override
  public final Object get(int index) {
    return items.get(index);
  }

  @Override
  public final boolean contains(@Nullable Object value) {
    return value != null && indexOf(value) >= 0;
  }

  @Override
  public final int indexOf(@Nullable Object value) {
    return items.indexOf(value);
  }

  @Override
  public final int lastIndexOf(@Nullable Object value) {
    return items.lastIndexOf(value);
  }

  @Override
  public final boolean containsAll(Collection<?> values) {
    return items.containsAll(values);
  }

  @Override
  public final Iterator<Object> iterator() {
    return items.iterator();
  }

  @Override
  public final ListIterator<Object> listIterator() {
    return items.listIterator();
  }

  @Override
  public final ListIterator<Object> listIterator(int index) {
    return items.listIterator(index);
  }

  @Override
  public final List<Object> subList(int from, int to) {
    return items.subList(from, to);
  }

  @Override
  public final Object[] toArray() {
    return items.toArray();
  }

  @Override
  public final <T> T[] toArray(T[] array) {
    return items.toArray(array);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof List<?> && Equality.equal(this, other);
  }

  @Override
  public final int hashCode() {
    return Equality.hash(this);
  }

  /** The number of items; the content may be secret. */
  @Override
  public final String toString() {
    return "a list of " + size();
  }

  @Override
  public final boolean add(Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void add(int index, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean addAll(Collection<? extends Object> values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean addAll(int index, Collection<? extends Object> values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Object set(int index, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean remove(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Object remove(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean removeAll(Collection<?> values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean retainAll(Collection<?> values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void clear() {
    throw new UnsupportedOperationException();
  }
}
