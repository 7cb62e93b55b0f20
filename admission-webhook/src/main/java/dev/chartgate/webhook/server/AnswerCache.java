package dev.chartgate.webhook.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.chartgate.webhook.review.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * Answers to reviews that come again, such as those of a controller that is denied and tries on.
 * Those that were not asked for lately make room. Safe for many threads.
 */
final class AnswerCache {
  /** What an answer takes beside its texts, in bytes, roughly. */
  private static final int BASE = 512;

  /** What an answer may take on average, in bytes; a long message takes the place of several. */
  private static final long SHARE = 4_096;

  private final Cache<String, Answer> answers;

  /**
   * A cache.
   *
   * @param entries how many answers of usual length it keeps; none at zero
   */
  AnswerCache(int entries) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(entries * SHARE)
            .weigher((String _, Answer answer) -> Math.toIntExact(Math.max(SHARE, weight(answer))))
            // What is too much goes at once, on the thread that put it there.
            .executor(Runnable::run)
            .build();
  }

  /** The answer to what a digest stands for, if it is kept. */
  Optional<Answer> get(String digest) {
    return Optional.ofNullable(answers.getIfPresent(digest));
  }

  /** Keeps an answer. */
  void put(String digest, Answer answer) {
    answers.put(digest, answer);
  }

  /** How many answers are kept. */
  long size() {
    return answers.estimatedSize();
  }

  private static long weight(Answer answer) {
    long characters = answer.message().length();
    for (String warning : answer.warnings()) {
      characters += warning.length();
    }
    for (Map.Entry<String, String> annotation : answer.annotations().entrySet()) {
      characters += annotation.getKey().length() + annotation.getValue().length();
    }
    for (String code : answer.codes()) {
      characters += code.length();
    }
    return BASE + 2 * characters;
  }
}
