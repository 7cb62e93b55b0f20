package dev.chartgate.cli;

import dev.chartgate.rule.Pack;
import dev.chartgate.rule.cel.CompiledExpression;
import dev.chartgate.rule.cel.CompiledExpressions;
import dev.chartgate.source.ProblemText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of the packs that come with Chartgate, compiled when it is built: compiling them
 * takes longer than linting by them. Classes that were never packed have no such file, and compile
 * what they need.
 */
final class ExpressionsFile {
  private static final String RESOURCE = "/META-INF/chartgate/expressions";

  private ExpressionsFile() {}

  /**
   * Reads the file that this was packed with.
   *
   * @throws IOException if it is damaged
   */
  static CompiledExpressions read() throws IOException {
    try (@Nullable InputStream in = ExpressionsFile.class.getResourceAsStream(RESOURCE)) {
      return in == null ? CompiledExpressions.NONE : CompiledExpressions.read(in.readAllBytes());
    }
  }

  /**
   * Writes the file; the build runs this.
   *
   * @param args the folder of the classes that are packed
   * @throws IllegalStateException if a pack is not sound
   */
  public static void main(String[] args) throws IOException {
    Packs packs = packs();
    List<CompiledExpression> expressions = new ArrayList<>();
    for (Pack pack : packs.all()) {
      expressions.addAll(packs.compiler().expressions(pack));
    }
    Path file = Path.of(args[0] + RESOURCE);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      CompiledExpressions.write(expressions, out);
    }
  }

  private static Packs packs() {
    try {
      Console console = Console.ofProcess(Path.of("").toAbsolutePath());
      return Packs.load(console, List.of(), Packs.Depth.CASES_AND_EXPRESSIONS);
    } catch (RunException e) {
      throw new IllegalStateException(ProblemText.of(e.problems()), e);
    }
  }
}
