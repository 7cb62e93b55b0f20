package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.webhook.certificate.SelfSigned;
import dev.chartgate.webhook.review.Answer;
import io.netty.buffer.ByteBufAllocator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TlsTest {

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void versions_that_are_good_are_spoken(String version) throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS);
        SSLSocket socket = (SSLSocket) server.openRaw("")) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();

      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  @Test
  void no_other_version_is_offered() throws Exception {
    TlsIdentity identity =
        new TlsIdentitySource(
                new Variable<>(Certificates.material(Certificates.make())), InstantSource.system())
            .load();

    assertThat(identity.context().newEngine(ByteBufAllocator.DEFAULT).getEnabledProtocols())
        .containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
  }

  @Test
  void what_is_no_tls_is_not_answered() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS)) {
      assertThatThrownBy(() ->
              server.send(
                  TestServer.request(
                          URI.create("http://127.0.0.1:" + server.server.port() + "/validate"))
                      .POST(BodyPublishers.ofString(Reviews.review("1", "a")))
                      .build()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_client_needs_a_certificate_where_its_authority_is_named() throws Exception {
    SelfSigned certificate = Certificates.make();
    ClientCertificate known = ClientCertificate.make();
    ClientCertificate stranger = ClientCertificate.make();
    try (TestServer server =
        new TestServer(_ -> Answer.PASS, certificate, asking(certificate, known.pem()))) {
      try (HttpClient client = TestServer.client(known.trusting(certificate))) {
        assertThat(post(server, client).statusCode()).isEqualTo(200);
      }
      assertThatThrownBy(() -> server.post(Reviews.review("1", "a")))
          .isInstanceOf(IOException.class);
      try (HttpClient client = TestServer.client(stranger.trusting(certificate))) {
        assertThatThrownBy(() -> post(server, client)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void new_client_authorities_hold_for_new_connections() throws Exception {
    SelfSigned certificate = Certificates.make();
    ClientCertificate first = ClientCertificate.make();
    ClientCertificate next = ClientCertificate.make();
    try (TestServer server =
            new TestServer(_ -> Answer.PASS, certificate, asking(certificate, first.pem()));
        HttpClient open = TestServer.client(first.trusting(certificate))) {
      assertThat(post(server, open).statusCode()).isEqualTo(200);

      server.tls.set(asking(certificate, first.pem() + next.pem()));
      assertThat(server.server.reloadTls()).isEqualTo(Current.Result.REPLACED);
      for (ClientCertificate either : List.of(first, next)) {
        try (HttpClient client = TestServer.client(either.trusting(certificate))) {
          assertThat(post(server, client).statusCode()).isEqualTo(200);
        }
      }

      server.tls.set(asking(certificate, next.pem()));
      assertThat(server.server.reloadTls()).isEqualTo(Current.Result.REPLACED);
      try (HttpClient client = TestServer.client(first.trusting(certificate))) {
        assertThatThrownBy(() -> post(server, client)).isInstanceOf(IOException.class);
      }
      try (HttpClient client = TestServer.client(next.trusting(certificate))) {
        assertThat(post(server, client).statusCode()).isEqualTo(200);
      }
      assertThat(post(server, open).statusCode()).as("a connection that was open").isEqualTo(200);
    }
  }

  @Test
  void client_authorities_that_are_none_never_replace_good_ones() throws Exception {
    SelfSigned certificate = Certificates.make();
    ClientCertificate known = ClientCertificate.make();
    try (TestServer server =
        new TestServer(_ -> Answer.PASS, certificate, asking(certificate, known.pem()))) {
      server.tls.set(asking(certificate, "# to be filled in"));
      assertThat(server.server.reloadTls()).isEqualTo(Current.Result.REFUSED);

      assertThatThrownBy(() -> server.post(Reviews.review("1", "a")))
          .isInstanceOf(IOException.class);
      try (HttpClient client = TestServer.client(known.trusting(certificate))) {
        assertThat(post(server, client).statusCode()).isEqualTo(200);
      }
    }
  }

  /** As a server uses it that asks clients for a certificate. */
  private static TlsMaterial asking(SelfSigned certificate, String authorities) {
    TlsMaterial material = Certificates.material(certificate);
    return new TlsMaterial(
        material.certificate(),
        material.key(),
        Optional.of(new TlsMaterial.Part("ca.crt", authorities)));
  }

  private static HttpResponse<String> post(TestServer server, HttpClient client)
      throws IOException, InterruptedException {
    return client.send(
        TestServer.request(server.validate(""))
            .POST(BodyPublishers.ofString(Reviews.review("1", "a")))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_new_certificate_is_shown_to_new_connections_and_no_request_is_lost() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS)) {
      SelfSigned next = Certificates.make();
      List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
      try (HttpClient both = TestServer.client(Certificates.trusting(server.certificate, next))) {
        for (int i = 0; i < 60; i++) {
          sent.add(
              both.sendAsync(
                  TestServer.request(server.validate(""))
                      .POST(BodyPublishers.ofString(Reviews.review("uid-" + i, "a-" + i)))
                      .build(),
                  HttpResponse.BodyHandlers.ofString()));
          if (i == 20) {
            server.tls.set(Certificates.material(next));
            assertThat(server.server.reloadTls()).isEqualTo(Current.Result.REPLACED);
          }
        }
        for (int i = 0; i < sent.size(); i++) {
          assertThat(TestServer.await(sent.get(i)).body()).contains("\"uid\":\"uid-" + i + "\"");
        }
      }
      try (HttpClient onlyNew = TestServer.client(Certificates.trusting(next))) {
        assertThat(post(server, onlyNew).statusCode()).isEqualTo(200);
      }
      assertThat(server.metrics())
          .contains("chartgate_reloads_total{result=\"replaced\",what=\"certificate\"} 1.0");
    }
  }

  @Test
  void a_bad_certificate_never_replaces_a_good_one() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS)) {
      TlsMaterial good = Certificates.material(server.certificate);
      TlsMaterial other = Certificates.material(Certificates.make());
      server.tls.set(new TlsMaterial(good.certificate(), other.key(), Optional.empty()));

      assertThat(server.server.reloadTls()).isEqualTo(Current.Result.REFUSED);
      assertThat(server.server.reloadTls()).isEqualTo(Current.Result.UNCHANGED);

      try (HttpClient client = TestServer.client(Certificates.trusting(server.certificate))) {
        assertThat(post(server, client).statusCode()).isEqualTo(200);
      }
      assertThat(server.metrics())
          .contains("chartgate_reloads_total{result=\"refused\",what=\"certificate\"} 1.0");
    }
  }

  @Test
  void a_stranger_does_not_trust_the_server() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS);
        HttpClient client = TestServer.client(Certificates.trusting(Certificates.make()))) {
      assertThatThrownBy(() -> post(server, client)).isInstanceOf(SSLException.class);
    }
  }
}
