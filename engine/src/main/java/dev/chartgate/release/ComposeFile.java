package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Problem;
import dev.chartgate.source.Problems;
import java.util.List;

/**
 * What a Compose file says of its services, in one form for each thing that Compose lets people
 * write in several. Everything stands where the file has it.
 *
 * <p>{@code services} maps the name of each service to {@code service} (its name), {@code image},
 * {@code environment} (by name: {@code service}, {@code name}, {@code value}), {@code depends_on}
 * (by name: {@code service}, {@code name}, {@code condition}), {@code volumes} (by target: {@code
 * service}, {@code source}, {@code target}, {@code named}, {@code read_only}), {@code gpus} (a
 * list: {@code service}, {@code driver}, {@code count}) and {@code healthcheck} ({@code service}).
 * What a service does not have is absent.
 *
 * @param node the services
 */
public record ComposeFile(MappingNode node) {

  /**
   * What was read.
   *
   * @param compose the services
   * @param problems what is wrong with them, and what they take from files that are not followed
   */
  public record Read(ComposeFile compose, List<Problem> problems) {
    /** Copies the list. */
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the tree of a Compose file. */
  public static Read of(MappingNode root) {
    Problems problems = new Problems();
    ComposeFile compose = new ComposeFile(new ComposeServices(problems).read(root));
    return new Read(compose, problems.sorted());
  }
}
