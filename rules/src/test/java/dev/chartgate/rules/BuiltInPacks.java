package dev.chartgate.rules;

import dev.chartgate.evaluate.CelChecker;
import dev.chartgate.load.PackFolders;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.source.ProblemText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The packs of this module with their cases, read once. */
final class BuiltInPacks {
  static final CelCompiler COMPILER = new CelCompiler(CelBounds.DEFAULT);
  static final List<Pack> ALL = read();

  private BuiltInPacks() {}

  private static List<Pack> read() {
    try {
      return new PackReader(new CelChecker(COMPILER), true)
          .read(PackFolders.onClassPath(BuiltInPacks.class.getClassLoader()));
    } catch (PackException e) {
      throw new AssertionError(ProblemText.of(e.problems()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
