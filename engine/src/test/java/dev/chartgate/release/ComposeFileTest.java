package dev.chartgate.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ComposeFileTest {

  private static ComposeFile.Read read(String text) {
    MappingNode root =
        (MappingNode)
            new YamlReader(YamlBounds.DEFAULT)
                .read(new SourceText("compose.yaml", text))
                .documents()
                .getFirst()
                .root();
    return ComposeFile.of(root);
  }

  private static MappingNode service(String text) {
    ComposeFile.Read read = read(text);
    assertThat(read.problems()).isEmpty();
    return read.compose().node().mapping("services").orElseThrow().mapping("api").orElseThrow();
  }

  private static String text(Node node, String... keys) {
    return ((ScalarNode) node.at(NodePath.of(keys)).orElseThrow()).text();
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(p -> p.mark().line() + ": " + p.message()).toList();
  }

  @Test
  void variables_are_the_same_from_a_list_and_from_a_mapping() {
    MappingNode list =
        service(
            """
            services:
              api:
                environment:
                  - URL=http://a?b=c
                  - EMPTY=
                  - FROM_SHELL
            """);
    MappingNode mapping =
        service(
            """
            services:
              api:
                environment:
                  URL: http://a?b=c
                  EMPTY: ""
                  FROM_SHELL:
            """);

    for (MappingNode service : List.of(list, mapping)) {
      MappingNode variables = service.mapping("environment").orElseThrow();
      assertThat(variables.keys()).containsExactly("URL", "EMPTY", "FROM_SHELL");
      assertThat(text(variables, "URL", "value")).isEqualTo("http://a?b=c");
      assertThat(text(variables, "URL", "service")).isEqualTo("api");
      assertThat(text(variables, "EMPTY", "value")).isEmpty();
      assertThat(variables.mapping("FROM_SHELL").orElseThrow().has("value")).isFalse();
    }
  }

  @Test
  void numbers_and_truth_values_stay_as_they_are_written() {
    MappingNode service =
        service("services: {api: {environment: {PORT: 0080, DEBUG: yes, SHARE: 1.50}}}");

    assertThat(text(service, "environment", "PORT", "value")).isEqualTo("0080");
    assertThat(text(service, "environment", "DEBUG", "value")).isEqualTo("yes");
    assertThat(text(service, "environment", "SHARE", "value")).isEqualTo("1.50");
  }

  @Test
  void the_value_of_a_variable_knows_where_it_stands() {
    MappingNode service =
        service(
            """
            services:
              api:
                environment:
                  - "PASSWORD=made-up"
            """);

    Node value = service.at(NodePath.of("environment", "PASSWORD", "value")).orElseThrow();
    assertThat(value.mark().line()).isEqualTo(4);
    assertThat(value.mark().column()).isEqualTo(19);
    assertThat(value.mark().endColumn()).isEqualTo(26);
  }

  @Test
  void dependencies_are_a_list_or_have_conditions() {
    assertThat(
            service("services: {api: {depends_on: [db, queue]}}")
                .mapping("depends_on")
                .orElseThrow()
                .keys())
        .containsExactly("db", "queue");
    MappingNode conditions =
        service("services: {api: {depends_on: {db: {condition: service_healthy}, queue: }}}");
    assertThat(text(conditions, "depends_on", "db", "condition")).isEqualTo("service_healthy");
    assertThat(text(conditions, "depends_on", "queue", "name")).isEqualTo("queue");
  }

  @Test
  void volumes_are_told_from_folders_of_the_host() {
    MappingNode volumes =
        service(
                """
                services:
                  api:
                    volumes:
                      - data:/data:rw
                      - ./conf:/conf:ro,z
                      - /cache
                      - {type: volume, source: models, target: /models, read_only: true}
                      - {type: bind, source: ./x, target: /x}
                """)
            .mapping("volumes")
            .orElseThrow();

    assertThat(volumes.keys()).containsExactly("/data", "/conf", "/cache", "/models", "/x");
    assertThat(volumes.keys().stream().map(target -> text(volumes, target, "named")))
        .containsExactly("true", "false", "false", "true", "false");
    assertThat(volumes.keys().stream().map(target -> text(volumes, target, "read_only")))
        .containsExactly("false", "true", "false", "true", "false");
    assertThat(text(volumes, "/models", "source")).isEqualTo("models");
  }

  @Test
  void gpus_are_reserved_in_full_or_in_short() {
    MappingNode full =
        service(
            """
            services:
              api:
                deploy:
                  resources:
                    reservations:
                      devices:
                        - {driver: nvidia, count: 2, capabilities: [gpu]}
                        - {capabilities: [gpu, utility], device_ids: ["0"]}
                        - {capabilities: [tpu]}
            """);

    assertThat(full.sequence("gpus").orElseThrow().items().stream().map(gpu -> text(gpu, "count")))
        .containsExactly("2", "1");
    assertThat(text(first(service("services: {api: {gpus: all}}")), "count")).isEqualTo("all");
    assertThat(text(first(service("services: {api: {gpus: [{count: -1}]}}")), "count"))
        .isEqualTo("all");
    assertThat(service("services: {api: {image: a}}").has("gpus")).isFalse();
  }

  private static Node first(MappingNode service) {
    return service.sequence("gpus").orElseThrow().items().getFirst();
  }

  @Test
  void a_health_check_that_is_disabled_is_none() {
    assertThat(service("services: {api: {healthcheck: {test: [CMD, x]}}}").has("healthcheck"))
        .isTrue();
    assertThat(service("services: {api: {healthcheck: {disable: true}}}").has("healthcheck"))
        .isFalse();
  }

  @Test
  void all_that_is_wrong_is_told_and_all_that_would_come_from_elsewhere() {
    assertThat(
            problems(
                """
                include: [more.yaml]
                services:
                  api:
                    extends: base
                    env_file: .env
                    environment: RUST_LOG=info
                    depends_on: [[db]]
                    volumes:
                      - {source: data}
                      - [data]
                  db: postgres
                """))
        .containsExactly(
            "1: 'include' is not followed; give one file that has all services",
            "4: 'extends' of the service api is not followed; write what it adds into the file",
            "5: 'env_file' of the service api is not followed; write what it adds into the file",
            "6: 'environment' of the service api is not written as Compose has it",
            "7: 'depends_on' of the service api is not written as Compose has it",
            "9: a volume of the service api has no target",
            "10: 'volumes' of the service api is not written as Compose has it",
            "11: the service db is no mapping");
    assertThat(problems("api: {image: a}"))
        .containsExactly("1: a Compose file has a mapping 'services'");
  }
}
