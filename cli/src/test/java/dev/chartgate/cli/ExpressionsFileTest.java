package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.cel.CompiledExpressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ExpressionsFileTest {

  @Test
  void the_build_writes_the_expressions_of_all_packs(@TempDir Path folder) throws Exception {
    ExpressionsFile.main(new String[] {folder.toString()});

    Packs packs = Packs.load(Console.ofProcess(folder), List.of(), Packs.Depth.RULES);
    int rules = packs.all().stream().mapToInt(pack -> pack.rules().size()).sum();
    assertThat(rules).isPositive();
    // An assertion and a message each, of which few are the same in two rules.
    assertThat(read(folder).size()).isGreaterThan(rules * 3 / 2);
  }

  private static CompiledExpressions read(Path folder) throws IOException {
    return CompiledExpressions.read(
        Files.readAllBytes(folder.resolve("META-INF/chartgate/expressions")));
  }
}
