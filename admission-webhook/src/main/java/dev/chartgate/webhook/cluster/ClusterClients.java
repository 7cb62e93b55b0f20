package dev.chartgate.webhook.cluster;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The connections to the API server: one for objects, and one that can only ask for metadata.
 *
 * @param objects asks for whole objects
 * @param metadata asks for their metadata alone
 */
record ClusterClients(KubernetesClient objects, KubernetesClient metadata)
    implements AutoCloseable {
  private static final String IN_CLUSTER = "KUBERNETES_SERVICE_HOST";

  /**
   * Makes the connections.
   *
   * @param kubeconfig the file that says where the server is and who asks; absent in a Pod, where
   *     its account does
   * @throws ClusterException if it is not known where the server is
   */
  static ClusterClients of(Optional<Path> kubeconfig) throws ClusterException {
    Config config = config(kubeconfig);
    return new ClusterClients(
        new KubernetesClientBuilder().withConfig(config).build(),
        new KubernetesClientBuilder()
            .withConfig(config)
            .withKubernetesSerialization(new KubernetesSerialization(emptyForNull(), true))
            .withHttpClientBuilderConsumer(
                http -> http.addOrReplaceInterceptor(MetadataOnly.NAME, new MetadataOnly()))
            .build());
  }

  /** An empty list of metadata has null for its items, which no informer can take. */
  private static ObjectMapper emptyForNull() {
    ObjectMapper mapper = new ObjectMapper();
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }

  /**
   * Makes one connection, for whole objects.
   *
   * @throws ClusterException if it is not known where the server is
   */
  static KubernetesClient one(Optional<Path> kubeconfig) throws ClusterException {
    return new KubernetesClientBuilder().withConfig(config(kubeconfig)).build();
  }

  private static Config config(Optional<Path> kubeconfig) throws ClusterException {
    return new ConfigBuilder(kubeconfig.isPresent() ? read(kubeconfig.get()) : ofPod())
        .withOnlyHttpWatches(true)
        .withHttp2Disable(true)
        .build();
  }

  private static Config read(Path kubeconfig) throws ClusterException {
    try {
      return Config.fromKubeconfig(Files.readString(kubeconfig));
    } catch (IOException | RuntimeException e) {
      throw new ClusterException(
          "the kubeconfig file %s cannot be read: %s".formatted(kubeconfig, e.getMessage()), e);
    }
  }

  private static Config ofPod() throws ClusterException {
    if (System.getenv(IN_CLUSTER) == null) {
      throw new ClusterException(
          "this is no Pod of a cluster; name a kubeconfig file, or switch all facts off");
    }
    return Config.autoConfigure(null);
  }

  @Override
  public void close() {
    objects.close();
    metadata.close();
  }
}
