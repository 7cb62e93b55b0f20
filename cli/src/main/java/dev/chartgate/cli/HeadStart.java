package dev.chartgate.cli;

import dev.chartgate.load.PackOrigin;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.rule.packed.PackedResources;
import dev.chartgate.source.Ahead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What rules need, whatever the arguments say: made on a thread of its own, so that in a short run
 * it is there when the arguments and the input have been read.
 *
 * @param depth how deep packs are read
 * @param compiler the compiler of expressions
 * @param packed the packs that come with Chartgate, if the build has prepared them; for {@link
 *     Packs.Depth#RULES}
 */
record HeadStart(Packs.Depth depth, CelCompiler compiler, Ahead<Optional<List<Pack>>> packed) {

  /** Begins to make what packs that are read so deep need. */
  static HeadStart begin(Packs.Depth depth) {
    CelCompiler compiler = new CelCompiler(CelBounds.DEFAULT);
    return new HeadStart(
        depth,
        compiler,
        Ahead.begin(
            "head start",
            () -> depth == Packs.Depth.RULES ? prepared() : Optional.empty(),
            compiler::prepare));
  }

  /** The packs that come with Chartgate, if the build has prepared them. */
  static Optional<List<Pack>> prepared() {
    ClassLoader loader = HeadStart.class.getClassLoader();
    try {
      return PackedResources.read(loader, PackOrigin.ofClassPath(loader));
    } catch (IOException e) {
      throw new UncheckedIOException("the packs that come with Chartgate cannot be read", e);
    }
  }
}
