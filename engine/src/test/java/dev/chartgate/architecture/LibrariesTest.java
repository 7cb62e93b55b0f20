package dev.chartgate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.chartgate.architecture.EngineClasses.in;

import com.tngtech.archunit.base.DescribedPredicate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds each library in the one part of the engine that may see it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LibrariesTest {

  record Library(Set<String> packages, Set<String> seenBy) {}

  private static List<Library> libraries() {
    return List.of(
        new Library(Set.of("org.snakeyaml..", "org.yaml.."), Set.of("source")),
        new Library(Set.of("dev.cel..", "com.google.protobuf.."), Set.of("rule.cel")),
        new Library(Set.of("com.google.re2j.."), Set.of("helm", "rule.cel", "schema")),
        new Library(Set.of("com.networknt.."), Set.of("schema")),
        // networknt takes its instances as Jackson's trees; reports are written with its generator,
        // and JSON is read with its parser.
        new Library(
            Set.of("tools.jackson..", "com.fasterxml.."), Set.of("schema", "report", "source")),
        new Library(Set.of("tools.jackson.databind.."), Set.of("schema", "report")),
        new Library(Set.of("org.apache.commons.compress.."), Set.of("helm")),
        // CEL's own interfaces take Guava's lists.
        new Library(Set.of("com.google.common.."), Set.of("rule.cel")),
        // What they bring along is theirs alone.
        new Library(
            Set.of(
                "com.google.errorprone..",
                "org.antlr..",
                "org.slf4j..",
                "org.apache.commons.io..",
                "org.apache.commons.lang3..",
                "org.apache.commons.codec.."),
            Set.of()),
        // Those of the programs around the engine.
        new Library(Set.of("picocli..", "io.micronaut..", "io.netty.."), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void a_library_is_seen_by_its_part_alone(Library library) {
    noClasses()
        .that(DescribedPredicate.not(in(library.seenBy())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.packages().toArray(String[]::new))
        .check(EngineClasses.MAIN);
  }
}
