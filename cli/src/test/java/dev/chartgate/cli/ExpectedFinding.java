package dev.chartgate.cli;

import dev.chartgate.source.Fields;
import dev.chartgate.source.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A failed finding as an {@code expected.yaml} states it.
 *
 * @param code the rule's code
 * @param text all of it in one line; the code alone means one or more findings wherever they are
 */
record ExpectedFinding(String code, String text) {
  static final Shape SHAPE =
      new Shape(
          "a finding",
          List.of("code", "outcome"),
          List.of(
              "key", "object", "path", "file", "line", "argument", "default", "absent", "also"));

  static ExpectedFinding of(Fields fields) {
    if (!fields.string("outcome").equals(Optional.of("failed"))) {
      fields.wrong("outcome", "only what failed is listed");
    }
    String code = fields.string("code").orElse("");
    if (!fields.has("key") && !fields.has("object")) {
      return new ExpectedFinding(code, code);
    }
    String subject =
        fields
            .string("key")
            .orElseGet(
                () -> fields.string("object").orElse("") + " " + fields.string("path").orElse(""));
    String place =
        fields
            .string("argument")
            .orElseGet(
                () -> fields.string("file").orElse("") + ":" + fields.positive("line").orElse(0));
    boolean byDefault = fields.bool("default").orElse(false);
    return new ExpectedFinding(code, text(code, subject, place, byDefault, fields.strings("also")));
  }

  /** The one line in which a finding with a place is compared. */
  static String text(
      String code, String subject, String place, boolean byDefault, List<String> also) {
    return "%s %s at %s%s%s"
        .formatted(
            code,
            subject,
            place,
            byDefault ? " by default" : "",
            also.isEmpty() ? "" : " also " + also);
  }

  boolean hasPlace() {
    return !text.equals(code);
  }

  /**
   * What differs from what was found: what is missing from it, and what nobody expects, each with
   * its message.
   */
  static List<String> differences(List<ExpectedFinding> expected, List<JsonReport.Found> found) {
    List<JsonReport.Found> left = new ArrayList<>(found);
    List<String> differences = new ArrayList<>();
    for (ExpectedFinding one : expected) {
      if (one.hasPlace() && !removeFirst(left, one)) {
        differences.add("missing " + one.text);
      }
    }
    for (ExpectedFinding one : expected) {
      if (!one.hasPlace() && !left.removeIf(actual -> actual.code().equals(one.code))) {
        differences.add("missing " + one.text);
      }
    }
    left.forEach(
        actual -> differences.add("unexpected " + actual.text() + ": " + actual.message()));
    return differences;
  }

  private static boolean removeFirst(List<JsonReport.Found> left, ExpectedFinding one) {
    for (JsonReport.Found actual : left) {
      if (actual.text().equals(one.text)) {
        return left.remove(actual);
      }
    }
    return false;
  }
}
