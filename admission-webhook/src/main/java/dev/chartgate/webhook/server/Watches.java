package dev.chartgate.webhook.server;

import dev.chartgate.webhook.cluster.WatchListener;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the watches of the cluster fare, for logs and metrics. Safe for many threads. */
public final class Watches implements WatchListener {
  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
  private final Map<String, State> states = new ConcurrentHashMap<>();
  private final Map<String, Integer> leftOut = new ConcurrentHashMap<>();

  /** Nothing is watched yet. */
  public Watches() {}

  @Override
  public void changed(String watch, State state) {
    states.put(watch, state);
    switch (state) {
      case FOLLOWED -> LOG.info("{}: all were seen, and changes are followed", watch);
      case INTERRUPTED ->
          LOG.warn("{}: the API server does not answer; what was seen last still counts", watch);
      case REFUSED ->
          LOG.warn(
              "{}: the API server refuses to list them; facts of them are unknown, and rules that"
                  + " want them warn",
              watch);
    }
  }

  @Override
  public void leftOut(String watch, int objects) {
    leftOut.put(watch, objects);
  }

  /** Of how many objects the contents are left out, by what is watched. */
  Map<String, Integer> leftOut() {
    return new TreeMap<>(leftOut);
  }

  /** 1 for what is up to date, 0 for what is not, by what is watched. */
  Map<String, Integer> followed() {
    Map<String, Integer> followed = new TreeMap<>();
    states.forEach((watch, state) -> followed.put(watch, state == State.FOLLOWED ? 1 : 0));
    return followed;
  }
}
