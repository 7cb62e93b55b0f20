package dev.chartgate.rule;

import dev.chartgate.release.KnownChart;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads packs: a folder with a {@code pack.yaml} and one file for each rule. Reading is strict, and
 * a pack with a mistake is refused whole, with all mistakes of all packs at once.
 */
public final class PackReader {
  /** How the names of the files of a pack end. */
  static final String SUFFIX = ".yaml";

  private static final String PACK_FILE = "pack.yaml";
  private static final String CASES = "\ncases:";

  private final Optional<ExpressionChecker> checker;
  private final boolean withCases;

  /**
   * A reader.
   *
   * @param checker tells whether expressions compile
   * @param withCases whether the cases of the rules are read; without them the texts are skipped
   *     from {@code cases} on, and the rules have none
   */
  public PackReader(ExpressionChecker checker, boolean withCases) {
    this(Optional.of(checker), withCases);
  }

  private PackReader(Optional<ExpressionChecker> checker, boolean withCases) {
    this.checker = checker;
    this.withCases = withCases;
  }

  /**
   * A reader of packs that were read with a checker before: what expressions and scopes say is not
   * looked at again, which takes a good part of the time of a short run.
   *
   * @param withCases as for any reader
   */
  public static PackReader ofChecked(boolean withCases) {
    return new PackReader(Optional.empty(), withCases);
  }

  /**
   * Reads packs that are used together.
   *
   * @return the packs, in the order of the folders
   * @throws PackException if a pack has a mistake, or two do not go together
   */
  public List<Pack> read(List<TextFolder> folders) throws PackException {
    return readBeside(List.of(), folders);
  }

  /**
   * Reads packs that are used together with others.
   *
   * @param others packs that were read before, and go together
   * @return the packs of the folders, in their order
   * @throws PackException if a pack has a mistake, or two do not go together
   */
  public List<Pack> readBeside(List<Pack> others, List<TextFolder> folders) throws PackException {
    if (folders.isEmpty()) {
      return List.of();
    }
    Problems problems = new Problems();
    List<Pack> packs = new ArrayList<>();
    PackChecks checks = new PackChecks(others, problems);
    for (TextFolder folder : folders) {
      packs.add(read(folder, checks, problems));
    }
    checks.run();
    if (!problems.isEmpty()) {
      throw new PackException(problems.sorted());
    }
    return List.copyOf(packs);
  }

  private Pack read(TextFolder folder, PackChecks checks, Problems problems) {
    Mark start =
        folder
            .file(PACK_FILE)
            .map(Mark::start)
            .orElseGet(() -> Mark.start(new SourceText(folder.path() + "/" + PACK_FILE, "")));
    if (folder.file(PACK_FILE).isEmpty()) {
      problems.add(start, "there is no such file; a pack says there what it is for");
    }
    Optional<Pack> head =
        folder
            .file(PACK_FILE)
            .flatMap(file -> SingleDocument.read(file, problems))
            .flatMap(root -> new PackFileReader(problems).read(folder.name(), root));
    checks.add(folder.name(), start);
    List<Rule> rules = rules(folder, head, checks, problems);
    Pack pack = head.orElseGet(() -> nameless(folder));
    return pack.withRules(rules);
  }

  private List<Rule> rules(
      TextFolder folder, Optional<Pack> head, PackChecks checks, Problems problems) {
    RuleReader reader =
        new RuleReader(
            head.orElseGet(() -> nameless(folder)),
            new ChartNames(head.map(PackReader::chartNames).filter(names -> !names.isEmpty())),
            withCases,
            checker,
            problems);
    List<Rule> rules = new ArrayList<>();
    for (SourceText file : folder.files()) {
      String name = TextFolder.fileName(file);
      if (name.endsWith(".yml")) {
        problems.add(
            Mark.start(file), "the rules of a pack end in .yaml; rename the file, or it is none");
      }
      if (name.equals(PACK_FILE) || !name.endsWith(SUFFIX)) {
        continue;
      }
      SingleDocument.read(withCases ? file : withoutCases(file), problems)
          .flatMap(root -> reader.read(file, root))
          .ifPresent(read -> {
            checks.add(read);
            rules.add(read.rule());
          });
    }
    rules.sort(Comparator.comparing(rule -> rule.id().code()));
    return rules;
  }

  private static List<String> chartNames(Pack pack) {
    return pack.charts().stream().map(KnownChart::name).toList();
  }

  /** What rules are read with where {@code pack.yaml} cannot be. */
  private static Pack nameless(TextFolder folder) {
    return new Pack(folder.name(), "", "", Optional.empty(), List.of(), List.of(), List::of);
  }

  /** The text before the cases, which are the last key of a rule. */
  private static SourceText withoutCases(SourceText file) {
    int cases = file.text().indexOf(CASES);
    return cases < 0 ? file : new SourceText(file.name(), file.text().substring(0, cases + 1));
  }
}
