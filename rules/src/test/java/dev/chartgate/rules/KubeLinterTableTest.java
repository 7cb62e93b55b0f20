package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import dev.chartgate.waiver.KubeLinterChecks;
import dev.chartgate.waiver.KubeLinterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Holds the table of kube-linter's checks to the rules that there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KubeLinterTableTest {
  private static final Path FILE = Path.of("src/main/resources").resolve(KubeLinterReader.RESOURCE);

  @Test
  void it_names_rules_and_checks_that_there_are() throws IOException {
    Problems problems = new Problems();
    KubeLinterChecks table = read(Files.readString(FILE), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(table.names()).hasSize(63).contains("latest-tag", "sorted-keys");
    assertThat(table.agreements()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(table.agreements())
        .allMatch(agreement -> agreement.rule().pack().equals("kubernetes"));
  }

  /** A case of the rule must point to such a field, or the agreement would never count. */
  @Test
  void a_field_of_it_is_one_that_a_rule_points_to() throws IOException {
    KubeLinterChecks table = read(Files.readString(FILE), new Problems());
    Set<String> missing = new TreeSet<>();
    for (KubeLinterChecks.Agreement agreement : table.agreements()) {
      if (agreement.field().isPresent()) {
        String rule =
            Files.readString(
                Path.of(
                    "src/main/resources/META-INF/chartgate/packs/kubernetes/%s.yaml"
                        .formatted(agreement.rule().name())));
        if (!rule.contains(agreement.field().get())) {
          missing.add(agreement.toString());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void a_mistake_in_it_is_found() {
    Problems problems = new Problems();
    read(
        """
        checks: [latest-tag]
        rules:
          - { rule: K8S999, checks: [latest-tag] }
          - { rule: K8S030, checks: [latest-tags] }
          - { rule: K8S030, checks: [] }
        """,
        problems);

    List<String> said = new ArrayList<>();
    problems.sorted().forEach(problem -> said.add(problem.toString()));
    assertThat(said).hasSize(3);
    assertThat(said.get(0)).startsWith("table:3:13: there is no rule 'K8S999'");
    assertThat(said.get(1)).startsWith("table:4:30: a check is one of latest-tag");
    assertThat(said.get(2)).startsWith("table:5:29: a rule is waived by one check or more");
  }

  private static KubeLinterChecks read(String text, Problems problems) {
    return new KubeLinterReader(new RuleCatalog(BuiltInPacks.ALL), problems)
        .read(new SourceText("table", text));
  }
}
