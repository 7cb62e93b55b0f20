package dev.chartgate.webhook.ruleset;

import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.load.PackFolders;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The packs that come with Chartgate, read and compiled once. Safe for many threads. */
public final class BuiltInPacks {
  private final CelCompiler compiler;
  private final List<TextFolder> folders;
  private final List<Pack> packs;

  private BuiltInPacks(CelCompiler compiler, List<TextFolder> folders, List<Pack> packs) {
    this.compiler = compiler;
    this.folders = folders;
    this.packs = packs;
  }

  /**
   * Reads and compiles them, which takes some seconds.
   *
   * @param loader they are on its class path
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalStateException if they are not sound: the build lets none pass that is not
   */
  public static BuiltInPacks read(ClassLoader loader) {
    CelCompiler compiler = new CelCompiler(CelBounds.DEFAULT);
    try {
      List<TextFolder> folders = PackFolders.onClassPath(loader);
      RuleCompiler rules = new RuleCompiler(compiler);
      List<Pack> packs = PackReader.ofChecked(false).read(folders);
      return new BuiltInPacks(compiler, folders, packs.stream().map(rules::compiled).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the packs that are built in cannot be read", e);
    } catch (PackException e) {
      throw new IllegalStateException("the packs that are built in are not sound", e);
    }
  }

  /** What expressions of other packs are compiled by. */
  CelCompiler compiler() {
    return compiler;
  }

  /** The texts that they were read from. */
  List<TextFolder> folders() {
    return folders;
  }

  /** The packs; their expressions need not be compiled again. */
  List<Pack> packs() {
    return packs;
  }
}
