package dev.chartgate.webhook.server;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Answers what reaches no controller with a line of text, which quotes nothing of the request. */
@Singleton
final class PlainErrors implements ErrorResponseProcessor<String> {

  @Override
  public MutableHttpResponse<String> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    return context.getRequest().getMethod() == HttpMethod.HEAD
        ? response.body(null)
        : response
            .body("chartgate: " + response.status().getReason() + "\n")
            .contentType(MediaType.TEXT_PLAIN_TYPE);
  }
}
