package dev.chartgate.helm.template;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.Environment;
import dev.chartgate.helm.template.call.FunctionTable;
import dev.chartgate.helm.template.origin.Frame;
import dev.chartgate.helm.template.origin.Position;
import dev.chartgate.helm.template.parse.ParseBounds;
import dev.chartgate.helm.template.parse.ParsedText;
import dev.chartgate.helm.template.parse.TemplateParser;
import dev.chartgate.helm.template.parse.TemplateSet;
import dev.chartgate.helm.template.parse.TemplateSyntaxException;
import dev.chartgate.helm.template.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Executes templates as Helm's engine does. For any number of threads, each with an {@link
 * Environment} of its own; what was parsed is shared.
 */
public final class TemplateEngine {
  /** What all files of a run take at most, in characters; apart from what rendering holds. */
  private static final long MAX_READ = 16_000_000;

  /** What a node of a template takes, in characters. */
  private static final long ROOM_OF_NODE = 32;

  private final FunctionTable functions;
  private final TemplateReader reader;

  /**
   * An engine for these functions.
   *
   * @param functions all but {@code and}, {@code or}, {@code call}, {@code include} and {@code
   *     tpl}, which are the engine's own
   * @param bounds what one text may cost to read
   */
  public TemplateEngine(FunctionTable functions, ParseBounds bounds) {
    this.functions = functions;
    Set<String> names = new HashSet<>(functions.names());
    names.addAll(Calls.OWN);
    this.reader = new TemplateReader(new TemplateParser(names, bounds));
  }

  /**
   * Reads all files in this order, then executes in the same order those that are executed.
   *
   * @return what each of these wrote, by its name
   * @throws TemplateSyntaxException if a file is no template
   * @throws TemplateException if one fails
   * @throws dev.chartgate.helm.template.call.BudgetException if a bound is reached
   */
  public Map<String, Text> run(List<TemplateFile> files, Environment environment)
      throws TemplateSyntaxException, TemplateException {
    return LargeStack.run(() -> execute(files, environment));
  }

  /**
   * The same, where files that fail write nothing and the others go on: something is missing that
   * they need.
   *
   * @return what each of the others wrote, by its name
   * @throws TemplateSyntaxException if a file is no template
   * @throws dev.chartgate.helm.template.call.BudgetException if a bound is reached
   */
  public Map<String, Text> runEach(List<TemplateFile> files, Environment environment)
      throws TemplateSyntaxException, TemplateException {
    return LargeStack.run(() -> executeEach(files, environment));
  }

  /** Counts what a text takes while it is known; what all of them took until then is given. */
  private static long take(ParsedText text, TemplateFile file, long before, Budget budget) {
    try {
      budget.steps(text.nodes());
      long taken = before + file.source().text().length() + ROOM_OF_NODE * text.nodes();
      if (taken > MAX_READ) {
        throw new BudgetException(
            "the templates take more than the %,d characters that are read".formatted(MAX_READ));
      }
      return taken;
    } catch (BudgetException e) {
      throw e.at(new Position(Frame.ofFile(file.source()), 0));
    }
  }

  private Map<String, Text> execute(List<TemplateFile> files, Environment environment)
      throws TemplateSyntaxException, TemplateException {
    TemplateSet all = read(files, environment.budget());
    Execution execution = execution(all, environment);
    Map<String, Text> outputs = new LinkedHashMap<>();
    for (TemplateFile file : files) {
      if (file.isExecuted()) {
        outputs.put(file.name(), output(file, all, execution));
      }
    }
    return Collections.unmodifiableMap(outputs);
  }

  private Map<String, Text> executeEach(List<TemplateFile> files, Environment environment)
      throws TemplateSyntaxException {
    TemplateSet all = read(files, environment.budget());
    Map<String, Text> outputs = new LinkedHashMap<>();
    for (TemplateFile file : files) {
      if (file.isExecuted()) {
        long held = environment.budget().mark();
        try {
          outputs.put(file.name(), output(file, all, execution(all, environment)));
        } catch (TemplateException _) {
          environment.budget().release(held, 0);
        }
      }
    }
    return Collections.unmodifiableMap(outputs);
  }

  private TemplateSet read(List<TemplateFile> files, Budget budget) throws TemplateSyntaxException {
    List<ParsedText> parsed = new ArrayList<>();
    long read = 0;
    for (TemplateFile file : files) {
      ParsedText text = reader.read(file.name(), file.source());
      read = take(text, file, read, budget);
      parsed.add(text);
    }
    return TemplateSet.of(parsed);
  }

  private Execution execution(TemplateSet all, Environment environment) {
    Execution execution = new Execution(environment, functions, reader);
    execution.templates().know(all);
    return execution;
  }

  private static Text output(TemplateFile file, TemplateSet all, Execution execution)
      throws TemplateException {
    return execution
        .templates()
        .file(all.find(file.name()).orElseThrow(), file.dot().get(), file.control());
  }
}
