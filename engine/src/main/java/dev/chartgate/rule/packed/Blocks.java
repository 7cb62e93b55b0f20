package dev.chartgate.rule.packed;

import dev.chartgate.source.Once;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What of a pack is read when it is first needed: blocks, each named by its place. */
final class Blocks {
  private final Once<PackedInput> content;

  Blocks(Supplier<PackedInput> content) {
    this.content = new Once<>(content);
  }

  /** Reads a block when it is asked for. */
  <T> Supplier<T> later(int place, Function<PackedInput, T> form) {
    return () -> PackedPacks.sound(() -> form.apply(content.get().from(place).section()));
  }

  /** Collects the blocks. */
  static final class Writer {
    private final PackedOutput out = new PackedOutput();

    /** Adds a block and gives its place. */
    int add(Consumer<PackedOutput> content) {
      int place = out.size();
      PackedOutput block = new PackedOutput();
      content.accept(block);
      out.block(block.toByteArray());
      return place;
    }

    byte[] toByteArray() {
      return out.toByteArray();
    }
  }
}
