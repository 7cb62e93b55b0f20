package dev.chartgate.source;

/**
 * One {@code --set…} argument. Marks in it have line 1 and the 1-based column within {@link
 * #text()}.
 *
 * @param flag the flag as Helm spells it, for example {@code --set-string}
 * @param text what followed the flag, for example {@code a.b=1,c=2}
 */
public record SetArgument(String flag, String text) implements Source {

  @Override
  public String name() {
    return flag + " " + text;
  }

  @Override
  public boolean isSecret() {
    return false;
  }
}
