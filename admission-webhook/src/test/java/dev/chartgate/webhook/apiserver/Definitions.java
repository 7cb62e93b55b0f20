package dev.chartgate.webhook.apiserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/**
 * Definitions of kinds as their projects publish them, in the folder that the variable {@code
 * CHARTGATE_CRDS} names; without it a test fails.
 */
public final class Definitions {
  private static final String FOLDER = "CHARTGATE_CRDS";
  private static final int OK = 200;

  private Definitions() {}

  /**
   * Applies one, and waits until its list is served.
   *
   * @param client of one who may do that
   * @param file its name in the folder
   * @param list the path of a list of that kind
   */
  public static void apply(ApiClient client, String file, String list)
      throws IOException, InterruptedException, ExecutionException {
    String folder = System.getenv(FOLDER);
    if (folder == null) {
      throw new IllegalStateException(
          FOLDER
              + " is not set: it names a folder with definitions of Flux, Argo CD and"
              + " cert-manager; .ci/run gets them");
    }
    client
        .create(
            "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
            Files.readString(Path.of(folder, file)))
        .granted();
    if (Eventually.seen(() -> client.get(list).status(), OK) != OK) {
      throw new IllegalStateException(list + " is not served");
    }
  }
}
