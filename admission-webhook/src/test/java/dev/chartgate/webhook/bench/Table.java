package dev.chartgate.webhook.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** A table in Markdown, printed row by row. */
final class Table {
  private final PrintStream out;
  private Optional<Latencies> first = Optional.empty();

  /** Prints the head. */
  Table(PrintStream out, String title) {
    this.out = out;
    out.printf(Locale.ROOT, "%n| %s | p50 | p95 | p99 | a second | ratio of p50 |%n", title);
    out.println("|---|---:|---:|---:|---:|---:|");
  }

  /** Prints a row; the ratios are to the first one. */
  void row(String name, Latencies latencies) {
    Latencies base = first.orElse(latencies);
    first = Optional.of(base);
    out.printf(
        Locale.ROOT,
        "| %s | %.1f ms | %.1f ms | %.1f ms | %,.0f | %.2f |%n",
        name,
        latencies.millis(0.50),
        latencies.millis(0.95),
        latencies.millis(0.99),
        latencies.perSecond(),
        latencies.millis(0.50) / base.millis(0.50));
  }
}
