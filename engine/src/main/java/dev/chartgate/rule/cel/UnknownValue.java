package dev.chartgate.rule.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import dev.cel.runtime.AccumulatedUnknowns;
import dev.cel.runtime.CelAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Something that was not given, and all that would be below it. */
@SuppressWarnings("Immutable") // the collection is copied
final class UnknownValue extends CelValue implements SelectableValue<String> {
  private static final String ROOT = "unknown";

  private final List<String> wants;

  UnknownValue(String want) {
    this(List.of(want));
  }

  UnknownValue(Collection<String> wants) {
    this.wants = wants.stream().sorted().distinct().toList();
  }

  /** What would have to be given; sorted, without repetitions. */
  List<String> wants() {
    return wants;
  }

  /** The unknowns as CEL gathers them; a new object each time, since CEL merges others into it. */
  static AccumulatedUnknowns unknowns(Collection<String> wants) {
    List<CelAttribute> attributes = new ArrayList<>(wants.size());
    for (String want : wants) {
      attributes.add(CelAttribute.create(ROOT).qualify(CelAttribute.Qualifier.ofString(want)));
    }
    return AccumulatedUnknowns.create(ImmutableList.of(), attributes);
  }

  /** What an attribute of {@link #unknowns} wants. */
  static String want(CelAttribute attribute) {
    return attribute.qualifiers().getLast().asString();
  }

  @Override
  public Object value() {
    return unknowns(wants);
  }

  @Override
  public boolean isZeroValue() {
    return false;
  }

  @Override
  public CelType celType() {
    return SimpleType.DYN;
  }

  @Override
  public Object select(String field) {
    return this;
  }

  @Override
  public Optional<Object> find(String field) {
    return Optional.of(this);
  }
}
