package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import java.util.Optional;

/**
 * What an API server says of the one object that it asks about.
 *
 * @param request the request, in the shape of admission.k8s.io/v1, AdmissionRequest
 * @param oldObject the object as it is; absent if it is made
 * @param namespace what is known of its namespace, in the shape of a Namespace; absent for an
 *     object of the cluster, and where nothing is known
 */
public record Admission(
    MappingNode request, Optional<MappingNode> oldObject, Optional<MappingNode> namespace) {}
