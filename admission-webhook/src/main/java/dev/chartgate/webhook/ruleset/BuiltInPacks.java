package dev.chartgate.webhook.ruleset;

import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.load.PackFolders;
import dev.chartgate.load.PackOrigin;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.rule.packed.PackedResources;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The packs that come with Chartgate, read and compiled once: in the form that the build made of
 * them, or where it made none, of their files. Safe for many threads.
 */
public final class BuiltInPacks {
  private final CelCompiler expressions;
  private final RuleCompiler rules;
  private final List<Pack> packs;
  private final String digest;

  private BuiltInPacks(CelCompiler expressions, List<Pack> packs, String digest) {
    this.expressions = expressions;
    this.packs = packs;
    this.digest = digest;
    this.rules = new RuleCompiler(expressions);
    rules.prepare(packs);
  }

  /**
   * Reads and compiles them, which takes some seconds where the build has not done it before.
   *
   * @param loader they are on its class path
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalStateException if they are not sound: the build lets none pass that is not
   */
  public static BuiltInPacks read(ClassLoader loader) {
    CelCompiler expressions = new CelCompiler(CelBounds.DEFAULT);
    try {
      OptionalLong origin = PackOrigin.ofClassPath(loader);
      Optional<List<Pack>> packed = PackedResources.read(loader, origin);
      return packed.isPresent()
          ? new BuiltInPacks(expressions, packed.get(), Long.toHexString(origin.orElseThrow()))
          : ofFiles(PackFolders.onClassPath(loader), expressions);
    } catch (IOException e) {
      throw new UncheckedIOException("the packs that are built in cannot be read", e);
    } catch (PackException e) {
      throw new IllegalStateException("the packs that are built in are not sound", e);
    }
  }

  private static BuiltInPacks ofFiles(List<TextFolder> folders, CelCompiler expressions)
      throws PackException {
    ContentDigest digest = new ContentDigest();
    folders.forEach(digest::add);
    return new BuiltInPacks(expressions, PackReader.ofChecked(false).read(folders), digest.text());
  }

  /** What expressions of other packs are compiled by. */
  CelCompiler expressions() {
    return expressions;
  }

  /** A compiler of rules that has compiled theirs. */
  RuleCompiler rules() {
    return rules.copy();
  }

  /** The packs. */
  List<Pack> packs() {
    return packs;
  }

  /** Another text for other packs. */
  String digest() {
    return digest;
  }
}
