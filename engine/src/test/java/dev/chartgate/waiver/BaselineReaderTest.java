package dev.chartgate.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.report.BaselineJson;
import dev.chartgate.source.Problem;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BaselineReaderTest {
  private static final String[] PIECES = {
    "a",
    "B",
    ".",
    "[0]",
    "'",
    "\"",
    "\\",
    "/",
    "#",
    ": ",
    "{",
    "\n",
    "\t",
    "\u001b",
    "\u0085",
    "\u2028",
    "é",
    "日本",
    "\ud83d\ude80",
    "~",
    "1",
    "null"
  };

  @Test
  void what_is_written_is_read_again_character_by_character() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      Map<BaselineEntry, Integer> entries = new LinkedHashMap<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        entries.put(entry(random), 1 + random.nextInt(3));
      }
      Problems problems = new Problems();

      Map<BaselineEntry, Integer> read =
          new BaselineReader(problems).read(new SourceText("b.json", BaselineJson.of(entries)));

      assertThat(problems.sorted()).isEmpty();
      assertThat(read).containsExactlyEntriesOf(entries);
    }
  }

  private static BaselineEntry entry(Random random) {
    byte[] digest = new byte[16];
    random.nextBytes(digest);
    return new BaselineEntry(
        HexFormat.of().formatHex(digest),
        "TST001",
        random.nextBoolean() ? "" : "x" + text(random),
        some(random),
        some(random),
        some(random),
        some(random),
        some(random));
  }

  private static Optional<String> some(Random random) {
    return random.nextBoolean() ? Optional.of("x" + text(random)) : Optional.empty();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void a_baseline_that_is_cut_off_anywhere_has_a_mistake_with_its_place() {
    String whole =
        BaselineJson.of(
            Map.of(
                new BaselineEntry(
                    "0123456789abcdef0123456789abcdef",
                    "TST001",
                    "web",
                    Optional.empty(),
                    Optional.of("Deployment/web"),
                    Optional.of("shop"),
                    Optional.empty(),
                    Optional.empty()),
                3));
    for (int length = 0; length < whole.stripTrailing().length(); length++) {
      Problems problems = new Problems();
      new BaselineReader(problems).read(new SourceText("b.json", whole.substring(0, length)));

      assertThat(problems.sorted())
          .as(whole.substring(0, length))
          .isNotEmpty()
          .allMatch(problem -> problem.toString().matches("(?s)b\\.json:[0-9]+:[0-9]+: .+"));
    }
  }

  @Test
  void marks_of_a_merge_that_was_not_finished_are_a_mistake() {
    Problems problems = new Problems();

    new BaselineReader(problems)
        .read(
            new SourceText(
                "b.json",
                """
                {
                  "schema": "https://chartgate.dev/schemas/baseline-1.json",
                <<<<<<< HEAD
                  "findings": []
                =======
                  "findings": []
                >>>>>>> main
                }
                """));

    List<Problem> all = problems.sorted();
    assertThat(all).isNotEmpty();
    assertThat(all.getFirst().mark().line()).isBetween(3, 4);
  }
}
