package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.source.SourceText;

/**
 * A template with a name.
 *
 * @param name what {@code template} and {@code include} call it by
 * @param file the name of the text that defines it, which Go's messages show
 * @param source that text
 * @param body what is executed
 * @param slots how many different names its variables have, {@code $} included
 */
public record Template(String name, String file, SourceText source, Body body, int slots) {

  /**
   * Go's {@code name:line:column} of an offset: the line is 1-based, the column counts bytes from
   * 0.
   *
   * @param offset 0-based
   */
  public String location(int offset) {
    int line = source.lineAt(offset);
    int column = GoString.length(source.text().substring(source.lineStart(line), offset));
    return file + ":" + line + ":" + column;
  }
}
