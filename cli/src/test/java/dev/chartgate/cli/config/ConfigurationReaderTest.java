package dev.chartgate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.rule.Profile;
import dev.chartgate.source.Problem;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ConfigurationReaderTest {
  private static final Path EVERYTHING =
      Path.of("src/test/resources/configurations/everything.yaml");

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @BeforeEach
  void write_what_configurations_name() throws IOException {
    Files.createDirectory(folder.resolve("folder"));
    Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
    Files.writeString(folder.resolve("b.yaml"), "b: 1\n");
  }

  @Test
  void every_key_is_read() throws IOException {
    Configuration read = read(Files.readString(EVERYTHING)).orElseThrow();

    assertThat(problems.sorted()).isEmpty();
    assertThat(read.outputs())
        .extracting(Written::value)
        .containsExactly("text", "sarif=report.sarif");
    assertThat(read.failUnknown().orElseThrow().value()).isTrue();
    ReleaseEntry.Listed web = (ReleaseEntry.Listed) read.releases().getFirst();
    assertThat(web.values()).extracting(Written::value).containsExactly("a.yaml", "b.yaml");
    assertThat(web.sets())
        .extracting(Written::value)
        .contains(new SetArgument("--set", "a=1"), new SetArgument("--set-file", "e=a.yaml"))
        .hasSize(5);
  }

  @Test
  void a_release_says_more_than_the_defaults() throws IOException {
    Configuration read = read(Files.readString(EVERYTHING)).orElseThrow();

    ReleaseSettings web = read.releases().getFirst().settings();
    assertThat(web.namespace().orElseThrow().value()).isEqualTo("own");
    assertThat(web.helmVersion().orElseThrow().value()).isEqualTo(HelmVersion.V4);
    assertThat(web.kubeVersion().orElseThrow().value()).isEqualTo("1.33");
    ReleaseSettings declared = read.releases().getLast().settings();
    assertThat(declared.profile().orElseThrow().value()).isEqualTo(Profile.DEV);
    assertThat(declared.helmVersion().orElseThrow().value()).isEqualTo(HelmVersion.V3);
  }

  @Test
  void all_mistakes_are_told_at_once_with_what_was_meant() {
    read(
        """
        failSeverty: error
        packDirs: [foldr, a.yaml]
        defaults: { helmVersion: 5, kubeVersion: 1.33, profile: prod }
        releases:
          - nam: web
            chart: folder
          - name: Web
            values: [c.yml, folder]
          - name: api
            values: a.yaml
          - name: nothing
          - declaredIn: b.yaml
            chart: folder
          - name: file
            setFile: [a]
        output: [jsn, text, text, json=]
        """);

    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "c.yaml:1:1: unknown key 'failSeverty' in a configuration; did you mean"
                + " 'failSeverity'?",
            "c.yaml:2:12: there is no file or folder 'foldr'; did you mean 'folder'?",
            "c.yaml:2:19: 'a.yaml' is a file, not a folder",
            "c.yaml:3:26: 'helmVersion' is 3 or 4",
            "c.yaml:3:42: 'kubeVersion' is a text, not a number; put it in quotes",
            "c.yaml:3:57: 'profile' is one of dev, ci, staging, production, not 'prod'",
            "c.yaml:5:5: unknown key 'nam' in a release; did you mean 'name'?",
            "c.yaml:7:11: 'Web' is no name that Helm takes for a release: small letters, digits,"
                + " '-' and '.', a letter or digit at both ends of each part between dots, at most"
                + " 53 characters",
            "c.yaml:8:14: there is no file or folder 'c.yml'; did you mean 'a.yaml'?",
            "c.yaml:8:21: 'folder' is a folder, not a file",
            "c.yaml:10:13: 'values' is a list, not a text",
            "c.yaml:11:5: this release has neither a chart nor values, so there is nothing to"
                + " judge",
            "c.yaml:13:5: unknown key 'chart' in a declared release; its keys are declaredIn,"
                + " namespace, kubeVersion, apiVersions, includeCrds, helmVersion, facts, packs,"
                + " profile, cluster",
            "c.yaml:15:15: an item of 'setFile' is written KEY=FILE",
            "c.yaml:16:10: the format of a report is one of text, json, sarif, junit, github,"
                + " gitlab, markdown, not 'jsn'; did you mean 'json'?",
            "c.yaml:16:21: only one report can go to standard output; name a file, for example"
                + " json=report.json",
            "c.yaml:16:27: no file is named after 'json='");
  }

  @Test
  void a_file_that_is_no_mapping_gives_nothing() {
    assertThat(read("- web\n")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly("c.yaml:1:1: a configuration is a mapping, not a list");
  }

  private Optional<Configuration> read(String text) {
    return new ConfigurationReader(problems).read(new SourceText("c.yaml", text), folder);
  }
}
