package dev.chartgate.webhook.cluster;

/** The cluster cannot be asked, for a reason that its user can mend. */
public final class ClusterException extends Exception {
  private static final long serialVersionUID = 1;

  ClusterException(String message) {
    super(message);
  }

  ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
