package dev.chartgate.webhook.server;

import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.webhook.review.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes one line of log a review, and counts. */
final class ServerJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger("dev.chartgate.webhook");

  /** The longest name that Kubernetes allows; what is longer is none. */
  private static final int LONGEST_NAME = 253;

  private static final int MOST_KINDS = 100;
  private static final int MOST_CODES = 2_000;

  private final WebhookMetrics metrics;
  private final FailureAnswers failures;
  private final FewNames kinds = new FewNames(MOST_KINDS);
  private final FewNames codes = new FewNames(MOST_CODES);

  ServerJournal(WebhookMetrics metrics, FailureAnswers failures) {
    this.metrics = metrics;
    this.failures = failures;
  }

  @Override
  public void reviewed(Entry entry) {
    String decision = decision(entry);
    log(LOG.atInfo(), "review", fields(entry, decision));
    Optional<Review> review = entry.review();
    metrics
        .reviews()
        .labelValues(
            decision,
            review.map(Review::kind).map(kinds::of).orElse(""),
            review.map(Review::operation).map(Enum::name).orElse(""))
        .inc();
    metrics.durations().observe(entry.took().toNanos() / (double) TimeUnit.SECONDS.toNanos(1));
    entry.answer().codes().forEach(code -> metrics.findings().labelValues(codes.of(code)).inc());
    if (entry.failure().isPresent()) {
      Failure failure = entry.failure().get();
      metrics.failures().labelValues(failure.label(), failures.decision(failure).label()).inc();
    } else {
      metrics.cache().labelValues(entry.cached() ? "hit" : "miss").inc();
    }
  }

  private static Map<String, Object> fields(Entry entry, String decision) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("uid", name(entry.uid()));
    if (entry.review().isPresent()) {
      Review review = entry.review().get();
      fields.put("operation", review.operation().name());
      fields.put("kind", name(review.kind()));
      fields.put("namespace", name(review.namespace().orElse("")));
      fields.put("name", name(review.name()));
      fields.put("release", name(ReleaseName.of(review)));
      fields.put("dryRun", review.dryRun());
    }
    fields.put("decision", decision);
    if (entry.failure().isPresent()) {
      fields.put("notJudged", entry.failure().get().label());
    }
    fields.put("codes", entry.answer().codes());
    fields.put("cached", entry.cached());
    fields.put("milliseconds", entry.took().toMillis());
    return fields;
  }

  @Override
  public void refused(Refused refused, String why) {
    log(
        LOG.atWarn(),
        "request refused",
        Map.of("reason", refused.label(), "status", refused.status(), "why", why));
    metrics.refused().labelValues(refused.label()).inc();
  }

  @Override
  public void failed(String uid, Throwable failure) {
    log(
        LOG.atError().setCause(failure),
        "judging failed within the webhook",
        Map.of("uid", name(uid)));
  }

  @Override
  public Reloads reloads(String what) {
    return new Reloads() {
      @Override
      public void replaced() {
        log(LOG.atInfo(), "another " + what + " is in use", Map.of());
        metrics.reloads().labelValues(what, "replaced").inc();
      }

      @Override
      public void refused(String message, List<String> problems) {
        log(
            LOG.atError(),
            "the new %s is not used, and the old one stays in use: %s".formatted(what, message),
            Map.of("problems", problems));
        metrics.reloads().labelValues(what, "refused").inc();
      }
    };
  }

  private static void log(LoggingEventBuilder line, String message, Map<String, Object> fields) {
    LoggingEventBuilder next = line.setMessage(message);
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      next = next.addKeyValue(field.getKey(), field.getValue());
    }
    next.log();
  }

  private static String decision(Entry entry) {
    return entry.answer().decision().map(Decision::label).orElse("allow");
  }

  private static String name(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }
}
