package dev.chartgate.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/** The engine's own classes, without its tests, read once for all rules. */
final class EngineClasses {

  static final String BASE = "dev.chartgate";

  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages(BASE);

  private EngineClasses() {}

  /** Classes of {@code parts}, named relative to the base package and without packages below. */
  static DescribedPredicate<JavaClass> in(Set<String> parts) {
    return DescribedPredicate.describe(
        "are in " + String.join(", ", parts), type -> parts.contains(part(type)));
  }

  /** Classes that are not Chartgate's. */
  static DescribedPredicate<JavaClass> foreign() {
    return DescribedPredicate.describe(
        "are not Chartgate's", type -> !type.getPackageName().startsWith(BASE));
  }

  /**
   * The part of the engine that a class belongs to: its package relative to the base package, where
   * all that is below {@code helm} counts as {@code helm}.
   */
  static String part(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(BASE + ".")) {
      return name;
    }
    String relative = name.substring(BASE.length() + 1);
    return relative.startsWith("helm.") ? "helm" : relative;
  }
}
