package dev.chartgate.webhook.server;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.webhook.review.Review;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What stands for all that an answer depends on: the request as rules see it, the rules, what is
 * known of the cluster, what is remembered of earlier reviews, and the day.
 */
final class ReviewDigest {
  private final MessageDigest digest;

  private ReviewDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The same for two reviews that are answered alike.
   *
   * @param rules stands for the rules
   * @param known stands for what is known of the cluster, and remembered of earlier reviews
   * @param day the day, UTC, on which waivers are looked at
   */
  static String of(Review review, String rules, String known, LocalDate day) {
    ReviewDigest made = new ReviewDigest();
    made.add(rules);
    made.add(known);
    made.add(day.toString());
    made.add(review.request());
    return HexFormat.of().formatHex(made.digest.digest());
  }

  private void add(Node node) {
    switch (node) {
      case MappingNode mapping -> {
        add('{', mapping.size());
        for (MappingNode.Entry entry : mapping.entries()) {
          add(entry.key());
          add(entry.value());
        }
      }
      case SequenceNode sequence -> {
        add('[', sequence.items().size());
        sequence.items().forEach(this::add);
      }
      case ScalarNode scalar -> {
        add('=', scalar.string().isPresent() ? 1 : 0);
        add(scalar.text());
      }
    }
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add('"', bytes.length);
    digest.update(bytes);
  }

  /** With what it is and how long it is, no two trees have the same bytes. */
  private void add(char what, int number) {
    digest.update((byte) what);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      digest.update((byte) (number >>> shift));
    }
  }
}
