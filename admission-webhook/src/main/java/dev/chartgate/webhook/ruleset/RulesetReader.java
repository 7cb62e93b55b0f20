package dev.chartgate.webhook.ruleset;

import dev.chartgate.evaluate.CelChecker;
import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.load.PackFolders;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.PolicyReader;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Problem;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import dev.chartgate.waiver.FileWaiver;
import dev.chartgate.waiver.WaiverFileReader;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads rule sets: the same packs, policy and waivers as the command line, by the same readers.
 * {@link #read} looks at the files anew each time.
 */
public final class RulesetReader {
  private final RulesetSources sources;
  private final BuiltInPacks builtIn;

  /**
   * A reader.
   *
   * @param builtIn the packs that come with Chartgate
   * @param sources what is read beside them
   */
  public RulesetReader(BuiltInPacks builtIn, RulesetSources sources) {
    this.builtIn = builtIn;
    this.sources = sources;
  }

  /**
   * Reads all of it, and compiles all rules.
   *
   * @throws RulesetException if anything of it is not sound; then none of it is to be used
   */
  public Ruleset read() throws RulesetException {
    List<Problem> problems = new ArrayList<>();
    ContentDigest digest = new ContentDigest();
    digest.add(builtIn);
    List<TextFolder> own = folders(problems);
    own.forEach(digest::add);
    Optional<SourceText> policyText =
        sources.policy().flatMap(file -> text("policy", file, problems, digest));
    List<SourceText> waiverTexts = new ArrayList<>();
    for (Path file : sources.waivers()) {
      text("waivers", file, problems, digest).ifPresent(waiverTexts::add);
    }
    List<Pack> packs = packs(own, problems);
    if (!problems.isEmpty()) {
      // Without all packs a policy would seem to name rules that there are not.
      throw new RulesetException(problems);
    }
    RuleCatalog catalog = new RuleCatalog(packs);
    Policy policy = policyText.map(text -> policy(text, catalog, problems)).orElse(Policy.NONE);
    List<FileWaiver> waivers = waivers(waiverTexts, catalog, problems);
    if (!problems.isEmpty()) {
      throw new RulesetException(problems);
    }
    RuleCompiler rules = builtIn.rules();
    rules.prepare(packs);
    return new Ruleset(packs, rules, policy, waivers, digest.text());
  }

  private List<TextFolder> folders(List<Problem> problems) {
    List<TextFolder> folders = new ArrayList<>();
    for (Path folder : sources.packDirs()) {
      try {
        List<TextFolder> found = PackFolders.inDirectory(Path.of(""), folder.toString());
        folders.addAll(found);
        if (found.isEmpty()) {
          problems.add(
              RulesetException.ofWhole(
                  folder, "there is no pack here: no pack.yaml, and none in a folder of it"));
        }
      } catch (NotDirectoryException e) {
        problems.add(RulesetException.ofWhole(folder, "this is no folder of packs"));
      } catch (IOException e) {
        problems.add(RulesetException.ofWhole(folder, "the packs cannot be read: " + e));
      }
    }
    return folders;
  }

  private static Optional<SourceText> text(
      String what, Path file, List<Problem> problems, ContentDigest digest) {
    try {
      SourceText text = RulesetFile.read(file);
      digest.add(what, text);
      return Optional.of(text);
    } catch (IOException e) {
      problems.add(RulesetException.ofWhole(file, RulesetFile.whyNot(what, e)));
      return Optional.empty();
    }
  }

  private List<Pack> packs(List<TextFolder> own, List<Problem> problems) {
    List<Pack> packs = new ArrayList<>(builtIn.packs());
    try {
      packs.addAll(
          new PackReader(new CelChecker(builtIn.expressions()), false).readBeside(packs, own));
    } catch (PackException e) {
      problems.addAll(e.problems());
    }
    return packs;
  }

  private static Policy policy(SourceText text, RuleCatalog catalog, List<Problem> problems) {
    try {
      return new PolicyReader(catalog).read(text);
    } catch (PackException e) {
      problems.addAll(e.problems());
      return Policy.NONE;
    }
  }

  private static List<FileWaiver> waivers(
      List<SourceText> texts, RuleCatalog catalog, List<Problem> problems) {
    Problems found = new Problems();
    List<FileWaiver> waivers = new ArrayList<>();
    for (SourceText text : texts) {
      waivers.addAll(new WaiverFileReader(catalog, found).read(text));
    }
    problems.addAll(found.sorted());
    return waivers;
  }
}
