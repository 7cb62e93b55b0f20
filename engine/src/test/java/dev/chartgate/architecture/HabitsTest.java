package dev.chartgate.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static dev.chartgate.architecture.EngineClasses.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Holds what the engine never does: print, log, ask the clock, open files where it should not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HabitsTest {

  @Test
  void every_package_is_null_marked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : EngineClasses.MAIN) {
      JavaPackage home = type.getPackage();
      if (!home.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(home.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  @Test
  void nothing_is_printed() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(EngineClasses.MAIN);
  }

  @Test
  void nothing_is_logged() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(EngineClasses.MAIN);
  }

  @Test
  void files_are_opened_by_load_alone() {
    noClasses()
        .that(DescribedPredicate.not(in(Set.of("load"))))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            File.class,
            FileChannel.class,
            FileInputStream.class,
            FileOutputStream.class,
            FileReader.class,
            Files.class,
            FileSystems.class,
            FileWriter.class,
            RandomAccessFile.class)
        .check(EngineClasses.MAIN);
  }

  @Test
  void the_clock_is_the_callers() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, InstantSource.class)
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks for the time",
                call ->
                    (call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now"))
                        || call.getTarget().getFullName().startsWith("java.lang.System.currentTime")
                        || call.getTarget().getFullName().startsWith("java.lang.System.nanoTime")))
        .check(EngineClasses.MAIN);
  }

  @Test
  void nothing_reaches_the_network_or_another_process() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "javax.net..")
                .and(
                    DescribedPredicate.not(
                        HasName.Predicates.nameMatching(
                            "java\\.net\\.URI.*|java\\.net\\.URL(De|En)coder"))))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Process.class, ProcessBuilder.class)
        .check(EngineClasses.MAIN);
  }

  @Test
  void a_name_says_what_a_class_is() {
    noClasses()
        .should(
            be(
                simpleNameEndingWith("Util")
                    .or(simpleNameEndingWith("Utils"))
                    .or(simpleNameEndingWith("Helper"))
                    .or(simpleNameEndingWith("Misc"))
                    .or(simpleNameEndingWith("Impl"))))
        .check(EngineClasses.MAIN);
  }
}
