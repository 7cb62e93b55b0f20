package dev.chartgate.webhook;

import dev.chartgate.webhook.certificate.CertificateProgram;
import dev.chartgate.webhook.cluster.ClusterException;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.cluster.FactSwitches;
import dev.chartgate.webhook.cluster.UnwatchedCluster;
import dev.chartgate.webhook.cluster.WatchedCluster;
import dev.chartgate.webhook.ruleset.BuiltInPacks;
import dev.chartgate.webhook.ruleset.RulesetReader;
import dev.chartgate.webhook.server.FailureAnswers;
import dev.chartgate.webhook.server.RulesetFiles;
import dev.chartgate.webhook.server.Source;
import dev.chartgate.webhook.server.TlsMaterial;
import dev.chartgate.webhook.server.UnsoundException;
import dev.chartgate.webhook.server.Watches;
import dev.chartgate.webhook.server.WebhookServer;
import dev.chartgate.webhook.verdict.AdmittedReleases;
import dev.chartgate.webhook.verdict.ReviewJudge;
import dev.chartgate.webhook.verdict.VerdictSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program. */
public final class ChartgateWebhook {
  private static final Logger LOG = LoggerFactory.getLogger(ChartgateWebhook.class);

  /** What the process ends with when it was called wrongly, or what it needs is not sound. */
  private static final int WRONG = 2;

  /** The word that starts the keeper of the certificate in place of the webhook. */
  private static final String CERTIFICATE = "certificate";

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final InstantSource clock = InstantSource.system();

  ChartgateWebhook(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** What came of starting it. */
  sealed interface Outcome {
    /**
     * It does not run.
     *
     * @param code the exit status of the process
     */
    record Ended(int code) implements Outcome {}

    /**
     * It runs, on threads of its own.
     *
     * @param webhook what runs
     */
    record Running(RunningWebhook webhook) implements Outcome {}
  }

  /** Starts the webhook, which runs until the process is told to end. */
  public static void main(String[] args) {
    ChartgateWebhook program = new ChartgateWebhook(System.getenv(), System.out, System.err);
    try {
      switch (program.start(List.of(args))) {
        case Outcome.Ended(int code) -> System.exit(code);
        case Outcome.Running(RunningWebhook webhook) ->
            Runtime.getRuntime().addShutdownHook(new Thread(webhook::close, "end"));
      }
    } catch (RuntimeException | Error e) {
      // Threads that were started already would keep a process that answers nothing.
      LOG.error("the start failed within the webhook; please report it", e);
      System.exit(WRONG);
    }
  }

  Outcome start(List<String> arguments) {
    if (!arguments.isEmpty() && arguments.getFirst().equals(CERTIFICATE)) {
      return new Outcome.Ended(
          CertificateProgram.run(arguments.subList(1, arguments.size()), out, err));
    }
    SettingsReader reader = new SettingsReader(environment);
    try {
      reader.parse(arguments);
      if (reader.isHelpAsked()) {
        out.print(reader.help());
        return new Outcome.Ended(0);
      }
      if (reader.isVersionAsked()) {
        out.println(WebhookOptions.NAME + " " + version());
        return new Outcome.Ended(0);
      }
      return new Outcome.Running(start(reader.settings()));
    } catch (UsageException e) {
      e.problems().forEach(this::complain);
      err.printf("See '%s --help'.%n", WebhookOptions.NAME);
    } catch (UnsoundException e) {
      e.problems().forEach(err::println);
      complain(e.reason() + "; nothing was started");
    } catch (ClusterException | IOException e) {
      complain(e.getMessage() + "; nothing was started");
    }
    return new Outcome.Ended(WRONG);
  }

  private void complain(String what) {
    err.printf("%s: %s%n", WebhookOptions.NAME, what);
  }

  private RunningWebhook start(WebhookSettings settings)
      throws UnsoundException, ClusterException, IOException {
    BuiltInPacks builtIn = BuiltInPacks.read(ChartgateWebhook.class.getClassLoader());
    Watches watches = new Watches();
    Optional<WebhookSettings.Watched> watched =
        settings.cluster().filter(cluster -> !cluster.facts().equals(FactSwitches.NONE));
    if (watched.isEmpty()) {
      return serve(settings, builtIn, new UnwatchedCluster(), watches, () -> {});
    }
    WatchedCluster cluster =
        WatchedCluster.start(watched.get().kubeconfig(), watched.get().facts(), watches);
    try {
      return serve(settings, builtIn, cluster, watches, cluster::close);
    } catch (UnsoundException | IOException e) {
      cluster.close();
      throw e;
    }
  }

  private RunningWebhook serve(
      WebhookSettings settings,
      BuiltInPacks builtIn,
      ClusterView cluster,
      Watches watches,
      Runnable unwatch)
      throws UnsoundException, IOException {
    Source<TlsMaterial> tls =
        settings.tls().isPresent() ? settings.tls().get() : DevelopmentCertificate.make(clock);
    AdmittedReleases admitted = new AdmittedReleases();
    RulesetFiles rules =
        new RulesetFiles(
            new RulesetReader(builtIn, settings.rules()),
            settings.rules(),
            settings.chartStore().stream().toList(),
            ruleset ->
                new ReviewJudge(
                    ruleset,
                    cluster,
                    VerdictSettings.DEFAULT.withChartStore(settings.chartStore()),
                    clock,
                    admitted));
    WebhookServer server =
        WebhookServer.start(settings.server(), tls, rules, cluster, watches, clock);
    announce(settings, server);
    return new RunningWebhook(server, unwatch);
  }

  private void announce(WebhookSettings settings, WebhookServer server) {
    FailureAnswers failures = settings.server().failures();
    LOG.atInfo()
        .setMessage("started")
        .addKeyValue("port", server.port())
        .addKeyValue("metricsPort", server.metricsPort())
        .addKeyValue("rules", server.rulesDigest())
        .addKeyValue("onError", failures.onError().label())
        .addKeyValue("onDeadline", failures.onDeadline().label())
        .log();
    if (settings.isDev()) {
      err.printf(
          "%s: to be tried out only: https://localhost:%d/validate, with a certificate that nobody"
              + " knows and without a cluster; --on-error %s --on-deadline %s%n",
          WebhookOptions.NAME,
          server.port(),
          failures.onError().label(),
          failures.onDeadline().label());
    }
  }

  /** The version of the jar; classes that were never packed have none. */
  private static String version() {
    return Optional.ofNullable(ChartgateWebhook.class.getPackage().getImplementationVersion())
        .orElse("(not packed)");
  }
}
