package dev.chartgate.webhook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.chartgate.webhook.cluster.ClusterView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows between the parts of the webhook, and each library in its one part. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartsTest {
  private static final String BASE = "dev.chartgate.webhook";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages(BASE);

  record Part(String name, Set<String> maySee) {}

  record Library(List<String> packages, Set<String> seenBy) {}

  private static List<Part> parts() {
    return List.of(
        new Part("review", Set.of()),
        new Part("cluster", Set.of()),
        new Part("ruleset", Set.of()),
        new Part("verdict", Set.of("review", "cluster", "ruleset")),
        new Part("certificate", Set.of("cluster")),
        new Part("server", Set.of("review", "cluster", "ruleset", "verdict")));
  }

  private static List<Library> libraries() {
    return List.of(
        new Library(List.of("io.micronaut..", "io.netty..", "jakarta.."), Set.of("server")),
        new Library(List.of("io.fabric8.."), Set.of("cluster")),
        // The server reads keys and certificates as the certificate's program writes them.
        new Library(List.of("org.bouncycastle.."), Set.of("certificate", "server")),
        // The client of Kubernetes keeps times and odd values as Jackson has them.
        new Library(List.of("tools.jackson..", "com.fasterxml.."), Set.of("review", "cluster")),
        new Library(List.of("dev.cel..", "org.snakeyaml..", "com.networknt.."), Set.of()));
  }

  @Test
  void enough_classes_were_read_to_judge() {
    assertThat(MAIN).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_part_sees_only_what_it_may_see(Part part) {
    classes()
        .that(in(Set.of(part.name())))
        .should()
        .onlyDependOnClassesThat(
            in(union(part.maySee(), part.name()))
                .or(DescribedPredicate.describe("are not the webhook's", c -> !isOurs(c))))
        .check(MAIN);
  }

  @Test
  void verdicts_see_the_cluster_through_its_view_alone() {
    noClasses()
        .that(in(Set.of("verdict")))
        .should()
        .dependOnClassesThat(
            in(Set.of("cluster"))
                .and(DescribedPredicate.not(JavaClass.Predicates.type(ClusterView.class))))
        .check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void a_library_is_seen_by_its_part_alone(Library library) {
    noClasses()
        .that(DescribedPredicate.not(in(library.seenBy())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.packages().toArray(String[]::new))
        .check(MAIN);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(BASE);
  }

  private static DescribedPredicate<JavaClass> in(Set<String> parts) {
    return DescribedPredicate.describe(
        "are in " + String.join(", ", parts), type -> isOurs(type) && parts.contains(part(type)));
  }

  private static String part(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(BASE) ? "" : name.substring(BASE.length() + 1);
  }

  private static Set<String> union(Set<String> some, String one) {
    return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
  }
}
