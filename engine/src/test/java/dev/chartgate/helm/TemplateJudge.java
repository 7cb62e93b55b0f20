package dev.chartgate.helm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a {@link Judge} what Helm's own engine makes of templates and of whole charts. */
public final class TemplateJudge implements AutoCloseable {
  private final Judge judge;

  private TemplateJudge(Judge judge) {
    this.judge = judge;
  }

  /** Starts the judge of one line of Helm, or fails the test where there is none. */
  public static TemplateJudge start(HelmVersion version) {
    return new TemplateJudge(Judge.start(version));
  }

  /** What Helm makes of one snippet or chart. */
  public sealed interface Verdict {

    /**
     * What was written.
     *
     * @param text the text
     */
    record Output(String text) implements Verdict {}

    /**
     * What was written, where that is not UTF-8.
     *
     * @param base64 the bytes in base64
     */
    record NotText(String base64) implements Verdict {}

    /**
     * Helm refused.
     *
     * @param message its message
     */
    record Failure(String message) implements Verdict {}

    /**
     * Helm gave no answer: it died, or it took too long.
     *
     * @param how what happened
     */
    record Silence(String how) implements Verdict {}
  }

  /**
   * What the snippets see.
   *
   * @param chart files of the chart by path, such as {@code templates/_helpers.tpl} or {@code
   *     values.yaml}; without a {@code Chart.yaml} the chart is called {@code judged}
   * @param files the texts of values files, weakest first
   * @param sets arguments, each a flag and what follows it
   * @param release the release
   */
  public record Setting(
      Map<String, String> chart, List<String> files, List<Argument> sets, Release release) {

    /** An empty chart without values. */
    public static final Setting EMPTY =
        new Setting(Map.of(), List.of(), List.of(), Release.DEFAULT);

    /** A setting with the text of one values file. */
    public static Setting ofValues(String yaml) {
      return new Setting(Map.of(), List.of(yaml), List.of(), Release.DEFAULT);
    }
  }

  /**
   * An argument.
   *
   * @param flag the flag, such as {@code --set}
   * @param text what follows it
   */
  public record Argument(String flag, String text) {}

  /**
   * A release.
   *
   * @param name its name; {@code release-name} if empty
   * @param namespace its namespace; {@code default} if empty
   * @param isUpgrade whether it is an upgrade
   * @param kubeVersion the version of Kubernetes; Helm's own default if empty
   * @param apiVersions what {@code --api-versions} adds
   */
  public record Release(
      String name,
      String namespace,
      boolean isUpgrade,
      String kubeVersion,
      List<String> apiVersions) {

    /** A release of which nothing is said. */
    public static final Release DEFAULT = new Release("", "", false, "", List.of());
  }

  /**
   * What Helm makes of a chart.
   *
   * @param renderings the different outcomes, at least one; more than one if the chart draws lots
   * @param milliseconds what the engine took, for each time that it was measured
   * @param wholeMilliseconds the same with values and dependencies
   */
  public record ChartVerdict(
      List<Rendering> renderings, List<Double> milliseconds, List<Double> wholeMilliseconds) {}

  /** One rendering of a chart. */
  public sealed interface Rendering {

    /**
     * The texts.
     *
     * @param texts by template, NOTES.txt among them
     */
    record Outputs(Map<String, String> texts) implements Rendering {}

    /**
     * Helm refused or gave no answer.
     *
     * @param message what it said
     */
    record Failure(String message) implements Rendering {}
  }

  /** Renders each snippet on its own as {@code templates/snippet.yaml}; thousands are fine. */
  public List<Verdict> template(Setting setting, List<String> snippets) {
    Map<String, Object> request = request("template", setting);
    request.put("snippets", snippets);
    Optional<Map<?, ?>> answer = judge.exchange(request);
    if (answer.isPresent()) {
      Judge.error(answer.get())
          .ifPresent(error -> {
            throw new IllegalArgumentException(error);
          });
      List<Verdict> verdicts = new ArrayList<>();
      Judge.results(answer.get()).forEach(result -> verdicts.add(verdict((Map<?, ?>) result)));
      return verdicts;
    }
    if (snippets.size() == 1) {
      return List.of(new Verdict.Silence("the judge died"));
    }
    int half = snippets.size() / 2;
    List<Verdict> verdicts = new ArrayList<>(template(setting, snippets.subList(0, half)));
    verdicts.addAll(template(setting, snippets.subList(half, snippets.size())));
    return verdicts;
  }

  private static Verdict verdict(Map<?, ?> result) {
    if (result.get("output") instanceof String text) {
      return new Verdict.Output(text);
    }
    if (result.get("base64") instanceof String base64) {
      return new Verdict.NotText(base64);
    }
    String message = String.valueOf(result.get("error"));
    return message.startsWith("no answer within")
        ? new Verdict.Silence(message)
        : new Verdict.Failure(message);
  }

  /**
   * Renders a chart.
   *
   * @param chart a directory or an archive
   * @param setting values and release; its chart is not looked at
   * @param times how often
   * @param measured how often to measure, after that
   */
  public ChartVerdict render(Path chart, Setting setting, int times, int measured) {
    Map<String, Object> request = request("render", setting);
    request.put("path", chart.toAbsolutePath().toString());
    request.put("times", times);
    request.put("measure", measured);
    Optional<Map<?, ?>> answer = judge.exchange(request);
    if (answer.isEmpty()) {
      return new ChartVerdict(
          List.of(new Rendering.Failure("the judge died")), List.of(), List.of());
    }
    Judge.error(answer.get())
        .ifPresent(error -> {
          throw new IllegalArgumentException(error);
        });
    Map<?, ?> result = (Map<?, ?>) Judge.results(answer.get()).getFirst();
    List<Rendering> renderings = new ArrayList<>();
    for (Object item : list(result, "renderings")) {
      renderings.add(rendering((Map<?, ?>) item));
    }
    return new ChartVerdict(
        renderings,
        numbers(list(result, "milliseconds")),
        numbers(list(result, "wholeMilliseconds")));
  }

  private static Rendering rendering(Map<?, ?> item) {
    if (item.get("error") instanceof String error) {
      return new Rendering.Failure(error);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    if (item.get("outputs") instanceof Map<?, ?> outputs) {
      outputs.forEach((name, text) -> texts.put((String) name, (String) text));
    }
    return new Rendering.Outputs(texts);
  }

  private static List<?> list(Map<?, ?> result, String key) {
    return result.get(key) instanceof List<?> list ? list : List.of();
  }

  private static List<Double> numbers(List<?> list) {
    return list.stream().map(item -> ((Number) item).doubleValue()).toList();
  }

  private static Map<String, Object> request(String operation, Setting setting) {
    Release release = setting.release();
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("op", operation);
    request.put("chart", setting.chart());
    request.put("files", setting.files());
    request.put(
        "sets",
        setting.sets().stream()
            .map(argument -> Map.of("flag", argument.flag(), "text", argument.text()))
            .toList());
    request.put(
        "release",
        Map.of(
            "name", release.name(),
            "namespace", release.namespace(),
            "isUpgrade", release.isUpgrade(),
            "kubeVersion", release.kubeVersion(),
            "apiVersions", release.apiVersions()));
    return request;
  }

  /** The bytes of what is no text. */
  public static byte[] bytes(Verdict.NotText verdict) {
    return Base64.getDecoder().decode(verdict.base64());
  }

  @Override
  public void close() {
    judge.close();
  }
}
