package dev.chartgate.webhook.certificate;

import dev.chartgate.webhook.cluster.ClusterException;
import dev.chartgate.webhook.cluster.TlsObjects;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code chartgate-webhook certificate}: makes or renews the webhook's certificate, for a Job and a
 * CronJob of the chart.
 */
public final class CertificateProgram {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private static final String HELP =
      """
      Usage: chartgate-webhook certificate OPTION...
      Makes a certificate for the webhook, or renews it when a third of its time is left: writes it
      to a Secret, and its authority to the configuration of the webhook.

        --namespace NAME        the namespace of the Secret
        --secret NAME           the Secret; made if there is none
        --configuration NAME    the ValidatingWebhookConfiguration
        --dns-name NAME         a name under which the API server calls the webhook; may be repeated
        --validity-days N       how long a certificate is valid (default 90)
        --kubeconfig FILE       where the API server is; without it, this is a Pod of the cluster
        -h, --help              prints this
      """;

  private CertificateProgram() {}

  /**
   * Runs the program.
   *
   * @param arguments the arguments after {@code certificate}
   * @return the exit code: 0 done, 1 the cluster refused, 2 wrong arguments
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("-h") || arguments.contains("--help")) {
      out.print(HELP);
      return DONE;
    }
    List<String> problems = new ArrayList<>();
    CertificateArguments read = CertificateArguments.read(arguments, problems);
    if (!problems.isEmpty()) {
      problems.forEach(problem -> err.println("chartgate-webhook certificate: " + problem));
      err.println("See chartgate-webhook certificate --help.");
      return USAGE;
    }
    Optional<Path> kubeconfig = read.kubeconfig().map(Path::of);
    try (TlsObjects objects =
        TlsObjects.connect(kubeconfig, read.namespace(), read.secret(), read.configuration())) {
      Renewal renewal =
          new Renewal(
              read.dnsNames(), Duration.ofDays(read.validityDays()), InstantSource.system());
      out.println(renewal.run(objects));
      return DONE;
    } catch (ClusterException e) {
      err.println("chartgate-webhook certificate: " + e.getMessage());
      return FAILED;
    }
  }
}
