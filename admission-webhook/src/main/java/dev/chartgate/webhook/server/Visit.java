package dev.chartgate.webhook.server;

import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.MalformedReview;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.review.ReviewUid;
import dev.chartgate.webhook.review.ReviewWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One review from its arrival to its answer. It is answered once, by whoever comes first: the
 * thread that judges it, or an alarm.
 */
final class Visit {
  private static final ReviewWriter WRITER = new ReviewWriter();

  private static final byte[] NONE = {};

  private final ReviewDesk desk;
  private final long began = System.nanoTime();
  private final CompletableFuture<Reply> reply = new CompletableFuture<>();
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.ARRIVING);
  private final FutureTask<@Nullable Void> work = new FutureTask<>(this::judge, null);
  private volatile Optional<Alarms.Alarm> deadline = Optional.empty();
  private volatile Optional<Alarms.Alarm> patience = Optional.empty();
  private volatile byte[] body = NONE;
  private volatile Optional<Review> review = Optional.empty();

  private enum Stage {
    ARRIVING,
    WAITING,
    JUDGING,
    ANSWERED
  }

  Visit(ReviewDesk desk) {
    this.desk = desk;
  }

  /** What is sent back; completed once, with a failure only if the answer cannot be written. */
  CompletionStage<Reply> reply() {
    return reply;
  }

  void begin(Duration limit) {
    deadline = Optional.of(desk.alarms().after(limit, this::tooLate));
  }

  /** The body has arrived; not to be changed any more. */
  void arrived(byte[] bytes) {
    body = bytes;
    if (!stage.compareAndSet(Stage.ARRIVING, Stage.WAITING)) {
      return;
    }
    if (desk.workers().submit(work)) {
      patience = Optional.of(desk.alarms().after(desk.bounds().patience(), this::tooMany));
      if (stage.get() != Stage.WAITING) {
        patience.ifPresent(Alarms.Alarm::cancel);
      }
    } else {
      tooMany();
    }
  }

  /** No body arrives that could be read. */
  void refuse(Refused refused, String why) {
    if (stage.getAndSet(Stage.ANSWERED) != Stage.ANSWERED) {
      answer(refused, why);
    }
  }

  private void judge() {
    if (!stage.compareAndSet(Stage.WAITING, Stage.JUDGING)) {
      return;
    }
    patience.ifPresent(Alarms.Alarm::cancel);
    try {
      Review read = ReviewDesk.read(body);
      review = Optional.of(read);
      ReviewDesk.Judged judged = desk.judge(read);
      if (stage.getAndSet(Stage.ANSWERED) != Stage.ANSWERED) {
        answer(read.uid(), judged.answer(), judged.cached(), Optional.empty());
      }
    } catch (MalformedReview e) {
      refuse(Refused.MALFORMED, e.reason());
    } catch (RuntimeException | Error e) {
      // One that was too late is interrupted, and fails for that.
      if (stage.getAndSet(Stage.ANSWERED) != Stage.ANSWERED) {
        desk.journal().failed(review.map(Review::uid).orElse(""), e);
        answer(Failure.ERROR);
      }
    }
  }

  private void tooMany() {
    if (stage.compareAndSet(Stage.WAITING, Stage.ANSWERED)) {
      desk.workers().forget(work);
      answer(Failure.BUSY);
    }
  }

  private void tooLate() {
    switch (stage.getAndSet(Stage.ANSWERED)) {
      case ARRIVING ->
          answer(Refused.SLOW_BODY, "the body did not arrive before the API server's deadline");
      case WAITING -> {
        desk.workers().forget(work);
        answer(Failure.DEADLINE);
      }
      case JUDGING -> {
        work.cancel(true);
        answer(Failure.DEADLINE);
      }
      case ANSWERED -> {
        // It was in time.
      }
    }
  }

  private void answer(Failure failure) {
    Optional<String> uid = review.map(Review::uid).or(() -> ReviewUid.find(body));
    if (uid.isPresent()) {
      answer(uid.get(), desk.failures().answer(failure), false, Optional.of(failure));
    } else {
      answer(Refused.MALFORMED, "the body is no AdmissionReview with a uid");
    }
  }

  private void answer(Refused refused, String why) {
    desk.journal().refused(refused, why);
    finish(Reply.refusal(refused, why));
  }

  private void answer(String uid, Answer answer, boolean cached, Optional<Failure> failure) {
    try {
      byte[] json = WRITER.write(uid, answer);
      desk.journal()
          .reviewed(
              new Journal.Entry(
                  uid,
                  review,
                  answer,
                  failure,
                  cached,
                  Duration.ofNanos(System.nanoTime() - began)));
      finish(Reply.review(json));
    } catch (RuntimeException | Error e) {
      // Whoever waits is told that there is no answer rather than nothing.
      reply.completeExceptionally(e);
    }
  }

  private void finish(Reply answer) {
    deadline.ifPresent(Alarms.Alarm::cancel);
    patience.ifPresent(Alarms.Alarm::cancel);
    body = NONE;
    reply.complete(answer);
  }
}
