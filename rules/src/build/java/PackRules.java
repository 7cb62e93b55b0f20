import dev.chartgate.evaluate.CelChecker;
import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.load.PackFolders;
import dev.chartgate.load.PackOrigin;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.rule.packed.PackedPacks;
import dev.chartgate.rule.packed.PackedResources;
import dev.chartgate.source.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the packs beside their files in the form in which the command line and the webhook start
 * from them: checked with their cases, and with their expressions compiled.
 *
 * <p>Usage: java -classpath CLASSES:… PackRules.java CLASSES
 */
final class PackRules {
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    CelCompiler compiler = new CelCompiler(CelBounds.DEFAULT);
    RuleCompiler rules = new RuleCompiler(compiler);
    List<Pack> packs = packs(compiler).stream().map(rules::compiled).toList();
    Path folder = Files.createDirectories(classes.resolve(PackedResources.FOLDER));
    for (Map.Entry<String, byte[]> file :
        PackedPacks.write(packs, PackOrigin.ofClasses(classes)).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static List<Pack> packs(CelCompiler compiler) throws IOException {
    try {
      return new PackReader(new CelChecker(compiler), true)
          .read(PackFolders.onClassPath(PackRules.class.getClassLoader()));
    } catch (PackException e) {
      throw new IllegalStateException(ProblemText.of(e.problems()), e);
    }
  }
}
