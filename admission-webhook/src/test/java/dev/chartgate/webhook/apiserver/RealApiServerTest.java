package dev.chartgate.webhook.apiserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("e2e")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealApiServerTest {

  @Test
  void it_serves_the_administrator_and_gives_nothing_to_other_users() throws Exception {
    try (RealApiServer server = RealApiServer.start(List.of("system:serviceaccount:a:b"))) {
      Config admin = Config.fromKubeconfig(server.kubeconfig().toFile());
      try (KubernetesClient client = new KubernetesClientBuilder().withConfig(admin).build()) {
        assertThat(client.getKubernetesVersion().getMajor()).isEqualTo("1");
        assertThat(client.namespaces().withName("default").get()).isNotNull();
      }
      Config other = Config.fromKubeconfig(server.kubeconfig("system:serviceaccount:a:b").toFile());
      try (KubernetesClient client = new KubernetesClientBuilder().withConfig(other).build()) {
        assertThatThrownBy(() -> client.namespaces().list())
            .isInstanceOf(KubernetesClientException.class)
            .hasMessageContaining("system:serviceaccount:a:b");
      }
    }
  }
}
