package dev.chartgate.helm.render;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.value.CodePointOrder;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes manifests and hooks of what templates wrote, in the order in which Helm installs them. */
final class ManifestSorter {
  /** A chart that writes more is no chart that anybody could install. */
  private static final int MAX_DOCUMENTS = 20_000;

  /** After so many the rest is not looked at. */
  private static final int MAX_PROBLEMS = 20;

  private static final Comparator<TemplateOutput> BY_TEMPLATE =
      Comparator.comparing(TemplateOutput::template, CodePointOrder.INSTANCE);

  private final DocumentSplitter splitter;
  private final Comparator<Manifest> order;
  private final YamlReader yaml;
  private int documents;
  private final List<Manifest> manifests = new ArrayList<>();
  private final List<Manifest> hooks = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<RenderProblem> problems = new ArrayList<>();

  /**
   * A sorter of one rendering.
   *
   * @param version whose behaviour
   * @param yaml reads the documents
   */
  ManifestSorter(HelmVersion version, YamlReader yaml) {
    this.splitter = new DocumentSplitter(version);
    this.order = Comparator.comparing(Manifest::kind, new InstallOrder(version));
    this.yaml = yaml;
  }

  /**
   * Reads what templates wrote.
   *
   * @param outputs the texts, in any order
   * @throws RenderException if one of them holds a document that is no YAML, or that Helm cannot
   *     read
   */
  void read(List<TemplateOutput> outputs) throws RenderException {
    outputs.stream().sorted(BY_TEMPLATE).forEach(this::read);
    if (!problems.isEmpty()) {
      throw new RenderException(problems);
    }
    manifests.sort(order);
    hooks.sort(order);
  }

  private void read(TemplateOutput output) {
    String text = output.text().value();
    if (!GoText.isBlank(text)) {
      for (Document document : splitter.split(text)) {
        if (problems.size() >= MAX_PROBLEMS) {
          return;
        }
        if (++documents > MAX_DOCUMENTS) {
          refuse(
              output,
              document,
              new Problem(
                  "there are more than the %,d documents that are read".formatted(MAX_DOCUMENTS),
                  Mark.start(new SourceText(output.template(), ""))));
          return;
        }
        read(output, document);
      }
    }
  }

  private void read(TemplateOutput output, Document document) {
    YamlStream stream = yaml.read(new SourceText(output.template(), document.text()));
    ManifestHeadReader heads = new ManifestHeadReader();
    ManifestHead head = heads.read(stream.documents().stream().findFirst());
    List<Problem> wrong = new ArrayList<>(heads.problems());
    stream
        .problems()
        .forEach(problem -> (isBehind(problem, stream) ? warnings : wrong).add(problem));
    if (!wrong.isEmpty()) {
      wrong.forEach(problem -> refuse(output, document, problem));
      return;
    }
    Optional<Hook> hook = HookReader.read(head.annotations());
    if (!HookReader.isHook(head.annotations())) {
      manifests.add(new Manifest(output, document, stream, head.kind(), Optional.empty()));
    } else if (hook.isPresent()) {
      hooks.add(new Manifest(output, document, stream, head.kind(), hook));
    } else {
      warnings.add(
          new Problem(
              "Helm does not know the hook %s, so it leaves this object out"
                  .formatted(HookReader.events(head.annotations())),
              stream.documents().getFirst().root().mark()));
    }
  }

  /** Whether a mistake stands behind a first YAML document: Helm looks at nothing there. */
  private static boolean isBehind(Problem problem, YamlStream stream) {
    return stream.documents().stream()
        .findFirst()
        .filter(first -> problem.mark().line() >= first.firstLine())
        .isPresent();
  }

  private void refuse(TemplateOutput output, Document document, Problem problem) {
    SourceText whole = new SourceText(output.template(), output.text().value());
    Mark in = problem.mark();
    int line = in.line() + whole.lineAt(document.offset()) - 1;
    Mark mark = Mark.at(whole, Math.min(line, whole.lineCount()), in.column());
    problems.add(
        RenderProblem.at(
            mark, RenderFailure.MANIFEST, "what this template wrote: " + problem.message()));
  }

  /** The manifests that are no hooks. */
  List<Manifest> manifests() {
    return manifests;
  }

  /** The hooks, tests among them. */
  List<Manifest> hooks() {
    return hooks;
  }

  /** What Helm passes over: objects for hooks that it does not know, text behind a document. */
  List<Problem> warnings() {
    return warnings;
  }
}
