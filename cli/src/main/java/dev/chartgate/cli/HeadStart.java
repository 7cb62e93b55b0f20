package dev.chartgate.cli;

import dev.chartgate.rule.Pack;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What rules need, whatever the arguments say: made on a thread of its own, so that in a short run
 * it is there when the arguments and the input have been read.
 */
final class HeadStart {
  private final Packs.Depth depth;
  private final CelCompiler compiler = new CelCompiler(CelBounds.DEFAULT);
  private final FutureTask<Optional<List<Pack>>> packed =
      new FutureTask<>(() -> PackedResources.read(HeadStart.class.getClassLoader()));

  private HeadStart(Packs.Depth depth) {
    this.depth = depth;
  }

  /** Begins to make what packs that are read so deep need. */
  static HeadStart begin(Packs.Depth depth) {
    HeadStart start = new HeadStart(depth);
    Thread.ofPlatform()
        .daemon()
        .name("head start")
        .start(() -> {
          if (depth == Packs.Depth.RULES) {
            start.packed.run();
          }
          start.compiler.prepare();
        });
    return start;
  }

  /** How deep packs are read. */
  Packs.Depth depth() {
    return depth;
  }

  /** The compiler of expressions. */
  CelCompiler compiler() {
    return compiler;
  }

  /**
   * The packs that come with Chartgate, if the build has prepared them; for {@link
   * Packs.Depth#RULES}.
   */
  Optional<List<Pack>> packed() {
    try {
      return packed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while the rules were read");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
