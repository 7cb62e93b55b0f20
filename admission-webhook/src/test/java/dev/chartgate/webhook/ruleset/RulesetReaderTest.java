package dev.chartgate.webhook.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chartgate.finding.Severity;
import dev.chartgate.rule.Pack;
import dev.chartgate.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesetReaderTest {
  private static final String PACK =
      """
      id: ours
      version: 1.0.0
      title: Ours
      """;
  private static final String RULE =
      """
      id: no-owner
      code: OUR001
      title: A Deployment says not whose it is
      severity: error
      scope: object
      since: 0.1.0
      rationale: Nobody knows whom to call.
      remediation: Set the label owner.
      kinds: [Deployment]
      assert: "get(object, 'metadata.labels.owner', '') != ''"
      message: "'nobody owns ' + object.metadata.name"
      cases: []
      """;

  private static final BuiltInPacks BUILT_IN =
      BuiltInPacks.read(RulesetReaderTest.class.getClassLoader());

  @TempDir private Path folder;

  @Test
  void packs_policy_and_waivers_are_read_beside_what_is_built_in()
      throws IOException, RulesetException {
    pack(RULE);
    Path policy = write("policy.yaml", "severities: { OUR001: warning }\n");
    Path waivers =
        write(
            "waivers.yaml",
            """
            waivers:
              - rule: OUR001
                object: Deployment/old
                reason: it goes away
                until: 2030-01-01
            """);

    Ruleset rules =
        reader(List.of(folder.resolve("ours")), Optional.of(policy), List.of(waivers)).read();

    assertThat(rules.packs()).extracting(Pack::id).contains("kubernetes", "dsx-connect", "ours");
    assertThat(rules.policy().severities()).containsEntry("OUR001", Severity.WARNING);
    assertThat(rules.waivers()).hasSize(1);
  }

  @Test
  void the_digest_changes_with_each_file_and_with_nothing_else()
      throws IOException, RulesetException {
    pack(RULE);
    Path policy = write("policy.yaml", "ignore: [OUR001]\n");
    RulesetReader reader = reader(List.of(folder.resolve("ours")), Optional.of(policy), List.of());
    String first = reader.read().digest();
    String again = reader.read().digest();
    write("policy.yaml", "ignore: [OUR001] # why\n");
    String otherPolicy = reader.read().digest();
    pack(RULE.replace("warning", "info").replace("Nobody", "No one"));
    String otherRule = reader.read().digest();

    assertThat(again).isEqualTo(first);
    assertThat(List.of(first, otherPolicy, otherRule)).doesNotHaveDuplicates();
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    Path policy = write("policy.yaml", "severities: { OUR001: warning, K8S030: loud }\n");
    Path waivers = write("waivers.yaml", "waivers: [{ rule: K8S030, reason: x }]\n");

    assertThat(problems(reader(List.of(), Optional.of(policy), List.of(waivers))))
        .hasSizeGreaterThanOrEqualTo(4)
        .anyMatch(problem -> problem.contains("policy.yaml:1:15: there is no rule 'OUR001'"))
        .anyMatch(problem -> problem.contains("policy.yaml:1:40: a severity is one of"))
        .anyMatch(problem -> problem.contains("waivers.yaml:1:11: the key 'until' is missing"));
  }

  @Test
  void a_pack_that_is_not_sound_is_told_without_what_follows_from_it() throws IOException {
    pack(RULE.replace("assert:", "asert:"));
    Path policy = write("policy.yaml", "severities: { OUR001: warning }\n");

    assertThat(problems(reader(List.of(folder.resolve("ours")), Optional.of(policy), List.of())))
        .isNotEmpty()
        .allMatch(problem -> problem.contains("no-owner.yaml"));
  }

  @Test
  void what_is_not_there_is_told() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(problems(reader(List.of(nowhere), Optional.of(nowhere), List.of(nowhere))))
        .containsExactly(
            nowhere + ":1:1: there is no such file, so the policy cannot be read",
            nowhere + ":1:1: there is no such file, so the waivers cannot be read",
            nowhere + ":1:1: this is no folder of packs");
    assertThat(problems(reader(List.of(folder), Optional.empty(), List.of())))
        .containsExactly(
            folder + ":1:1: there is no pack here: no pack.yaml, and none in a folder of it");
  }

  private void pack(String rule) throws IOException {
    write("ours/pack.yaml", PACK);
    write("ours/no-owner.yaml", rule);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<String> problems(RulesetReader reader) {
    return assertThatExceptionOfType(RulesetException.class)
        .isThrownBy(reader::read)
        .actual()
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static RulesetReader reader(List<Path> packs, Optional<Path> policy, List<Path> waivers) {
    return new RulesetReader(BUILT_IN, new RulesetSources(packs, policy, waivers));
  }
}
