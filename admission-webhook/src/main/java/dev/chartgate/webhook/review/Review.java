package dev.chartgate.webhook.review;

import dev.chartgate.source.MappingNode;
import java.util.List;
import java.util.Optional;

/**
 * A request that the API server asks about (admission.k8s.io/v1, AdmissionRequest). Its objects are
 * as somebody wrote them: what the API server has written into their metadata is left out.
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
 * @param objectUid the uid that the API server has given to the object, if it has
 * @param object the object as it would be; absent for DELETE
 * @param oldObject the object as it is; absent for CREATE
 * @param request the request as rules see it: with these objects, and without its uid
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
    Optional<String> objectUid,
    Optional<MappingNode> object,
    Optional<MappingNode> oldObject,
    MappingNode request) {

  /** Copies the list. */
  public Review {
    groups = List.copyOf(groups);
  }
}
