package dev.chartgate.cli;

import dev.chartgate.cli.config.Compat;
import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.Written;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import dev.chartgate.waiver.KubeLinterChecks;
import dev.chartgate.waiver.KubeLinterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The option that says which other linter's annotations are honoured. */
final class CompatOptions {
  private static final String OPTION = "--compat";
  private static final Choice<Compat> CHOICE = Choice.of(Compat::label, Compat.values());

  private CompatOptions() {}

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Other linters",
        Flag.choice(
            CHOICE,
            "NAME",
            "Honours the annotations of kube-linter as waivers, though they have no date:"
                + " kube-linter.",
            OPTION));
  }

  /** The linter; none for a command that judges nothing. */
  static Optional<Compat> of(ParseResult arguments, Optional<Configuration> configuration) {
    return arguments.commandSpec().findOption(OPTION) == null
        ? Optional.empty()
        : Flag.<Compat>optional(arguments, OPTION)
            .or(() -> configuration.flatMap(Configuration::compat).map(Written::value));
  }

  /** What the annotations of kube-linter stand for, if it is the linter. */
  static Optional<KubeLinterChecks> read(Optional<Compat> compat, Packs packs) {
    return compat.map(linter ->
        switch (linter) {
          case KUBE_LINTER -> kubeLinter(packs);
        });
  }

  private static KubeLinterChecks kubeLinter(Packs packs) {
    String name = KubeLinterReader.RESOURCE;
    Problems problems = new Problems();
    KubeLinterChecks checks =
        new KubeLinterReader(new RuleCatalog(packs.all()), problems)
            .read(new SourceText(name, text(name)));
    if (!problems.isEmpty()) {
      throw new IllegalStateException("a table that is not sound: " + problems.sorted());
    }
    return checks;
  }

  private static String text(String resource) {
    try (@Nullable InputStream in =
        CompatOptions.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
