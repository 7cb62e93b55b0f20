package dev.chartgate.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Makes options and reads them. The model is built by hand, since reading annotations costs a third
 * of the time that a short run takes.
 */
final class Flag {
  private Flag() {}

  /** An option that is there or not. */
  static OptionSpec toggle(String description, String... names) {
    return named(names).arity("0").type(boolean.class).description(escaped(description)).build();
  }

  /** An option with a text, at most once. */
  static OptionSpec text(String label, String description, String... names) {
    return named(names)
        .arity("1")
        .paramLabel(label)
        .type(String.class)
        .description(escaped(description))
        .build();
  }

  /** An option with a text, any number of times. */
  static OptionSpec texts(String label, String description, String... names) {
    return repeatable(label, description, text -> text, names).build();
  }

  /**
   * An option with a value of some type, any number of times.
   *
   * @param words what its values can begin with
   */
  static <T> OptionSpec several(
      String label,
      String description,
      ITypeConverter<T> converter,
      Collection<String> words,
      String... names) {
    return repeatable(label, description, converter, names).completionCandidates(words).build();
  }

  private static <T> OptionSpec.Builder repeatable(
      String label, String description, ITypeConverter<T> converter, String... names) {
    return named(names)
        .arity("1")
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(Object.class)
        .converters(converter)
        .description(escaped(description));
  }

  /** An option with one of some words, at most once. */
  static OptionSpec choice(Choice<?> choice, String label, String description, String... names) {
    return named(names)
        .arity("1")
        .paramLabel(label)
        .type(Object.class)
        .converters(choice)
        .completionCandidates(choice.values().keySet())
        .description(escaped(description))
        .build();
  }

  /** The arguments that are no options. */
  static PositionalParamSpec rest(String label, String description) {
    return arguments(label, description).build();
  }

  /** The arguments that are no options, where they are some words. */
  static PositionalParamSpec rest(Choice<?> choice, String label, String description) {
    return arguments(label, description).completionCandidates(choice.values().keySet()).build();
  }

  private static PositionalParamSpec.Builder arguments(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(escaped(description));
  }

  /** Adds options under a heading of their own. */
  static void addGroup(CommandSpec spec, String heading, OptionSpec... options) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .exclusive(false)
            .validate(false)
            .order(spec.argGroups().size())
            .heading("%n" + heading + ":%n");
    for (OptionSpec option : options) {
      group.addArg(option);
    }
    spec.addArgGroup(group.build());
  }

  /** Whether an option was typed. */
  static boolean isGiven(ParseResult arguments, String name) {
    return arguments.hasMatchedOption(name);
  }

  /**
   * What was given for an option made by {@link #text} or {@link #choice}, by arguments or else by
   * the environment.
   */
  static <T> Optional<T> optional(ParseResult arguments, String name) {
    return Optional.ofNullable(arguments.commandSpec().findOption(name).<T>getValue());
  }

  /** What was given for an option made by {@link #choice}. */
  static <T> T choice(ParseResult arguments, String name, T otherwise) {
    return Flag.<T>optional(arguments, name).orElse(otherwise);
  }

  /** All that was given for an option made by {@link #several} or {@link #texts}, in order. */
  static <T> List<T> all(ParseResult arguments, String name) {
    return Flag.<List<T>>optional(arguments, name).map(List::copyOf).orElse(List.of());
  }

  /** All that was given for the argument made by {@link #rest}. */
  static List<String> rest(ParseResult arguments) {
    return arguments.matchedPositionals().isEmpty()
        ? List.of()
        : List.copyOf(arguments.matchedPositionals().getFirst().<List<String>>getValue());
  }

  private static OptionSpec.Builder named(String... names) {
    return OptionSpec.builder(names);
  }

  /** Help texts are formats to picocli. */
  private static String escaped(String description) {
    return description.replace("%", "%%");
  }
}
