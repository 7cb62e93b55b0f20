package dev.chartgate.webhook.server;

import dev.chartgate.helm.template.call.FunctionException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes reviews. Nothing here waits, as it runs on the threads that all connections share: the body
 * is read as it comes, and others judge.
 */
@Controller
final class ReviewController {
  /** Where reviews are sent to. */
  static final String PATH = "/validate";

  private static final MediaType TEXT = MediaType.of("text/plain; charset=utf-8");

  private final ReviewDesk desk;
  private final Health health;

  ReviewController(ReviewDesk desk, Health health) {
    this.desk = desk;
    this.health = health;
  }

  /** Answers a review. */
  @Post(PATH)
  @Consumes(MediaType.ALL)
  CompletionStage<MutableHttpResponse<byte[]>> validate(HttpRequest<?> request) {
    Optional<String> timeout = request.getParameters().get("timeout", String.class);
    Duration limit;
    try {
      limit = TimeLimit.of(timeout);
    } catch (FunctionException e) {
      return refused(Refused.MALFORMED, "the parameter timeout is wrong: " + e.getMessage());
    }
    Optional<String> wrong = whatIsWrongWith(request);
    if (wrong.isPresent()) {
      return refused(Refused.CONTENT_TYPE, wrong.get());
    }
    CloseableByteBody body = ((ServerHttpRequest<?>) request).byteBody().move();
    OptionalLong length = body.expectedLength();
    int most = desk.bounds().bodyBytes();
    if (length.isPresent() && length.getAsLong() > most) {
      body.close();
      return refused(Refused.LARGE_BODY, tooLong(most));
    }
    long room = length.orElse(most);
    if (!desk.held().take(room)) {
      body.close();
      return refused(
          Refused.NO_ROOM,
          "the requests that wait to be judged fill the memory set aside for them");
    }
    Visit visit = desk.open(limit);
    var _ = body.buffer().whenComplete((whole, failure) -> received(visit, whole, failure));
    return visit
        .reply()
        .whenComplete((reply, failure) -> desk.held().giveBack(room))
        .thenApply(this::response);
  }

  private void received(
      Visit visit, @Nullable CloseableAvailableByteBody whole, @Nullable Throwable failure) {
    if (whole != null) {
      try (whole) {
        visit.arrived(whole.toByteArray());
      }
      return;
    }
    Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    if (cause instanceof ContentLengthExceededException) {
      visit.refuse(Refused.LARGE_BODY, tooLong(desk.bounds().bodyBytes()));
    } else {
      visit.refuse(Refused.MALFORMED, "the body ends in the middle");
    }
  }

  private static Optional<String> whatIsWrongWith(HttpRequest<?> request) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    String encoding = request.getHeaders().get(HttpHeaders.CONTENT_ENCODING);
    if (type == null || !MediaType.of(type).getName().equals(MediaType.APPLICATION_JSON)) {
      return Optional.of("a review is JSON, with the header Content-Type: application/json");
    }
    return encoding == null || encoding.equals("identity")
        ? Optional.empty()
        : Optional.of("a review is not compressed; leave out the header Content-Encoding");
  }

  private static String tooLong(int most) {
    return "the body is longer than the %,d bytes that are read (--max-body-bytes)".formatted(most);
  }

  private CompletionStage<MutableHttpResponse<byte[]>> refused(Refused refused, String why) {
    desk.journal().refused(refused, why);
    return CompletableFuture.completedStage(response(Reply.refusal(refused, why)));
  }

  private MutableHttpResponse<byte[]> response(Reply reply) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(HttpStatus.valueOf(reply.status()))
            .body(reply.body())
            .contentType(reply.isReview() ? MediaType.APPLICATION_JSON_TYPE : TEXT);
    // What else comes on the connection after such a body is not worth reading; and a server that
    // ends has its clients go elsewhere before it stops to listen.
    if (!reply.isReview() || health.isEnding()) {
      response.header(HttpHeaders.CONNECTION, "close");
    }
    return response;
  }
}
