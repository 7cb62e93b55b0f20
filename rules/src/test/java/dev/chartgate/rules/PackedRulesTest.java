package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.packed.PackedFiles;
import dev.chartgate.rule.packed.PackedPacks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Packs every pack with its compiled expressions, as the build does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PackedRulesTest {

  private record Files(Map<String, byte[]> files) implements PackedFiles {
    @Override
    public byte[] read(String name) {
      return files.getOrDefault(name, new byte[0]);
    }

    @Override
    public String text(String pack, String name) throws IOException {
      throw new IOException("nobody asks for " + pack + "/" + name);
    }
  }

  @Test
  void what_is_read_of_all_packs_gives_the_same_bytes_when_it_is_written() throws Exception {
    RuleCompiler compiler = new RuleCompiler(BuiltInPacks.COMPILER);
    List<Pack> packs = BuiltInPacks.ALL.stream().map(compiler::compiled).toList();

    Map<String, byte[]> files = PackedPacks.write(packs, 1);
    List<Pack> read = PackedPacks.read(new Files(files), 1).orElseThrow();

    assertThat(PackedPacks.write(read, 1)).usingRecursiveComparison().isEqualTo(files);
    assertThat(read).extracting(Pack::id).isEqualTo(packs.stream().map(Pack::id).toList());
    assertThat(read.stream().flatMap(pack -> pack.rules().stream()))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.assertion().code()).isPresent());
  }
}
