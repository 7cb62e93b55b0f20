package dev.chartgate.webhook.review;

import dev.chartgate.source.DuplicateKey;
import dev.chartgate.source.JsonReader;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads the reviews that an API server sends: JSON of admission.k8s.io/v1, within bounds. Keys that
 * it does not know are left alone, as a newer API server may send some.
 */
public final class ReviewReader {
  /** The name of a review in places. */
  static final String NAME = "review";

  private final JsonReader json;

  /** A reader within the usual bounds. */
  public ReviewReader() {
    this(YamlBounds.DEFAULT);
  }

  /**
   * A reader within bounds.
   *
   * @param bounds how long, how deep and how large the JSON of a review may be; its bound of
   *     documents is not looked at
   */
  public ReviewReader(YamlBounds bounds) {
    this.json = new JsonReader(bounds);
  }

  /**
   * Reads a body.
   *
   * @throws MalformedReview if it is no review, or passes a bound
   */
  public Review read(byte[] body) throws MalformedReview {
    YamlStream stream = json.read(new SourceText(NAME, text(body)));
    if (!stream.problems().isEmpty()) {
      throw new MalformedReview(place(stream.problems().getFirst()));
    }
    YamlDocument document = stream.documents().getFirst();
    if (!document.duplicates().isEmpty()) {
      DuplicateKey twice = document.duplicates().getFirst();
      throw new MalformedReview(
          place(new Problem("a key of the review is written twice", twice.last())));
    }
    return review(document.root());
  }

  private static String place(Problem problem) {
    return "%s (line %d, column %d)"
        .formatted(problem.message(), problem.mark().line(), problem.mark().column());
  }

  private static String text(byte[] body) throws MalformedReview {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate(body.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new MalformedReview("byte %,d of the body is not UTF-8".formatted(in.position() + 1));
    }
    return out.flip().toString();
  }

  private static Review review(Node root) throws MalformedReview {
    if (!(root instanceof MappingNode review)) {
      throw new MalformedReview("the body is JSON, but no AdmissionReview");
    }
    String version = review.string("apiVersion").orElse("");
    String kind = review.string("kind").orElse("");
    if (!kind.equals("AdmissionReview")) {
      throw new MalformedReview(
          "the body is no AdmissionReview: its kind is " + RequestFields.shown(kind));
    }
    if (!version.equals(ReviewWriter.API_VERSION)) {
      throw new MalformedReview(
          "AdmissionReview of %s is not spoken here, only of %s; set admissionReviewVersions to [v1]"
              .formatted(RequestFields.shown(version), ReviewWriter.API_VERSION));
    }
    return RequestFields.of(review).review();
  }
}
