package dev.chartgate.cli;

import dev.chartgate.load.FactsCollector;
import dev.chartgate.source.YamlBounds;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate facts}: writes a facts file. */
final class FactsCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis("chartgate facts [OPTION]... FILE...")
        .description(
            "Writes facts about a cluster, made of what kubectl prints, to standard output;"
                + " 'chartgate lint --facts' reads them. Of Secrets they hold the names, types and"
                + " keys, never the contents. Give whole lists: a Secret that is not in the list of"
                + " its namespace counts as missing, so let kubectl print them without names and"
                + " selectors.")
        .footer(
            "  kubectl get secrets,services -n prod -o json | chartgate facts - > facts.yaml",
            "  kubectl version -o json > version.json",
            "  kubectl api-versions > apis.txt",
            "  kubectl get nodes,storageclasses,namespaces -o json > cluster.json",
            "  kubectl get secrets,configmaps,services,daemonsets -A -o json > objects.json",
            "  chartgate facts version.json apis.txt cluster.json objects.json > facts.yaml");
    spec.addPositional(
        Flag.rest(
            "FILE",
            "What 'kubectl get' or 'kubectl version' printed with -o json, or what 'kubectl"
                + " api-versions' printed; '-' is standard input."));
    Flag.addGroup(
        spec,
        "Options",
        Flag.texts(
            "NAME",
            "A namespace that the lists are complete for, also where they hold nothing of it.",
            "-n",
            "--namespace"));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    List<String> names = Flag.rest(arguments);
    if (names.isEmpty()) {
      throw new UsageException("name a file that kubectl wrote, or '-' for standard input");
    }
    FactsCollector collector =
        new FactsCollector(
            YamlBounds.DEFAULT, CommaSeparated.items(Flag.all(arguments, "--namespace")));
    for (String name : names) {
      collector.add(TextInput.read(console, "the file", name));
    }
    FactsCollector.Collected collected = collector.collect();
    if (!collected.problems().isEmpty()) {
      // Without the lines themselves: they may hold what Secrets hold.
      collected.problems().forEach(problem -> console.stderr().print(problem + "\n"));
      throw new RunException("no facts were written");
    }
    console.print(collected.text());
    return ExitCode.CLEAN;
  }
}
