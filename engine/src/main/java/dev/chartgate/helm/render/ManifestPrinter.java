package dev.chartgate.helm.render;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.GlobPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints a rendering as {@code helm template} prints it, to the byte. */
public final class ManifestPrinter {
  private static final Pattern SOURCE = Pattern.compile("# Source: [^/]+/([^\\n]+)");

  private final DocumentSplitter splitter;

  /** A printer of one line of Helm. */
  public ManifestPrinter(HelmVersion version) {
    this.splitter = new DocumentSplitter(version);
  }

  /**
   * The text.
   *
   * @throws RenderException if something is to be shown that is not there
   */
  public String print(Rendering rendering, PrintOptions options) throws RenderException {
    StringBuilder manifests = new StringBuilder();
    if (options.includeCrds()) {
      rendering.crds().forEach(crd -> print(crd.name(), crd.text().text(), manifests));
    }
    rendering.manifests().forEach(manifest -> print(manifest, manifests));
    StringBuilder out = new StringBuilder(GoText.trim(manifests.toString())).append('\n');
    for (Manifest hook : rendering.hooks()) {
      if (hook.hook().filter(options.hooks()::include).isPresent()) {
        print(hook, out);
      }
    }
    return options.showOnly().isEmpty()
        ? out.toString()
        : select(out.toString(), options.showOnly());
  }

  private static void print(Manifest manifest, StringBuilder out) {
    print(manifest.template(), manifest.document().text(), out);
  }

  private static void print(String name, String text, StringBuilder out) {
    out.append("---\n# Source: ").append(name).append('\n').append(text).append('\n');
  }

  /** Helm cuts what it would print into documents again, and picks by their comments. */
  private String select(String printed, List<String> patterns) throws RenderException {
    List<String> documents = splitter.split(printed).stream().map(Document::text).toList();
    List<String> names = documents.stream().map(ManifestPrinter::name).toList();
    StringBuilder out = new StringBuilder();
    List<RenderProblem> missing = new ArrayList<>();
    for (String pattern : patterns) {
      Optional<GlobPattern> glob = GlobPattern.parse(pattern);
      boolean found = false;
      for (int i = 0; i < documents.size(); i++) {
        String name = names.get(i);
        if (!name.isEmpty() && glob.filter(g -> g.matches(name)).isPresent()) {
          out.append("---\n").append(documents.get(i)).append('\n');
          found = true;
        }
      }
      if (!found) {
        missing.add(
            new RenderProblem(
                RenderFailure.NOT_SHOWN,
                ("no template %s of the chart wrote anything; name one as in templates/x.yaml or"
                        + " charts/web/templates/*.yaml")
                    .formatted(pattern),
                List.of(),
                List.of()));
      }
    }
    if (!missing.isEmpty()) {
      throw new RenderException(missing);
    }
    return out.toString();
  }

  /** The template that a document names, without its chart; empty if it names none. */
  private static String name(String document) {
    Matcher comment = SOURCE.matcher(document);
    return comment.find() ? comment.group(1) : "";
  }
}
