package dev.chartgate.webhook.review;

/** What is done to an object (admission.k8s.io/v1, Operation). */
public enum Operation {
  /** It is created. */
  CREATE,
  /** It is replaced or patched. */
  UPDATE,
  /** It is deleted. */
  DELETE,
  /** Something is opened on it, such as a shell. */
  CONNECT
}
