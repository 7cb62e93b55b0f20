package dev.chartgate.cli.config;

import dev.chartgate.helm.values.SetFlag;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SetArgument;
import java.util.List;
import java.util.Optional;

/** A release that a configuration lists, or a file that declares some. */
public sealed interface ReleaseEntry {

  /** Where the entry stands. */
  Mark mark();

  /** Its settings, with the defaults where it says nothing. */
  ReleaseSettings settings();

  /** The key that a flag has in a configuration. */
  static String keyOf(SetFlag flag) {
    return switch (flag) {
      case SET -> "set";
      case STRING -> "setString";
      case JSON -> "setJson";
      case FILE -> "setFile";
      case LITERAL -> "setLiteral";
    };
  }

  /**
   * A release of a chart and values.
   *
   * @param mark where the entry stands
   * @param name its name
   * @param chart its chart, relative to the configuration; absent where only values are at hand
   * @param values its values files, weakest first, relative to the configuration
   * @param sets what {@code --set…} would set, weakest first; files in it as they were written
   * @param settings its settings
   */
  record Listed(
      Mark mark,
      Written<String> name,
      Optional<Written<String>> chart,
      List<Written<String>> values,
      List<Written<SetArgument>> sets,
      ReleaseSettings settings)
      implements ReleaseEntry {

    /** Copies the lists. */
    public Listed {
      values = List.copyOf(values);
      sets = List.copyOf(sets);
    }
  }

  /**
   * The HelmReleases and Applications of a file.
   *
   * @param mark where the entry stands
   * @param file the file, relative to the configuration
   * @param settings their settings
   */
  record Declared(Mark mark, Written<String> file, ReleaseSettings settings)
      implements ReleaseEntry {}
}
