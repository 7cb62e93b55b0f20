package dev.chartgate.webhook.server;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Keeps reviews to the port with TLS, and all else to the port without. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PortFilter {

  /** An answer where the path is none of that port. */
  @RequestFilter
  @Nullable MutableHttpResponse<?> filter(HttpRequest<?> request) {
    return request.getPath().equals(ReviewController.PATH) == request.isSecure()
        ? null
        : HttpResponse.notFound();
  }
}
