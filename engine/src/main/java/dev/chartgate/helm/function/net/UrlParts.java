package dev.chartgate.helm.function.net;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Text;

/**
 * Finds the parts of a URL in its text, in their order, so that each has the origin of its own
 * stretch; all of the text took part, since it decides where a part ends. A part that is written
 * with escapes is not found, and has the origin of the whole.
 */
final class UrlParts {
  private final Text url;
  private final Origin whole;
  private int at;

  UrlParts(Text url) {
    this.url = url;
    this.whole = url.origin();
  }

  /** Goes behind a mark between two parts, if it stands here. */
  void skip(String mark) {
    if (url.value().startsWith(mark, at)) {
      at += mark.length();
    }
  }

  /** The next part. */
  Text next(String bytes) {
    String part = Bytes.text(bytes);
    int found = url.value().indexOf(part, at);
    Text text = part(part, found);
    at = found < 0 ? at : found + part.length();
    return text;
  }

  /** A part that is the beginning of the next one. */
  Text within(String bytes) {
    String part = Bytes.text(bytes);
    return part(part, url.value().indexOf(part, at));
  }

  private Text part(String part, int found) {
    return found < 0
        ? Text.of(part, whole)
        : url.slice(found, found + part.length()).from(whole.asVia());
  }
}
