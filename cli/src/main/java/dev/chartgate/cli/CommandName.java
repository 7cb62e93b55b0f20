package dev.chartgate.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands, in the order of the help. */
enum CommandName {
  LINT("Judges releases: charts, values and rendered objects.") {
    @Override
    Command create() {
      return new LintCommand();
    }
  },
  WAIVERS("Writes what comments and annotations waive as a file of waivers.") {
    @Override
    Command create() {
      return new WaiversCommand();
    }
  },
  INIT("Writes a first configuration for the releases of a repository.") {
    @Override
    Command create() {
      return new InitCommand();
    }
  },
  RENDER("Prints what 'helm template' prints of a chart.") {
    @Override
    Command create() {
      return new RenderCommand();
    }
  },
  TRACE("Tells which values key decides a field, and what a key decides.") {
    @Override
    Command create() {
      return new TraceCommand();
    }
  },
  TEST("Runs the cases that rules carry.") {
    @Override
    Command create() {
      return new TestCommand();
    }
  },
  RULES("Lists the rules.") {
    @Override
    Command create() {
      return new RulesCommand();
    }
  },
  RULE("Explains one rule.") {
    @Override
    Command create() {
      return new RuleCommand();
    }
  },
  FACTS("Writes a facts file from what kubectl prints.") {
    @Override
    Command create() {
      return new FactsCommand();
    }
  },
  COMPLETION("Writes a script with which a shell completes arguments.") {
    @Override
    Command create() {
      return new CompletionCommand();
    }
  };

  private final String purpose;

  CommandName(String purpose) {
    this.purpose = purpose;
  }

  abstract Command create();

  /** What it is for, in a line. */
  String purpose() {
    return purpose;
  }

  /** The word that calls it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CommandName> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CommandName::word).toList();
  }
}
