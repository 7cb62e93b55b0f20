package dev.chartgate.webhook.apiserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real API server with its etcd, for one test: on ports of the moment, in a folder that is
 * removed again. No controllers run beside it, so nothing makes Pods or empties namespaces.
 *
 * <p>The variable {@code KUBEBUILDER_ASSETS} names the folder of the programs {@code etcd} and
 * {@code kube-apiserver}; without it a test fails.
 */
public final class RealApiServer implements AutoCloseable {
  private static final String ASSETS = "KUBEBUILDER_ASSETS";
  private static final String ADMINISTRATOR = "admin";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int KEY_BITS = 2048;
  private static final int OK = 200;
  private static final Pattern REVISION = Pattern.compile("\"revision\":\"(\\d+)\"");

  private final Path folder;
  private final String url;
  private final Map<String, String> tokens;
  private final List<ServerProcess> processes = new ArrayList<>();
  private String etcd = "";
  private List<String> command = List.of();

  private RealApiServer(Path folder, String url, Map<String, String> tokens) {
    this.folder = folder;
    this.url = url;
    this.tokens = tokens;
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param users who may call it besides the administrator; RBAC gives them nothing. Accounts are
   *     called {@code system:serviceaccount:NAMESPACE:NAME}
   * @param arguments further arguments of {@code kube-apiserver}
   * @throws IllegalStateException if the programs are not there or do not get ready
   */
  public static RealApiServer start(List<String> users, String... arguments)
      throws IOException, InterruptedException {
    Path programs = programs();
    Path folder = Files.createTempDirectory("chartgate-apiserver");
    List<Integer> ports = freePorts(3);
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put(ADMINISTRATOR, UUID.randomUUID().toString());
    users.forEach(user -> tokens.put(user, UUID.randomUUID().toString()));
    RealApiServer server =
        new RealApiServer(folder, "https://127.0.0.1:" + ports.getLast(), tokens);
    try {
      server.run(programs, ports, List.of(arguments));
      return server;
    } catch (IOException | InterruptedException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void run(Path programs, List<Integer> ports, List<String> arguments)
      throws IOException, InterruptedException {
    etcd = "http://127.0.0.1:" + ports.get(0);
    String peer = "http://127.0.0.1:" + ports.get(1);
    ServerProcess store =
        ServerProcess.start(
            folder,
            List.of(
                programs.resolve("etcd").toString(),
                "--name=test",
                "--data-dir=" + folder.resolve("etcd"),
                "--unsafe-no-fsync",
                "--listen-client-urls=" + etcd,
                "--advertise-client-urls=" + etcd,
                "--listen-peer-urls=" + peer,
                "--initial-advertise-peer-urls=" + peer,
                "--initial-cluster=test=" + peer));
    processes.add(store);
    store.awaitReady(etcd + "/health", Optional.empty(), PATIENCE);

    Path key = folder.resolve("sa.key");
    Files.writeString(key, signingKey());
    Path tokenFile = folder.resolve("tokens.csv");
    Files.write(tokenFile, tokenLines());
    List<String> words =
        new ArrayList<>(
            List.of(
                programs.resolve("kube-apiserver").toString(),
                "--etcd-servers=" + etcd,
                "--cert-dir=" + folder,
                "--secure-port=" + ports.getLast(),
                "--bind-address=127.0.0.1",
                "--service-account-issuer=" + url,
                "--service-account-key-file=" + key,
                "--service-account-signing-key-file=" + key,
                "--token-auth-file=" + tokenFile,
                "--authorization-mode=RBAC",
                "--service-cluster-ip-range=10.0.0.0/24",
                "--disable-admission-plugins=ServiceAccount"));
    words.addAll(arguments);
    command = List.copyOf(words);
    startServer();
  }

  private void startServer() throws IOException, InterruptedException {
    ServerProcess api = ServerProcess.start(folder, command);
    processes.add(api);
    api.awaitReady(url + "/readyz", Optional.of(authority()), PATIENCE);
  }

  /**
   * Ends the API server, and starts it again where it was; etcd goes on.
   *
   * @param gone the key in etcd of an object that is removed meanwhile; with it all history goes,
   *     so that nobody can follow changes from where he was (410 Gone)
   */
  public void restart(String gone) throws IOException, InterruptedException {
    processes.removeLast().stop();
    String key = Base64.getEncoder().encodeToString(gone.getBytes(StandardCharsets.UTF_8));
    Matcher revision = REVISION.matcher(store("deleterange", "{\"key\": \"%s\"}".formatted(key)));
    if (!revision.find()) {
      throw new IllegalStateException("etcd tells no revision");
    }
    store("compaction", "{\"revision\": %s, \"physical\": true}".formatted(revision.group(1)));
    startServer();
  }

  private String store(String what, String body) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(etcd + "/v3/kv/" + what))
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new IllegalStateException("etcd answers " + answer.body());
      }
      return answer.body();
    }
  }

  private static Path programs() {
    String assets = System.getenv(ASSETS);
    if (assets == null) {
      throw new IllegalStateException(
          "set %s to the folder that holds etcd and kube-apiserver".formatted(ASSETS));
    }
    for (String program : List.of("etcd", "kube-apiserver")) {
      if (!Files.isExecutable(Path.of(assets, program))) {
        throw new IllegalStateException(
            "%s is %s, and there is no program %s in it".formatted(ASSETS, assets, program));
      }
    }
    return Path.of(assets);
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  private static String signingKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
          .formatted(Base64.getMimeEncoder().encodeToString(der));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has RSA", e);
    }
  }

  private List<String> tokenLines() {
    List<String> lines = new ArrayList<>();
    tokens.forEach((user, token) ->
        lines.add(
            user.equals(ADMINISTRATOR)
                ? "%s,%s,%s,system:masters".formatted(token, user, user)
                : "%s,%s,%s".formatted(token, user, user)));
    return lines;
  }

  /** Where it is called. */
  public String url() {
    return url;
  }

  /** The file of the certificates that its own is signed by. */
  public Path authority() {
    return folder.resolve("apiserver.crt");
  }

  /**
   * The token of a user that was named at the start; {@code admin} may do everything.
   *
   * @throws IllegalArgumentException if no such user was named
   */
  public String token(String user) {
    return Optional.ofNullable(tokens.get(user))
        .orElseThrow(() -> new IllegalArgumentException("no user was named " + user));
  }

  /** A client of the administrator. */
  public ApiClient client() throws IOException {
    return new ApiClient(url, Files.readString(authority()), token(ADMINISTRATOR));
  }

  /** A kubeconfig file of the administrator. */
  public Path kubeconfig() throws IOException {
    return kubeconfig(ADMINISTRATOR);
  }

  /** A kubeconfig file of a user that was named at the start. */
  public Path kubeconfig(String user) throws IOException {
    Path file = folder.resolve("kubeconfig-" + user.replace(':', '-'));
    return Files.writeString(
        file,
        """
        apiVersion: v1
        kind: Config
        current-context: test
        clusters:
          - name: test
            cluster: { server: "%s", certificate-authority: "%s" }
        users:
          - name: test
            user: { token: "%s" }
        contexts:
          - name: test
            context: { cluster: test, user: test }
        """
            .formatted(url, authority(), token(user)));
  }

  @Override
  public void close() throws IOException {
    processes.reversed().forEach(ServerProcess::kill);
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
