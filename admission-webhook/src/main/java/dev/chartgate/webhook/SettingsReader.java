package dev.chartgate.webhook;

import dev.chartgate.helm.function.date.Durations;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.webhook.cluster.FactSwitches;
import dev.chartgate.webhook.ruleset.RulesetSources;
import dev.chartgate.webhook.server.FailureAnswers;
import dev.chartgate.webhook.server.FailureDecision;
import dev.chartgate.webhook.server.ReviewBounds;
import dev.chartgate.webhook.server.ServerSettings;
import dev.chartgate.webhook.server.TlsFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads the arguments and the environment, and says all that is wrong with them at once. */
final class SettingsReader {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_PORT = 65_535;

  private final WebhookOptions options = new WebhookOptions();
  private final EnvironmentValues environment;
  private final CommandLine parser;
  private final List<String> problems = new ArrayList<>();

  /** A reader for one call. */
  SettingsReader(Map<String, String> variables) {
    this.environment = new EnvironmentValues(variables);
    this.parser =
        new CommandLine(options)
            .setExpandAtFiles(false)
            .setDefaultValueProvider(environment)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(Duration.class, SettingsReader::duration);
  }

  /** The help text. */
  String help() {
    return parser.getUsageMessage(Ansi.OFF);
  }

  /** Whether somebody asks for the help text. */
  boolean isHelpAsked() {
    return parser.isUsageHelpRequested();
  }

  /** Whether somebody asks for the version. */
  boolean isVersionAsked() {
    return parser.isVersionHelpRequested();
  }

  /**
   * Reads the arguments; after that it is known whether help is asked for.
   *
   * @throws UsageException if one is none, or has a value that it does not take
   */
  void parse(List<String> arguments) throws UsageException {
    try {
      parser.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new UsageException(List.of(message(e)));
    }
  }

  private String message(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    String said = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    ArgSpec argument = e.getArgSpec();
    return argument instanceof OptionSpec option && environment.isFrom(option)
        ? EnvironmentValues.variable(option.longestName()) + ": " + said
        : said;
  }

  private static Duration duration(String text) {
    try {
      Duration duration = Duration.ofNanos(Durations.parse(text));
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (FunctionException e) {
      // Said below, in words that name no part of Go.
    }
    throw new TypeConversionException(
        "'%s' is no duration, such as 500ms, 10s or 1m30s".formatted(text));
  }

  /**
   * What the arguments say.
   *
   * @throws UsageException if they do not go together
   */
  WebhookSettings settings() throws UsageException {
    boolean dev = options.other.dev;
    FailureAnswers failures =
        new FailureAnswers(
            decision("--on-error", options.failures.onError),
            decision("--on-deadline", options.failures.onDeadline));
    Optional<TlsFiles> tls = tls(dev);
    Optional<WebhookSettings.Watched> cluster =
        dev
            ? Optional.empty()
            : Optional.of(new WebhookSettings.Watched(options.rules.kubeconfig, facts()));
    ServerSettings server =
        new ServerSettings(
            options.listening.address.or(() -> dev ? Optional.of(LOOPBACK) : Optional.empty()),
            port("--port", options.listening.port),
            port("--metrics-port", options.listening.metricsPort),
            bounds(),
            failures,
            options.other.reloadInterval,
            options.other.shutdownGrace);
    if (options.other.reloadInterval.isZero()) {
      problems.add("--reload-interval must be more than 0s");
    }
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    return new WebhookSettings(
        server,
        tls,
        new RulesetSources(options.rules.packDirs, options.rules.policy, options.rules.waivers),
        options.rules.chartStore,
        cluster);
  }

  private FailureDecision decision(String name, Optional<FailureDecision> given) {
    if (given.isEmpty() && !options.other.dev) {
      problems.add(name + " is missing: say 'deny' or 'allow'; nobody but you can decide that");
    }
    return given.orElse(FailureDecision.DENY);
  }

  private Optional<TlsFiles> tls(boolean dev) {
    WebhookOptions.Listening given = options.listening;
    if (given.certificate.isPresent() && given.key.isPresent()) {
      return Optional.of(new TlsFiles(given.certificate.get(), given.key.get(), given.clientCa));
    }
    if (given.certificate.isPresent() != given.key.isPresent()) {
      problems.add(
          given.key.isEmpty()
              ? "--tls-key is missing: a certificate is of no use without its private key"
              : "--tls-cert is missing: a private key is of no use without its certificate");
    } else if (!dev) {
      problems.add(
          "--tls-cert and --tls-key are missing: an API server sends reviews by TLS only; to try"
              + " the webhook out, use --dev");
    } else if (given.clientCa.isPresent()) {
      problems.add("--client-ca needs --tls-cert and --tls-key");
    }
    return Optional.empty();
  }

  private FactSwitches facts() {
    try {
      return FactSwitches.parse(options.rules.facts);
    } catch (FactSwitches.UnknownSwitchException e) {
      problems.add("--facts: " + e.getMessage());
      return FactSwitches.NONE;
    }
  }

  private ReviewBounds bounds() {
    WebhookOptions.Bounds given = options.bounds;
    int reviews = given.reviews.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    atLeast("--max-reviews", reviews, 1);
    atLeast("--max-waiting", given.waiting, 0);
    atLeast("--max-body-bytes", given.bodyBytes, 1);
    atLeast("--max-held-bytes", given.heldBytes, given.bodyBytes);
    atLeast("--cache-entries", given.cacheEntries, 0);
    return new ReviewBounds(
        reviews,
        given.waiting,
        given.patience,
        given.bodyBytes,
        given.heldBytes,
        given.cacheEntries);
  }

  private void atLeast(String name, long value, long least) {
    if (value < least) {
      problems.add("%s is %d, and must be at least %d".formatted(name, value, least));
    }
  }

  private int port(String name, int port) {
    if (port < 0 || port > MOST_PORT) {
      problems.add(
          "%s is %d, which is no port; the last one is %d".formatted(name, port, MOST_PORT));
    }
    return port;
  }
}
