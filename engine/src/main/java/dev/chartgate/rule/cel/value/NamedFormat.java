package dev.chartgate.rule.cel.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The formats that Kubernetes' CEL library knows by name. They take and refuse the same texts; the
 * words in which they refuse are ours.
 */
public enum NamedFormat {
  /** RFC 1123 label: the names of Pods' containers and of namespaces. */
  DNS1123_LABEL("dns1123Label"),
  /** RFC 1123 subdomain: the names of most objects. */
  DNS1123_SUBDOMAIN("dns1123Subdomain"),
  /** RFC 1035 label: the names of Services. */
  DNS1035_LABEL("dns1035Label"),
  /** The keys of labels and annotations. */
  QUALIFIED_NAME("qualifiedName"),
  /** A {@code generateName} of RFC 1123 labels. */
  DNS1123_LABEL_PREFIX("dns1123LabelPrefix"),
  /** A {@code generateName} of RFC 1123 subdomains. */
  DNS1123_SUBDOMAIN_PREFIX("dns1123SubdomainPrefix"),
  /** A {@code generateName} of RFC 1035 labels. */
  DNS1035_LABEL_PREFIX("dns1035LabelPrefix"),
  /** The values of labels. */
  LABEL_VALUE("labelValue"),
  /** An absolute URI or path. */
  URI("uri"),
  /** A UUID, its dashes optional. */
  UUID("uuid"),
  /** Base64 with padding. */
  BYTE("byte"),
  /** A date after RFC 3339. */
  DATE("date"),
  /** A date and time after RFC 3339. */
  DATETIME("datetime");

  private static final Pattern LABEL_1123 = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
  private static final Pattern LABEL_1035 = Pattern.compile("[a-z](?:[a-z0-9-]*[a-z0-9])?");
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?");
  private static final Pattern UUID_FORM =
      Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_SUBDOMAIN = 253;

  private static final String NAME_RULE =
      "must be letters, digits, '-', '_' and '.', and begin and end with a letter or digit";

  private final String label;

  NamedFormat(String label) {
    this.label = label;
  }

  /** The format of a name. */
  public static Optional<NamedFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.label.equals(name)).findFirst();
  }

  /** The name in expressions. */
  public String label() {
    return label;
  }

  /** What is wrong with a text; empty if nothing is. */
  public List<String> problems(String text) {
    return switch (this) {
      case DNS1123_LABEL -> label1123(text, false);
      case DNS1123_LABEL_PREFIX -> label1123(text, true);
      case DNS1035_LABEL -> label1035(text, false);
      case DNS1035_LABEL_PREFIX -> label1035(text, true);
      case DNS1123_SUBDOMAIN -> subdomain(text, false);
      case DNS1123_SUBDOMAIN_PREFIX -> subdomain(text, true);
      case QUALIFIED_NAME -> qualifiedName(text);
      case LABEL_VALUE ->
          text.isEmpty() ? List.of() : match(text, text, LONGEST_LABEL, NAME, NAME_RULE);
      case URI -> unless(AbsoluteUrl.parse(text).isPresent(), "is no absolute URI or path");
      case UUID -> unless(UUID_FORM.matcher(text).matches(), "is no UUID");
      case BYTE -> unless(isBase64(text), "is not base64");
      case DATE -> unless(parses(LocalDate::parse, text), "is no date such as 2026-01-31");
      case DATETIME ->
          unless(
              parses(OffsetDateTime::parse, text),
              "is no date and time such as 2026-01-31T10:00:00Z");
    };
  }

  private static List<String> label1123(String text, boolean prefix) {
    return match(
        text,
        prefix ? completed(text) : text,
        LONGEST_LABEL,
        LABEL_1123,
        "must be lower-case letters, digits and '-', and begin and end with a letter or digit");
  }

  private static List<String> label1035(String text, boolean prefix) {
    return match(
        text,
        prefix ? completed(text) : text,
        LONGEST_LABEL,
        LABEL_1035,
        "must be lower-case letters, digits and '-', begin with a letter and end with a letter or"
            + " digit");
  }

  private static List<String> subdomain(String text, boolean prefix) {
    return match(
        text,
        prefix ? completed(text) : text,
        LONGEST_SUBDOMAIN,
        SUBDOMAIN,
        "must be lower-case letters, digits, '-' and '.', and begin and end with a letter or"
            + " digit");
  }

  // Behind a prefix the API server appends letters, so that a '-' at its end is not the end.
  private static String completed(String prefix) {
    return prefix.endsWith("-") ? prefix.substring(0, prefix.length() - 1) + "a" : prefix;
  }

  private static List<String> qualifiedName(String text) {
    int slash = text.indexOf('/');
    List<String> problems = new ArrayList<>();
    if (slash >= 0) {
      subdomain(text.substring(0, slash), false)
          .forEach(problem -> problems.add("the part before '/' " + problem));
    }
    String name = text.substring(slash + 1);
    match(name, name, LONGEST_LABEL, NAME, NAME_RULE)
        .forEach(problem -> problems.add("the name " + problem));
    return problems;
  }

  // What is too long is not matched: the time of a match grows with the text.
  private static List<String> match(
      String text, String matched, int longest, Pattern form, String rule) {
    return text.length() > longest
        ? List.of("must have at most " + longest + " characters")
        : unless(form.matcher(matched).matches(), rule);
  }

  private static List<String> unless(boolean right, String problem) {
    return right ? List.of() : List.of(problem);
  }

  private static boolean isBase64(String text) {
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    try {
      return text.length() % 4 == 0
          && Base64.getDecoder().decode(text).length == text.length() / 4 * 3 - padding;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean parses(Function<String, ?> parser, String text) {
    try {
      return parser.apply(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
