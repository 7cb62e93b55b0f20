package dev.chartgate.waiver;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment or an annotation says of a waiver.
 *
 * @param rules the rules as they were named
 * @param reason why; empty if it does not say
 * @param owner who answers for it
 * @param until the last day; absent if it does not say, or says no date, which is a mistake but
 *     where it was written for kube-linter
 * @param mistakes what is wrong; such a waiver does not count
 */
record WaiverNote(
    List<String> rules,
    String reason,
    Optional<String> owner,
    Optional<LocalDate> until,
    List<String> mistakes) {

  /** What a comment begins with. */
  static final String WORD = "chartgate:ignore";

  private static final String FORM =
      "write it as in '" + WORD + " DSX001 until=2027-01-31 reason=\"…\"'";
  private static final Pattern PART =
      Pattern.compile("\\s*(?:([A-Za-z]+)=(?:\"([^\"]*)\"|(\\S+))|(\\S+))");

  WaiverNote {
    rules = List.copyOf(rules);
    mistakes = List.copyOf(mistakes);
  }

  /** Reads what follows the word in a comment. */
  static WaiverNote ofComment(String text) {
    String stripped = text.strip();
    int end = 0;
    while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
      end++;
    }
    if (stripped.substring(0, end).contains("=")) {
      end = 0;
    }
    List<String> rules =
        List.of(stripped.substring(0, end).split(",", -1)).stream()
            .filter(rule -> !rule.isEmpty())
            .toList();
    List<String> mistakes = new ArrayList<>();
    if (rules.isEmpty()) {
      mistakes.add("it names no rule; " + FORM);
    }
    return of(rules, "", stripped.substring(end), mistakes);
  }

  /** Reads the value of an annotation for a rule: {@code reason; until=2027-01-31}. */
  static WaiverNote ofAnnotation(String rule, String value) {
    int semicolon = value.indexOf(';');
    String reason = semicolon < 0 ? value : value.substring(0, semicolon);
    String rest = semicolon < 0 ? "" : value.substring(semicolon + 1).replace(';', ' ');
    return of(List.of(rule), reason.strip(), rest, new ArrayList<>());
  }

  /** The note of an annotation that was written for kube-linter, which knows no date. */
  static WaiverNote ofKubeLinter(String rule, String reason) {
    return new WaiverNote(List.of(rule), reason, Optional.empty(), Optional.empty(), List.of());
  }

  /** A note that names no rule there is. */
  static WaiverNote ofNoRule(String mistake) {
    return new WaiverNote(List.of(), "", Optional.empty(), Optional.empty(), List.of(mistake));
  }

  private static WaiverNote of(
      List<String> rules, String reason, String parts, List<String> mistakes) {
    String why = reason;
    Optional<String> owner = Optional.empty();
    Optional<LocalDate> until = Optional.empty();
    boolean dated = false;
    Matcher part = PART.matcher(parts.strip());
    while (part.lookingAt()) {
      String key = part.group(1);
      String value =
          Optional.ofNullable(part.group(2))
              .or(() -> Optional.ofNullable(part.group(3)))
              .orElse("");
      switch (key) {
        case "until" -> {
          dated = true;
          until = date(value, mistakes);
        }
        case "reason" -> why = value;
        case "owner" -> owner = Optional.of(value);
        case null -> mistakes.add("'%s' has no meaning there; %s".formatted(part.group(4), FORM));
        default -> mistakes.add("'%s' has no meaning there; %s".formatted(key, FORM));
      }
      part.region(part.end(), part.regionEnd());
    }
    if (why.isBlank()) {
      mistakes.add("it gives no reason; " + FORM);
    }
    if (!dated) {
      mistakes.add("it has no date on which it ends; " + FORM);
    }
    return new WaiverNote(rules, why.strip(), owner, until, mistakes);
  }

  private static Optional<LocalDate> date(String text, List<String> mistakes) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      mistakes.add("'%s' is no date; write it as in 2027-01-31".formatted(text));
      return Optional.empty();
    }
  }
}
