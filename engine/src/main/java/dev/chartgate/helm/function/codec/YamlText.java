package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.function.date.TimeValue;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/**
 * Writes a value as YAML, byte for byte as go-yaml does. {@link dev.chartgate.source.YamlWriter} is
 * another thing: it writes trees so that they are read again as they were, in the order of their
 * keys, while this follows Go in order, quotes, folds and types.
 *
 * <p>Each leaf is written with its own origin, its key with that of the name; dashes and
 * indentation belong, as via, to the container or item that they stand before.
 */
final class YamlText {
  private static final int INDENT = 2;

  /** A key that is longer, in UTF-8, stands on a line of its own after a question mark. */
  private static final int SIMPLE_KEY = 128;

  private final GoYaml version;
  private final ScalarText scalars;
  private final BlockOutput out;
  private final Nesting nesting = new Nesting();
  private final KeyOrder order;

  private YamlText(GoYaml version, Budget budget) {
    this.version = version;
    this.out = new BlockOutput(new Output(budget));
    this.scalars = new ScalarText(version, out);
    this.order = KeyOrder.of(version);
  }

  /**
   * The text of a value, without a line break at its end.
   *
   * @throws FunctionException if the value has no form in YAML
   * @throws BudgetException if it is too long or too deep
   */
  static Text of(Value value, GoYaml version, Budget budget) throws FunctionException {
    YamlText text = new YamlText(version, budget);
    text.node(value, -INDENT, false);
    text.out.beginLine(0);
    return text.out.output().withoutLastBreak();
  }

  /**
   * Writes a value.
   *
   * @param indent the indentation of the container that it is in
   * @param inMapping whether it is the value of a key
   */
  private void node(Value value, int indent, boolean inMapping) throws FunctionException {
    out.output().steps(1);
    Value encoded = version == GoYaml.V2 ? GoValues.forJson(value) : GoValues.forYaml(value);
    switch (encoded) {
      case MapValue map -> mapping(map, order.sorted(map.names()), indent);
      case ListValue list -> sequence(list, indent, inMapping);
      case TimeValue time -> scalars.word(time.encoded().orElseThrow(), time.origin());
      case StructValue struct when version == GoYaml.V2 -> {
        MapValue map = GoValues.jsonMembers(struct);
        mapping(map, order.sorted(map.names()), indent);
      }
      case StructValue struct ->
          mapping(GoValues.yamlMembers(struct), GoValues.yamlNames(struct), indent);
      case Text text -> scalars.string(text, indent, false);
      case Nil nil -> scalars.word("null", nil.origin());
      case Bool bool -> scalars.word(bool.value() ? "true" : "false", bool.origin());
      case Int number -> scalars.word(Numbers.of(number), number.origin());
      case Float64 number ->
          scalars.word(
              version == GoYaml.V2
                  ? Numbers.yamlThroughJson(number.value())
                  : Numbers.yaml(number.value()),
              number.origin());
    }
  }

  private void mapping(MapValue map, List<String> names, int outer) throws FunctionException {
    if (map.size() == 0) {
      scalars.word("{}", map.origin());
      return;
    }
    nesting.enter(map);
    int indent = outer + INDENT;
    Origin around = map.origin().asVia();
    for (String name : names) {
      Value member = map.get(name);
      Origin ofName = map.originOfName(name);
      out.beginLine(indent);
      out.output().claim(around);
      if (isSimpleKey(name)) {
        scalars.string(Text.of(name, ofName), indent, true);
        out.colon();
        out.output().claim(ofName);
      } else {
        out.indicator('?');
        out.output().claim(ofName);
        scalars.string(Text.of(name, ofName), indent, false);
        out.beginLine(indent);
        out.indicator(':');
        out.output().claim(ofName);
      }
      node(member, indent, true);
    }
    nesting.leave();
  }

  private boolean isSimpleKey(String name) throws FunctionException {
    if (version == GoYaml.V2) {
      ThroughJson.checkKey(name);
    } else if (GoBytes.has(name)) {
      return ScalarText.base64(name).indexOf('\n') < 0;
    }
    if (name.length() > SIMPLE_KEY) {
      return false;
    }
    int bytes = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\n' || (c >= 0x80 && ScalarShape.isBreak(c)) || c == '\r') {
        return false;
      }
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes <= SIMPLE_KEY;
  }

  private void sequence(ListValue list, int outer, boolean inMapping) throws FunctionException {
    if (list.items().isEmpty()) {
      scalars.word("[]", list.origin());
      return;
    }
    nesting.enter(list);
    boolean compact = version == GoYaml.V2 && inMapping && !out.isIndented();
    int indent = compact ? outer : outer + INDENT;
    // What decided which items there are moved those that follow.
    Origin around = list.origin().asVia();
    for (Value item : list.items()) {
      out.beginLine(indent);
      out.indicator('-');
      out.output().claim(item.origin().asVia().plus(around));
      node(item, indent, false);
    }
    nesting.leave();
  }
}
