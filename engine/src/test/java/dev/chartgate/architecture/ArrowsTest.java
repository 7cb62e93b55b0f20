package dev.chartgate.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.chartgate.architecture.EngineClasses.foreign;
import static dev.chartgate.architecture.EngineClasses.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows between the parts of the engine: data goes through once, left to right. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ArrowsTest {

  private static final Set<String> MODEL = Set.of("release", "finding", "source");
  private static final Set<String> RULES = union(MODEL, Set.of("rule"));

  record Part(String name, Set<String> maySee) {}

  private static List<Part> parts() {
    return List.of(
        new Part("source", Set.of()),
        new Part("text", Set.of()),
        new Part("finding", Set.of("source")),
        new Part("release", Set.of("finding", "source")),
        new Part("helm", MODEL),
        new Part("load", union(MODEL, Set.of("helm"))),
        new Part("rule", MODEL),
        new Part("rule.cel.value", RULES),
        new Part("rule.cel", union(RULES, Set.of("rule.cel.value"))),
        new Part("rule.docs", union(RULES, Set.of("text"))),
        new Part("rule.packed", RULES),
        new Part("schema", RULES),
        new Part("waiver", RULES),
        new Part("trace", RULES),
        // The inputs of a rule's case are merged as Helm merges them.
        new Part("evaluate", union(RULES, Set.of("helm", "rule.cel", "schema", "waiver", "trace"))),
        new Part("report", Set.of("finding", "source", "text")));
  }

  @Test
  void enough_classes_were_read_to_judge() {
    assertThat(EngineClasses.MAIN).hasSizeGreaterThan(50);
  }

  @Test
  void every_class_belongs_to_a_known_part() {
    Set<String> known = new TreeSet<>();
    parts().forEach(part -> known.add(part.name()));
    classes().should(be(in(known))).check(EngineClasses.MAIN);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_part_sees_only_what_it_may_see(Part part) {
    classes()
        .that(in(Set.of(part.name())))
        .should()
        .onlyDependOnClassesThat(in(union(part.maySee(), Set.of(part.name()))).or(foreign()))
        .allowEmptyShould(true)
        .check(EngineClasses.MAIN);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("dev.chartgate.(**)").should().beFreeOfCycles().check(EngineClasses.MAIN);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return new TreeSet<>(Stream.of(some, others).flatMap(Collection::stream).toList());
  }
}
