package dev.chartgate.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Which packs are loaded and bound.
 *
 * @param named the ids of packs that are bound whatever the chart is
 * @param folders folders with packs of one's own
 */
record PackOptions(List<String> named, List<String> folders) {

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Packs",
        Flag.texts("NAME", "Applies this pack whatever the chart is.", "--pack"),
        Flag.texts("DIR", "Loads a pack, or a folder of packs, of your own.", "--pack-dir"));
  }

  static PackOptions of(ParseResult arguments) {
    return new PackOptions(
        CommaSeparated.items(Flag.all(arguments, "--pack")), Flag.all(arguments, "--pack-dir"));
  }
}
