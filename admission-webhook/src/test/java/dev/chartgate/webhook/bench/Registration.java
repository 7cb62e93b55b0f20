package dev.chartgate.webhook.bench;

import dev.chartgate.webhook.apiserver.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Makes the API server ask somebody about each object of a load. */
final class Registration {
  private static final String ADMISSION = "/apis/admissionregistration.k8s.io/v1/";

  /** Where nobody listens: who is sent there fails, which shows that the API server asks. */
  private static final String NOBODY = "https://127.0.0.1:1/";

  private static final int CREATED = 201;
  private static final int FAILED = 500;
  private static final long PAUSE = 100_000_000;

  /** A minute or more, where it takes a second or two. */
  private static final int MOST_LOOKS = 600;

  private final ApiClient client;
  private final Load load;

  Registration(ApiClient client, Load load) {
    this.client = client;
    this.load = load;
  }

  /** It is asked until this is closed. */
  interface Registered extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A webhook.
   *
   * @param authority the certificate of its authority, PEM
   */
  Registered webhook(String url, String authority) {
    String list = ADMISSION + "validatingwebhookconfigurations";
    String bundle =
        Base64.getEncoder().encodeToString(authority.getBytes(StandardCharsets.US_ASCII));
    client
        .create(
            list,
            """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: { name: bench }
            webhooks:
              - name: bench.chartgate.dev
                admissionReviewVersions: [v1]
                sideEffects: None
                timeoutSeconds: 30
                failurePolicy: Fail
                clientConfig: { url: "%s", caBundle: %s }
                rules:
                  - { apiGroups: ["%s"], apiVersions: [v1], operations: [CREATE], resources: [%s] }
            """
                .formatted(NOBODY, bundle, load.group(), load.resource()))
        .granted();
    await(() -> status() == FAILED);
    lead(list + "/bench", url);
    await(() -> status() == CREATED);
    return () -> {
      lead(list + "/bench", NOBODY);
      await(() -> status() == FAILED);
      client.delete(list + "/bench").granted();
      await(() -> status() == CREATED);
    };
  }

  private void lead(String path, String url) {
    client
        .patch(
            path,
            ApiClient.JSON_PATCH,
            "[{\"op\":\"replace\",\"path\":\"/webhooks/0/clientConfig/url\",\"value\":\"%s\"}]"
                .formatted(url))
        .granted();
  }

  /** Five rules of the pack on pods, as a policy that the API server judges by itself. */
  Registered policyOfFive() {
    String policies = ADMISSION + "validatingadmissionpolicies";
    String bindings = ADMISSION + "validatingadmissionpolicybindings";
    client
        .create(
            policies,
            """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: { name: bench }
            spec:
              failurePolicy: Fail
              matchConstraints:
                resourceRules:
                  - { apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }
              variables:
                - { name: pod, expression: object.spec.template.spec }
              validations:
                - message: K8S001
                  expression: >-
                    variables.pod.containers.all(c, c.?securityContext.?runAsNonRoot.orValue(
                    variables.pod.?securityContext.?runAsNonRoot.orValue(false)))
                - message: K8S003
                  expression: >-
                    variables.pod.containers.all(c,
                    !c.?securityContext.?allowPrivilegeEscalation.orValue(true))
                - message: K8S004
                  expression: >-
                    variables.pod.containers.all(c,
                    'ALL' in c.?securityContext.?capabilities.?drop.orValue([]))
                - message: K8S030
                  expression: >-
                    variables.pod.containers.all(c, c.image.contains('@') ||
                    c.image.matches('^[^@]+:[^:/@]+$') && !c.image.endsWith(':latest'))
                - message: K8S040
                  expression: >-
                    variables.pod.containers.all(c,
                    c.?resources.?requests[?'cpu'].hasValue() && c.?resources.?requests[?'memory'].hasValue())
            """)
        .granted();
    client
        .create(
            bindings,
            """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: { name: bench }
            spec: { policyName: bench, validationActions: [Deny] }
            """)
        .granted();
    await(() -> statusOf(load.object(0).replace("[\"ALL\"]", "[]")) != CREATED);
    return () -> {
      client.delete(bindings + "/bench").granted();
      client.delete(policies + "/bench").granted();
      await(() -> statusOf(load.object(0).replace("[\"ALL\"]", "[]")) == CREATED);
    };
  }

  private int status() {
    return statusOf(load.object(0));
  }

  private int statusOf(String object) {
    return client.create(load.path("default") + "?dryRun=All", object).status();
  }

  /** The API server takes a moment to see what is registered. */
  private static void await(BooleanSupplier isSo) {
    for (int look = 0; !isSo.getAsBoolean(); look++) {
      if (look == MOST_LOOKS) {
        throw new IllegalStateException("the API server does not take up what is registered");
      }
      LockSupport.parkNanos(PAUSE);
    }
  }
}
