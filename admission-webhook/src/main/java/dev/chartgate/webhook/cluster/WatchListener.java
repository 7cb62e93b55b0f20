package dev.chartgate.webhook.cluster;

/** Is told how the watches fare, for metrics; each change once. */
@FunctionalInterface
public interface WatchListener {
  /** Nobody listens. */
  WatchListener NONE = (watch, state) -> {};

  /** How a watch fares. */
  enum State {
    /** All objects were listed, and changes follow. */
    FOLLOWED,
    /** The connection was lost, or the server is not well; what was seen last still counts. */
    INTERRUPTED,
    /** The server does not let us list or does not know the kind, so the facts are unknown. */
    REFUSED
  }

  /**
   * A watch has another state.
   *
   * @param watch what is watched, such as {@code secrets in prod}
   */
  void changed(String watch, State state);

  /**
   * The contents of some objects are left out, since there is no room for them.
   *
   * @param watch what is watched
   * @param objects of how many, now
   */
  default void leftOut(String watch, int objects) {}
}
