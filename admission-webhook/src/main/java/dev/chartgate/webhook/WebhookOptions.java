package dev.chartgate.webhook;

import dev.chartgate.webhook.server.FailureDecision;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The arguments, as they are typed or stand in the environment. Filled by picocli. */
@Command(
    name = WebhookOptions.NAME,
    description = {
      "",
      "Judges what is sent to an API server by the packs of Chartgate, and admits or denies it.",
      "Each option with a value can stand in the environment: CHARTGATE_WEBHOOK_TLS_CERT for"
          + " --tls-cert."
    },
    synopsisHeading = "Usage: ",
    sortOptions = false,
    usageHelpWidth = 100,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chartgate-webhook --dev",
      "  chartgate-webhook --tls-cert /tls/tls.crt --tls-key /tls/tls.key --on-error deny"
          + " --on-deadline deny",
      "  chartgate-webhook certificate --help"
    })
final class WebhookOptions {
  static final String NAME = "chartgate-webhook";

  @ArgGroup(validate = false, order = 1, heading = "%nWhere it listens:%n")
  final Listening listening = new Listening();

  @ArgGroup(validate = false, order = 2, heading = "%nWhat it judges by:%n")
  final Rules rules = new Rules();

  @ArgGroup(validate = false, order = 3, heading = "%nWhat becomes of what it cannot judge:%n")
  final Failures failures = new Failures();

  @ArgGroup(validate = false, order = 4, heading = "%nHow much it takes on:%n")
  final Bounds bounds = new Bounds();

  @ArgGroup(validate = false, order = 5, heading = "%nOther:%n")
  final Other other = new Other();

  /** Where it listens. */
  static final class Listening {
    @Option(
        names = "--address",
        paramLabel = "ADDRESS",
        description = "Listens on this address only (default: all).")
    Optional<String> address = Optional.empty();

    @Option(
        names = "--port",
        paramLabel = "PORT",
        defaultValue = "8443",
        description = "Takes reviews at /validate here, by TLS (default: 8443).")
    int port;

    @Option(
        names = "--metrics-port",
        paramLabel = "PORT",
        defaultValue = "8080",
        description = "Answers /livez, /readyz and /metrics here, without TLS (default: 8080).")
    int metricsPort;

    @Option(
        names = "--tls-cert",
        paramLabel = "FILE",
        description = "The server's certificate with its chain, PEM; read again when it changes.")
    Optional<Path> certificate = Optional.empty();

    @Option(
        names = "--tls-key",
        paramLabel = "FILE",
        description = "Its private key, PEM, not encrypted; read again when it changes.")
    Optional<Path> key = Optional.empty();

    @Option(
        names = "--client-ca",
        paramLabel = "FILE",
        description =
            "Takes reviews only from clients with a certificate that these signed, PEM"
                + " (default: from anybody).")
    Optional<Path> clientCa = Optional.empty();
  }

  /** What it judges by. */
  static final class Rules {
    @Option(
        names = "--pack-dir",
        paramLabel = "DIR",
        description = "Loads a pack, or a folder of packs, of your own; again when it changes.")
    List<Path> packDirs = new ArrayList<>();

    @Option(
        names = "--policy",
        paramLabel = "FILE",
        description = "What is denied, warned of and noted; read again when it changes.")
    Optional<Path> policy = Optional.empty();

    @Option(
        names = "--waivers",
        paramLabel = "FILE",
        description = "Agreed exceptions; read again when they change.")
    List<Path> waivers = new ArrayList<>();

    @Option(
        names = "--chart-store",
        paramLabel = "DIR",
        description = "Where the charts lie that HelmReleases and Applications name.")
    Optional<Path> chartStore = Optional.empty();

    @Option(
        names = "--facts",
        paramLabel = "FACTS",
        defaultValue = "all",
        description =
            "The facts that are taken from the cluster, between commas: all, none, names of facts,"
                + " secrets:NAMESPACE (default: all, which leaves out Secrets).")
    String facts = "";

    @Option(
        names = "--kubeconfig",
        paramLabel = "FILE",
        description = "How to ask the cluster (default: as the account of this Pod).")
    Optional<Path> kubeconfig = Optional.empty();
  }

  /** What becomes of what it cannot judge. */
  static final class Failures {
    @Option(
        names = "--on-error",
        paramLabel = "deny|allow",
        description =
            "Where judging fails within the webhook, or too many wait. There is no default.")
    Optional<FailureDecision> onError = Optional.empty();

    @Option(
        names = "--on-deadline",
        paramLabel = "deny|allow",
        description = "Where the API server's timeout leaves no time. There is no default.")
    Optional<FailureDecision> onDeadline = Optional.empty();
  }

  /** How much it takes on. */
  static final class Bounds {
    @Option(
        names = "--max-reviews",
        paramLabel = "N",
        description = "Judges so many reviews at a time (default: one for each processor).")
    Optional<Integer> reviews = Optional.empty();

    @Option(
        names = "--max-waiting",
        paramLabel = "N",
        defaultValue = "200",
        description = "Lets so many more wait for that (default: 200).")
    int waiting;

    @Option(
        names = "--queue-wait",
        paramLabel = "DURATION",
        defaultValue = "2s",
        description = "Lets each of them wait so long (default: 2s).")
    Duration patience = Duration.ZERO;

    @Option(
        names = "--max-body-bytes",
        paramLabel = "N",
        defaultValue = "8388608",
        description = "Reads no longer body (default: 8388608, which is 8 MiB).")
    int bodyBytes;

    @Option(
        names = "--max-held-bytes",
        paramLabel = "N",
        defaultValue = "67108864",
        description = "Holds no more of all bodies at a time (default: 67108864, which is 64 MiB).")
    long heldBytes;

    @Option(
        names = "--cache-entries",
        paramLabel = "N",
        defaultValue = "5000",
        description =
            "Keeps so many answers for reviews that come again (default: 5000; 0 for none).")
    int cacheEntries;
  }

  /** Other. */
  static final class Other {
    @Option(
        names = "--reload-interval",
        paramLabel = "DURATION",
        defaultValue = "10s",
        description = "Looks for changes of files so often (default: 10s).")
    Duration reloadInterval = Duration.ZERO;

    @Option(
        names = "--shutdown-grace",
        paramLabel = "DURATION",
        defaultValue = "10s",
        description =
            "Goes on listening so long when it is told to end, until others know (default: 10s).")
    Duration shutdownGrace = Duration.ZERO;

    @Option(
        names = "--dev",
        description =
            "Tries it out: on localhost, with a certificate made at the start and without a"
                + " cluster; --on-error and --on-deadline are deny unless they are given.")
    boolean dev;

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Prints this text.")
    boolean help;

    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        description = "Prints the version.")
    boolean version;
  }
}
