package dev.chartgate.webhook.server;

import dev.chartgate.helm.template.value.GoDuration;
import dev.chartgate.webhook.cluster.ClusterView;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server, from its start to its end. */
public final class WebhookServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);

  /** A review that began before the end is answered within the longest timeout. */
  private static final long LAST_ANSWER_SECONDS = TimeLimit.LONGEST.toSeconds() + 5;

  private final AtomicBoolean ending = new AtomicBoolean();
  private final ServerSettings settings;
  private final Alarms alarms;
  private final Health health;
  private final Workers workers;
  private final Current<TlsIdentity> tls;
  private final Current<RulesInForce> rules;
  private final Reloading reloading;
  private final ApplicationContext context;
  private final NettyEmbeddedServer server;
  private final int port;
  private final int metricsPort;

  /**
   * Starts it. Rules and certificate are read first, so that it never listens without.
   *
   * @param tls the certificate
   * @param rules the rules, and who judges by them
   * @param cluster what is known of the cluster
   * @param watches how the cluster's watches fare
   * @param clock tells the day, and whether the certificate is valid
   * @throws UnsoundException if the certificate or the rules are not sound
   * @throws IOException if they cannot be read
   */
  public static WebhookServer start(
      ServerSettings settings,
      Source<TlsMaterial> tls,
      Source<RulesInForce> rules,
      ClusterView cluster,
      Watches watches,
      InstantSource clock)
      throws UnsoundException, IOException {
    return new WebhookServer(settings, tls, rules, cluster, watches, clock, new ThreadAlarms());
  }

  WebhookServer(
      ServerSettings settings,
      Source<TlsMaterial> tls,
      Source<RulesInForce> rules,
      ClusterView cluster,
      Watches watches,
      InstantSource clock,
      Alarms alarms)
      throws UnsoundException, IOException {
    WebhookMetrics metrics = new WebhookMetrics();
    Journal journal = new ServerJournal(metrics, settings.failures());
    this.settings = settings;
    this.alarms = alarms;
    this.rules = Current.of(rules, journal.reloads("rule set"));
    this.tls = Current.of(new TlsIdentitySource(tls, clock), journal.reloads("certificate"));
    this.health = new Health(cluster);
    this.workers = new Workers(settings.bounds());
    ReviewDesk desk =
        new ReviewDesk(
            this.rules,
            cluster,
            workers,
            alarms,
            new AnswerCache(settings.bounds().cacheEntries()),
            new HeldBytes(settings.bounds().heldBytes()),
            settings.bounds(),
            settings.failures(),
            journal,
            clock);
    addGauges(metrics, desk, watches);
    this.context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .environmentPropertySource(false)
            .banner(false)
            .properties(properties(settings))
            .singletons(settings, desk, health, metrics, new CurrentTls(this.tls))
            .start();
    this.server = context.getBean(NettyEmbeddedServer.class);
    start(settings);
    Iterator<Integer> ports = server.getBoundPorts().iterator();
    this.port = ports.next();
    this.metricsPort = ports.next();
    this.reloading = new Reloading(settings.reloadInterval(), this::reload);
  }

  private void start(ServerSettings settings) throws IOException {
    try {
      server.start();
    } catch (ServerStartupException e) {
      alarms.close();
      workers.close();
      throw new IOException(
          "it cannot listen on port %d and port %d (%s); --port and --metrics-port name others"
              .formatted(settings.port(), settings.metricsPort(), reason(e)),
          e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable last = failure;
    for (Throwable next = failure.getCause(); next != null; next = next.getCause()) {
      last = next;
    }
    return String.valueOf(last.getMessage());
  }

  private static Map<String, Object> properties(ServerSettings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("micronaut.application.name", "chartgate-webhook");
    properties.put("micronaut.server.max-request-size", settings.bounds().bodyBytes());
    properties.put("micronaut.server.max-request-buffer-size", settings.bounds().bodyBytes());
    // A body that unfolds while it is read passes its bound before anybody can look.
    properties.put("micronaut.server.netty.request-decompression-enabled", false);
    properties.put("micronaut.server.netty.keep-alive-on-server-error", true);
    properties.put("micronaut.server.date-header", false);
    // Longer than the API server keeps a connection that it does not use, so that it is the API
    // server that ends it, and no review meets a closed door.
    properties.put("micronaut.server.idle-timeout", "5m");
    properties.put("micronaut.server.read-idle-timeout", "5m");
    return properties;
  }

  private void addGauges(WebhookMetrics metrics, ReviewDesk desk, Watches watches) {
    metrics.gauge("chartgate_reviews_waiting", "Reviews that wait to be judged.", workers::waiting);
    metrics.gauge("chartgate_reviews_running", "Reviews that are being judged.", workers::running);
    metrics.gauge(
        "chartgate_held_bytes",
        "Bytes set aside for bodies of requests.",
        () -> desk.held().held());
    metrics.gauge("chartgate_cache_entries", "Answers that are kept.", () -> desk.cache().size());
    metrics.gauge(
        "chartgate_ready",
        "Whether the webhook may be sent reviews: 1 or 0.",
        () -> health.whyNotReady().isEmpty() ? 1 : 0);
    metrics.gauge(
        "chartgate_certificate_expiry_timestamp_seconds",
        "The last moment at which the server's certificate is valid, in seconds since 1970.",
        () -> tls.get().expires().getEpochSecond());
    metrics.gauge(
        "chartgate_rules",
        "Rules of the packs in force.",
        () -> rules.get().ruleset().packs().stream().mapToInt(pack -> pack.rules().size()).sum());
    metrics.gauges(
        "chartgate_ruleset",
        "What stands for the packs, policy and waivers in force; always 1.",
        "digest",
        () -> Map.of(rules.get().ruleset().digest(), 1));
    metrics.gauges(
        "chartgate_watch_followed",
        "Whether a watch of the cluster is up to date: 1 or 0.",
        "watch",
        watches::followed);
    metrics.gauges(
        "chartgate_contents_left_out",
        "Objects whose contents are unknown, since there is no room to hold them.",
        "watch",
        watches::leftOut);
  }

  /** The port where reviews come in. */
  public int port() {
    return port;
  }

  /** The port of probes and metrics. */
  public int metricsPort() {
    return metricsPort;
  }

  /** Stands for the rules in force, and changes with them. */
  public String rulesDigest() {
    return rules.get().ruleset().digest();
  }

  /** Looks at all files, and uses what is new and sound. */
  public void reload() {
    reloadTls();
    reloadRules();
  }

  Current.Result reloadTls() {
    return tls.reload();
  }

  Current.Result reloadRules() {
    return rules.reload();
  }

  /**
   * Ends it without losing a review: says that it is not ready, goes on listening until others
   * know, then takes no more connections, and ends when the last review is answered.
   */
  @Override
  public void close() {
    if (!ending.compareAndSet(false, true)) {
      return;
    }
    LOG.info(
        "ending: new reviews are taken for {} more",
        GoDuration.format(settings.shutdownGrace().toNanos()));
    health.end();
    reloading.close();
    try {
      CountDownLatch grace = new CountDownLatch(1);
      alarms.after(settings.shutdownGrace(), grace::countDown);
      grace.await();
      server.shutdownGracefully().toCompletableFuture().get(LAST_ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("some connections were ended while they were in use");
    }
    workers.close();
    context.close();
    alarms.close();
    LOG.info("ended");
  }
}
