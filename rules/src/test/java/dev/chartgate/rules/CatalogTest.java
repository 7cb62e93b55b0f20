package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CatalogTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z0-9]+) \\| .+ \\|$");

  @Test
  void each_code_of_the_catalog_is_a_rule_or_the_readme_says_why_not() throws IOException {
    Set<String> catalog = new TreeSet<>(lines("src/test/resources/catalog-codes.txt"));
    Set<String> rules =
        BuiltInPacks.ALL.stream()
            .flatMap(pack -> pack.rules().stream())
            .map(rule -> rule.id().code())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> explained =
        ROW.matcher(sectionOfReadme())
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(catalog).hasSizeGreaterThan(400);
    Set<String> missing = new TreeSet<>(catalog);
    missing.removeAll(rules);
    missing.removeAll(explained);
    assertThat(missing).as("neither a rule nor explained in rules/README.md").isEmpty();
    assertThat(catalog).as("explained, but not in the catalog").containsAll(explained);
    assertThat(rules).as("explained, but a rule").doesNotContainAnyElementsOf(explained);
  }

  /** The table of what is no rule at all; the next one is about parts of rules. */
  private static String sectionOfReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("## Constraints of the catalog that are not rules");
    int to = readme.indexOf("\nParts of a constraint", from);
    assertThat(from).isNotNegative();
    assertThat(to).isGreaterThan(from);
    return readme.substring(from, to);
  }

  private static List<String> lines(String path) throws IOException {
    return Files.readAllLines(Path.of(path));
  }
}
