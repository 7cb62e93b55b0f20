package dev.chartgate.webhook.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the program is told.
 *
 * @param namespace the namespace of the Secret
 * @param secret the name of the Secret
 * @param configuration the name of the ValidatingWebhookConfiguration
 * @param dnsNames the names of the webhook
 * @param validityDays how many days a certificate is valid, at least one
 * @param kubeconfig the file that says where the API server is, if one was named
 */
record CertificateArguments(
    String namespace,
    String secret,
    String configuration,
    List<String> dnsNames,
    int validityDays,
    Optional<String> kubeconfig) {
  private static final String DNS_NAME = "--dns-name";
  private static final String VALIDITY = "--validity-days";
  private static final String KUBECONFIG = "--kubeconfig";
  private static final List<String> REQUIRED =
      List.of("--namespace", "--secret", "--configuration", DNS_NAME);
  private static final Set<String> OPTIONS =
      Set.of("--namespace", "--secret", "--configuration", DNS_NAME, VALIDITY, KUBECONFIG);
  private static final int DEFAULT_VALIDITY = 90;

  /** A Java certificate's time is bounded by its form; nobody wants one that long. */
  private static final int LONGEST_VALIDITY = 3650;

  CertificateArguments {
    dnsNames = List.copyOf(dnsNames);
  }

  /**
   * Reads arguments.
   *
   * @param problems gets all that is wrong
   */
  static CertificateArguments read(List<String> arguments, List<String> problems) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String option = arguments.get(i);
      if (!OPTIONS.contains(option)) {
        problems.add("there is no option " + option);
      } else if (i + 1 == arguments.size()) {
        problems.add(option + " needs a value");
      } else {
        given.computeIfAbsent(option, o -> new ArrayList<>()).add(arguments.get(i + 1));
      }
    }
    for (String option : REQUIRED) {
      if (!given.containsKey(option)) {
        problems.add(option + " is missing");
      }
    }
    given.forEach((option, values) -> {
      if (values.size() > 1 && !option.equals(DNS_NAME)) {
        problems.add(option + " is given more than once");
      }
    });
    return new CertificateArguments(
        first(given, "--namespace").orElse(""),
        first(given, "--secret").orElse(""),
        first(given, "--configuration").orElse(""),
        given.getOrDefault(DNS_NAME, List.of()),
        first(given, VALIDITY).map(text -> days(text, problems)).orElse(DEFAULT_VALIDITY),
        first(given, KUBECONFIG));
  }

  private static Optional<String> first(Map<String, List<String>> given, String option) {
    return given.getOrDefault(option, List.of()).stream().findFirst();
  }

  private static int days(String text, List<String> problems) {
    try {
      int days = Integer.parseInt(text);
      if (days >= 1 && days <= LONGEST_VALIDITY) {
        return days;
      }
    } catch (NumberFormatException e) {
      // Told below, with what is too little and too much.
    }
    problems.add(
        "%s takes a number of days from 1 to %d, not '%s'"
            .formatted(VALIDITY, LONGEST_VALIDITY, text));
    return DEFAULT_VALIDITY;
  }
}
