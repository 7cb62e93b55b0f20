package dev.chartgate.cli;

import dev.chartgate.evaluate.CelChecker;
import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.load.PackFolders;
import dev.chartgate.release.KnownChart;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packs of a run: those that come with Chartgate, and those of {@code --pack-dir}.
 *
 * @param all all of them, in the order in which they were found
 * @param compiler compiles their expressions
 */
record Packs(List<Pack> all, RuleCompiler compiler) {

  /** How deep packs are read; deeper takes longer. */
  enum Depth {
    /** The rules, those that are built in as the build has prepared them. */
    RULES,
    /** The cases of the rules too. */
    CASES,
    /** The cases, and the expressions of all packs are compiled. */
    CASES_AND_EXPRESSIONS
  }

  /**
   * Reads them. Expressions of packs that are not built in are always compiled, so that a pack with
   * a mistake is refused before anything is judged.
   *
   * @throws RunException if a folder holds no pack, or a pack is not sound
   */
  static Packs load(Console console, List<String> directories, Depth depth) throws RunException {
    return load(console, directories, HeadStart.begin(depth));
  }

  /**
   * Reads them as deep as a head start was made for.
   *
   * @throws RunException as {@link #load(Console, List, Depth)}
   */
  static Packs load(Console console, List<String> directories, HeadStart start)
      throws RunException {
    List<TextFolder> own = new ArrayList<>();
    for (String directory : directories) {
      own.addAll(folders(directory, console.workingDirectory()));
    }
    try {
      CelChecker checker = new CelChecker(start.compiler());
      boolean withCases = start.depth() != Depth.RULES;
      List<Pack> packs = new ArrayList<>(builtIn(start, checker));
      packs.addAll(new PackReader(checker, withCases).readBeside(packs, own));
      return new Packs(List.copyOf(packs), new RuleCompiler(start.compiler()));
    } catch (PackException e) {
      throw new RunException("the packs are not sound, and nothing was judged", e.problems());
    }
  }

  private static List<Pack> builtIn(HeadStart start, CelChecker checker) throws PackException {
    return switch (start.depth()) {
      case RULES -> {
        Optional<List<Pack>> packed = start.packed().get();
        yield packed.isPresent() ? packed.get() : PackReader.ofChecked(false).read(builtIn());
      }
      case CASES -> PackReader.ofChecked(true).read(builtIn());
      case CASES_AND_EXPRESSIONS -> new PackReader(checker, true).read(builtIn());
    };
  }

  private static List<TextFolder> builtIn() {
    try {
      return PackFolders.onClassPath(Packs.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException("the packs that come with Chartgate cannot be read", e);
    }
  }

  private static List<TextFolder> folders(String directory, Path root) throws RunException {
    try {
      List<TextFolder> folders = PackFolders.inDirectory(root, directory);
      if (folders.isEmpty()) {
        throw new RunException(
            "--pack-dir '%s' holds no pack: neither it nor a folder in it has a pack.yaml"
                .formatted(directory));
      }
      return folders;
    } catch (NotDirectoryException e) {
      throw new RunException("--pack-dir '%s' is no folder".formatted(directory));
    } catch (IOException e) {
      throw new RunException(
          "cannot read --pack-dir '%s': %s".formatted(directory, IoReason.of(e)));
    }
  }

  /** The charts that the packs know. */
  List<KnownChart> charts() {
    return all.stream().flatMap(pack -> pack.charts().stream()).toList();
  }

  /** The packs with some names, each a pack's or that of a chart it is for. */
  List<Pack> called(List<String> names) {
    return all.stream()
        .filter(pack -> names.stream().anyMatch(name -> isCalled(pack, name)))
        .toList();
  }

  private static boolean isCalled(Pack pack, String name) {
    return pack.id().equals(name)
        || pack.charts().stream().anyMatch(chart -> chart.name().equals(name));
  }

  /**
   * Checks names of packs.
   *
   * @throws UsageException if there is no pack of such a name
   */
  void requirePacks(List<String> names) throws UsageException {
    for (String name : names) {
      Optional<String> wrong = whatIsWrongWith(name);
      if (wrong.isPresent()) {
        throw new UsageException(wrong.get());
      }
    }
  }

  /** What is wrong with the name of a pack, if there is none of that name. */
  Optional<String> whatIsWrongWith(String name) {
    if (all.stream().anyMatch(pack -> isCalled(pack, name))) {
      return Optional.empty();
    }
    Set<String> known = new TreeSet<>();
    all.forEach(pack -> known.add(pack.id()));
    return Optional.of(
        "there is no pack '%s', only %s%s"
            .formatted(name, String.join(", ", known), Suggestion.of(name, known)));
  }

  /**
   * Checks terms that select rules.
   *
   * @throws UsageException if one of them names no rule
   */
  void requireRules(List<String> terms) throws UsageException {
    if (terms.isEmpty()) {
      return;
    }
    RuleCatalog catalog = new RuleCatalog(all);
    Set<String> wrong = new LinkedHashSet<>();
    terms.forEach(term -> catalog.whatIsWrongWith(term).ifPresent(wrong::add));
    if (!wrong.isEmpty()) {
      throw new UsageException(String.join("; ", wrong));
    }
  }
}
