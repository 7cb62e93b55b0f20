package dev.chartgate.helm.render;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.HelmVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts into documents at the places where Helm does, which are not those of YAML: {@code
 * ---apiVersion: v1} begins a document, and to Helm 3 the second of two separators in a row is
 * text. After {@code SplitManifests} in Helm's package {@code releaseutil}; takes linear time.
 */
final class DocumentSplitter {
  private static final String SEPARATOR = "---";

  private final HelmVersion version;

  /** A splitter of one line of Helm. */
  DocumentSplitter(HelmVersion version) {
    this.version = version;
  }

  /** The documents that are not blank, in order. */
  List<Document> split(String text) {
    List<Document> documents = new ArrayList<>();
    int start = GoText.firstNonSpace(text);
    int end = version == HelmVersion.V3 ? start + GoText.trim(text).length() : text.length();
    int from = start;
    int at = separator(text, start, start, end);
    while (at >= 0) {
      add(documents, text, from, before(text, from, at));
      from = after(text, at + SEPARATOR.length(), end);
      at = separator(text, from, start, end);
    }
    add(documents, text, from, end);
    return documents;
  }

  /** The next separator at the start of a line, or -1. */
  private int separator(String text, int from, int start, int end) {
    int at = text.indexOf(SEPARATOR, from);
    while (at >= 0 && at + SEPARATOR.length() <= end) {
      boolean lineBreakBefore = at > start && text.charAt(at - 1) == '\n';
      boolean lineBreakIsFree = version == HelmVersion.V4 || at - 1 >= from;
      if (at == start || (lineBreakBefore && lineBreakIsFree)) {
        return at;
      }
      at = text.indexOf(SEPARATOR, at + 1);
    }
    return -1;
  }

  /** Helm 3 takes white space before a separator for a part of it. */
  private int before(String text, int from, int at) {
    int end = at;
    while (version == HelmVersion.V3 && end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int after(String text, int from, int end) {
    int at = from;
    while (at < end && isPartOfSeparator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isPartOfSeparator(char c) {
    return switch (version) {
      case V3 -> isSpace(c);
      case V4 -> c == ' ' || c == '\t';
    };
  }

  /** White space in Go's regular expressions. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private void add(List<Document> documents, String text, int from, int to) {
    String part = text.substring(from, to);
    int skipped = GoText.firstNonSpace(part);
    switch (version) {
      case V3 -> {
        // White space that is not ASCII's is no part of a separator, and so becomes a document.
        if (!part.isEmpty()) {
          documents.add(new Document(GoText.trim(part), from + skipped));
        }
      }
      case V4 -> {
        if (skipped < part.length()) {
          documents.add(new Document(part.substring(skipped), from + skipped));
        }
      }
    }
  }
}
