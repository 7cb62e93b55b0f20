package dev.chartgate.webhook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTableTest {
  private static final Path FILE = Path.of("deploy", "files", "access.yaml");

  @Test
  void the_chart_has_the_table_that_the_facts_give() throws IOException {
    if (Boolean.getBoolean("goldens.update")) {
      Files.writeString(FILE, AccessTable.text());
    }

    assertThat(Files.readString(FILE))
        .as("%s is stale: its head says how it is written", FILE)
        .isEqualTo(AccessTable.text());
  }

  @Test
  void nothing_but_reading_is_ever_asked_for() {
    assertThat(Arrays.stream(FactGroup.values()).flatMap(group -> group.access().stream()))
        .allSatisfy(
            rule -> assertThat(rule.verbs()).isIn(List.of("list", "watch"), List.of("get")));
  }

  @Test
  void only_what_is_switched_on_by_namespace_reads_secrets() {
    assertThat(
            Arrays.stream(FactGroup.values())
                .filter(group ->
                    group.access().stream().anyMatch(rule -> rule.resources().contains("secrets"))))
        .containsExactly(FactGroup.SECRETS, FactGroup.SECRET_VALUES, FactGroup.RELEASES)
        .allMatch(FactGroup::isByNamespace);
  }
}
