package dev.chartgate.webhook.review;

import dev.chartgate.source.MappingNode;
import java.util.List;
import java.util.Optional;

/**
 * A request that the API server asks about (admission.k8s.io/v1, AdmissionRequest).
 *
 * @param uid names the request in the answer
 * @param operation what is done
 * @param apiVersion the group and version of the object, as manifests write them
 * @param kind the kind of the object
 * @param subResource the part of the object that is meant, such as {@code scale}; empty for all
 * @param namespace the namespace of the object; absent for an object of the cluster
 * @param name the name of the object; empty where the API server makes one
 * @param account who asks
 * @param groups the groups of that account
 * @param dryRun whether nothing will be kept
 * @param object the object as it would be; absent for DELETE
 * @param oldObject the object as it is; absent for CREATE
 * @param request the whole request, as rules see it
 */
public record Review(
    String uid,
    Operation operation,
    String apiVersion,
    String kind,
    String subResource,
    Optional<String> namespace,
    String name,
    String account,
    List<String> groups,
    boolean dryRun,
    Optional<MappingNode> object,
    Optional<MappingNode> oldObject,
    MappingNode request) {

  /** Copies the list. */
  public Review {
    groups = List.copyOf(groups);
  }
}
