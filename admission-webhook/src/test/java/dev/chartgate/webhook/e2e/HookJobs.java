package dev.chartgate.webhook.e2e;

import dev.chartgate.webhook.apiserver.ApiClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Completes Jobs, which nobody runs here. Helm waits for those that are hooks. What a chart's other
 * Jobs would do is of no interest.
 */
final class HookJobs implements AutoCloseable {
  private static final long PAUSE = 100_000_000;

  private final ApiClient client;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;

  HookJobs(ApiClient client) {
    this.client = client;
    this.thread = Thread.ofVirtual().name("hook-jobs").start(this::run);
  }

  private void run() {
    while (!closed.get()) {
      for (JsonNode job :
          client.get("/apis/batch/v1/jobs").granted().json().path("items").values()) {
        if (job.path("status").path("completionTime").isMissingNode()) {
          complete(job.path("metadata"));
        }
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void complete(JsonNode metadata) {
    String path =
        "/apis/batch/v1/namespaces/%s/jobs/%s/status"
            .formatted(metadata.path("namespace").asString(), metadata.path("name").asString());
    ApiClient.Answer answer =
        client.patch(
            path,
            ApiClient.MERGE_PATCH,
            """
            {"status":{"startTime":"%1$s","completionTime":"%1$s","succeeded":1,"conditions":[
              {"type":"SuccessCriteriaMet","status":"True","reason":"CompletionsReached","lastProbeTime":"%1$s","lastTransitionTime":"%1$s"},
              {"type":"Complete","status":"True","reason":"CompletionsReached","lastProbeTime":"%1$s","lastTransitionTime":"%1$s"}]}}
            """
                .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    // Helm may have removed it in the meantime.
    if (answer.status() != 404) {
      answer.granted();
    }
  }

  @Override
  public void close() {
    closed.set(true);
    Awaiting.until("the last Job is looked at", () -> !thread.isAlive());
  }
}
