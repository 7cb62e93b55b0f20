package dev.chartgate.webhook.cluster;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Secret of the webhook's certificate, and the configuration that names whom the API server
 * trusts: read and written by the program that renews the certificate, not by the webhook.
 */
public final class TlsObjects implements AutoCloseable {
  private static final String SECRET_TYPE = "kubernetes.io/tls";

  private final KubernetesClient client;
  private final String namespace;
  private final String secret;
  private final String configuration;

  /**
   * What a Secret holds.
   *
   * @param data the texts by their keys
   * @param version which of its versions this is
   */
  public record Stored(Map<String, String> data, String version) {

    /** Copies the map. */
    public Stored {
      data = Map.copyOf(data);
    }

    /** Without the texts, one of which is a private key. */
    @Override
    public String toString() {
      return "Stored[version=" + version + "]";
    }
  }

  private TlsObjects(
      KubernetesClient client, String namespace, String secret, String configuration) {
    this.client = client;
    this.namespace = namespace;
    this.secret = secret;
    this.configuration = configuration;
  }

  /**
   * Connects to the cluster.
   *
   * @param kubeconfig the file that says where the API server is and who asks; absent in a Pod
   * @param namespace the namespace of the Secret
   * @param secret its name
   * @param configuration the name of the ValidatingWebhookConfiguration
   * @throws ClusterException if it is not known where the API server is
   */
  public static TlsObjects connect(
      Optional<Path> kubeconfig, String namespace, String secret, String configuration)
      throws ClusterException {
    return new TlsObjects(ClusterClients.one(kubeconfig), namespace, secret, configuration);
  }

  /**
   * The Secret, if there is one.
   *
   * @throws ClusterException if the API server does not tell
   */
  public Optional<Stored> read() throws ClusterException {
    try {
      return Optional.ofNullable(client.secrets().inNamespace(namespace).withName(secret).get())
          .map(TlsObjects::stored);
    } catch (KubernetesClientException e) {
      throw failure("the Secret %s cannot be read".formatted(secret), e);
    }
  }

  private static Stored stored(Secret found) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (found.getData() != null) {
      found
          .getData()
          .forEach((key, value) ->
              texts.put(
                  key, new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
    }
    return new Stored(texts, found.getMetadata().getResourceVersion());
  }

  /**
   * Makes the Secret, or changes it. It is removed with the configuration, to which it belongs.
   *
   * @param data the texts by their keys
   * @param before what was read; absent if there was none
   * @throws ClusterException if the API server refuses, also because of a change since it was read
   */
  public void write(Map<String, String> data, Optional<Stored> before) throws ClusterException {
    try {
      Secret written =
          new SecretBuilder()
              .withNewMetadata()
              .withNamespace(namespace)
              .withName(secret)
              .withResourceVersion(before.map(Stored::version).orElse(null))
              .withOwnerReferences(owner())
              .endMetadata()
              .withType(SECRET_TYPE)
              .withData(encoded(data))
              .build();
      if (before.isPresent()) {
        client.resource(written).update();
      } else {
        client.resource(written).create();
      }
    } catch (KubernetesClientException e) {
      throw failure("the Secret %s cannot be written".formatted(secret), e);
    }
  }

  private OwnerReference owner() {
    ValidatingWebhookConfiguration owner = configuration();
    return new OwnerReferenceBuilder()
        .withApiVersion(owner.getApiVersion())
        .withKind(owner.getKind())
        .withName(configuration)
        .withUid(owner.getMetadata().getUid())
        .build();
  }

  private static Map<String, String> encoded(Map<String, String> texts) {
    Map<String, String> data = new LinkedHashMap<>();
    texts.forEach((key, text) -> data.put(key, base64(text)));
    return data;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Has the API server trust these authorities, and no others, wherever the configuration names a
   * webhook.
   *
   * @param authorities their certificates, as PEM
   * @return whether it did not already
   * @throws ClusterException if the API server refuses
   */
  public boolean trust(String authorities) throws ClusterException {
    try {
      List<ValidatingWebhook> webhooks = configuration().getWebhooks();
      String bundle = base64(authorities);
      List<String> changes = new ArrayList<>();
      for (int i = 0; i < webhooks.size(); i++) {
        if (!bundle.equals(webhooks.get(i).getClientConfig().getCaBundle())) {
          changes.add(
              "{\"op\": \"test\", \"path\": \"/webhooks/%d/name\", \"value\": \"%s\"}"
                  .formatted(i, webhooks.get(i).getName()));
          changes.add(
              "{\"op\": \"add\", \"path\": \"/webhooks/%d/clientConfig/caBundle\", \"value\": \"%s\"}"
                  .formatted(i, bundle));
        }
      }
      if (changes.isEmpty()) {
        return false;
      }
      client
          .admissionRegistration()
          .v1()
          .validatingWebhookConfigurations()
          .withName(configuration)
          .patch(PatchContext.of(PatchType.JSON), "[" + String.join(", ", changes) + "]");
      return true;
    } catch (KubernetesClientException e) {
      throw failure(
          "the ValidatingWebhookConfiguration %s cannot be changed".formatted(configuration), e);
    }
  }

  private ValidatingWebhookConfiguration configuration() {
    ValidatingWebhookConfiguration found =
        client
            .admissionRegistration()
            .v1()
            .validatingWebhookConfigurations()
            .withName(configuration)
            .get();
    if (found == null) {
      throw new KubernetesClientException("there is no such configuration");
    }
    return found;
  }

  /** Without what was sent: the client's own message may quote it. */
  private static ClusterException failure(String what, KubernetesClientException e) {
    String why =
        e.getStatus() != null && e.getStatus().getReason() != null
            ? "the API server answers %d %s".formatted(e.getCode(), e.getStatus().getReason())
            : e.getCode() > 0
                ? "the API server answers " + e.getCode()
                : String.valueOf(e.getMessage());
    return new ClusterException(what + ": " + why, e);
  }

  @Override
  public void close() {
    client.close();
  }
}
