package dev.chartgate.webhook.cluster;

import dev.chartgate.webhook.cluster.WatchListener.State;
import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks at intervals for what cannot be watched: the version of the API server, and the API groups
 * that it has. So a new group is known only after the next interval.
 */
final class Discovery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final String WATCH = "version and API groups";

  /** The one version of the group without a name that there has ever been. */
  private static final String CORE = "v1";

  private final KubernetesClient client;
  private final FactSwitches switches;
  private final WatchListener listener;
  private final Runnable changed;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("chartgate-discovery").factory());
  private volatile Found found = Found.NOTHING;
  private volatile Optional<State> state = Optional.empty();

  /**
   * What was found.
   *
   * @param serverVersion the version, if it is asked for and known
   * @param apiVersions groups and versions, if they are asked for and known
   */
  record Found(Optional<String> serverVersion, Optional<Set<String>> apiVersions) {
    private static final Found NOTHING = new Found(Optional.empty(), Optional.empty());
  }

  /**
   * A discovery that has not begun.
   *
   * @param changed is run after something else was found
   */
  Discovery(
      KubernetesClient client, FactSwitches switches, WatchListener listener, Runnable changed) {
    this.client = client;
    this.switches = switches;
    this.listener = listener;
    this.changed = changed;
  }

  void start(Duration interval) {
    if (isAsked()) {
      var _ =
          executor.scheduleWithFixedDelay(this::ask, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** What was found last. */
  Found found() {
    return found;
  }

  /** Whether the server has ever given an answer, be it that it refuses; true if not asked. */
  boolean isAnswered() {
    return !isAsked() || state.isPresent();
  }

  private boolean isAsked() {
    return switches.isOn(FactGroup.SERVER_VERSION) || switches.isOn(FactGroup.API_VERSIONS);
  }

  private void ask() {
    try {
      Found now =
          new Found(
              switches.isOn(FactGroup.SERVER_VERSION)
                  ? Optional.of(client.getKubernetesVersion().getGitVersion())
                  : Optional.empty(),
              switches.isOn(FactGroup.API_VERSIONS) ? Optional.of(groups()) : Optional.empty());
      take(now);
      become(State.FOLLOWED, "is answered");
    } catch (KubernetesClientException e) {
      if (e.getCode() == 0) {
        become(State.INTERRUPTED, "has no answer; what was found last still counts");
      } else {
        take(Found.NOTHING);
        become(State.REFUSED, "is answered with " + e.getCode() + ", so these facts are unknown");
      }
    } catch (RuntimeException e) {
      // Thrown on, it would end all further asking without a word.
      LOG.error("The answer to the question for {} cannot be read", WATCH, e);
      become(State.INTERRUPTED, "has no answer that can be read; what was found last still counts");
    }
  }

  private void take(Found now) {
    if (!now.equals(found)) {
      found = now;
      changed.run();
    }
  }

  private Set<String> groups() {
    Set<String> versions = new TreeSet<>(Set.of(CORE));
    for (APIGroup group : client.getApiGroups().getGroups()) {
      group.getVersions().forEach(version -> versions.add(version.getGroupVersion()));
    }
    return versions;
  }

  private void become(State next, String words) {
    if (state.equals(Optional.of(next)) || (next == State.INTERRUPTED && state.isEmpty())) {
      return;
    }
    if (next != State.FOLLOWED) {
      LOG.warn("The question for {} {}", WATCH, words);
    } else if (state.isPresent()) {
      LOG.info("The question for {} {}", WATCH, words);
    }
    state = Optional.of(next);
    listener.changed(WATCH, next);
    changed.run();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
