package dev.chartgate.webhook.cluster;

import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;

/**
 * Asks for the metadata of objects alone, which the API server cuts out before it answers. There is
 * no second choice in the header: a server that cannot do so answers 406, and sends no contents.
 */
final class MetadataOnly implements Interceptor {
  static final String NAME = "chartgate-metadata-only";

  @Override
  public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
    String query = request.uri().getQuery();
    boolean watches = query != null && query.contains("watch=true");
    builder.setHeader(
        "Accept",
        "application/json;as=%s;g=meta.k8s.io;v=v1"
            .formatted(watches ? "PartialObjectMetadata" : "PartialObjectMetadataList"));
  }
}
