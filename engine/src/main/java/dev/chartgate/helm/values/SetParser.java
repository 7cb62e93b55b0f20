package dev.chartgate.helm.values;

import dev.chartgate.helm.FileMerge;
import dev.chartgate.helm.GoText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SetArgument;
import java.util.List;

/** Reads {@code --set…} arguments as Helm reads them; each leaf is marked in its argument. */
public final class SetParser {
  private final HelmVersion version;
  private final ArgumentFiles files;

  /**
   * A parser of one line of Helm.
   *
   * @param version the line; they differ in {@code --set-json} with an object and no key, and in an
   *     index that is not closed
   * @param files what {@code --set-file} reads from
   */
  public SetParser(HelmVersion version, ArgumentFiles files) {
    this.version = version;
    this.files = files;
  }

  /**
   * Sets the values of an argument on top of others. A map or list that is there already keeps its
   * mark, and so does all that the argument does not touch.
   *
   * @param argument the argument
   * @param base the values below it
   * @return the sum
   * @throws ValuesException if Helm would refuse the argument, with the column
   */
  public MappingNode apply(SetArgument argument, MappingNode base) throws ValuesException {
    return ItemFreezer.freeze(applyTo(argument, Table.of(base)));
  }

  /** Sets the values of an argument in a table, and returns it or one that takes its place. */
  Table applyTo(SetArgument argument, Table base) throws ValuesException {
    SetFlag flag = flag(argument);
    if (flag == SetFlag.JSON
        && version == HelmVersion.V4
        && GoText.trim(argument.text()).startsWith("{")) {
      return Table.of(FileMerge.merge(ItemFreezer.freeze(base), object(argument)));
    }
    SetSyntax syntax =
        switch (flag) {
          case JSON -> new JsonSyntax();
          case SET, STRING, FILE -> new TypedSyntax(flag, files);
          case LITERAL -> new LiteralSyntax();
        };
    new SetExpression(version, new ArgumentCursor(argument), syntax).applyTo(base);
    return base;
  }

  /** The flag of an argument. */
  static SetFlag flag(SetArgument argument) throws ValuesException {
    return SetFlag.of(argument.flag())
        .orElseThrow(() ->
            new ValuesException(
                List.of(
                    new Problem(
                        "%s is no flag that sets values".formatted(argument.flag()),
                        Mark.start(argument)))));
  }

  private static MappingNode object(SetArgument argument) throws ValuesException {
    ArgumentCursor cursor = new ArgumentCursor(argument);
    while (GoText.isSpace(cursor.peek())) {
      cursor.read();
    }
    Node node = new JsonArgument(cursor).value();
    while (GoText.isSpace(cursor.peek())) {
      cursor.read();
    }
    if (cursor.peek() != ArgumentCursor.END || !(node instanceof MappingNode mapping)) {
      throw cursor.refusal("the argument goes on after its JSON object", cursor.offset());
    }
    return mapping;
  }
}
