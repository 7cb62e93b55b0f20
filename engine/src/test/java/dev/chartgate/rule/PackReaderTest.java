package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PackReaderTest {

  private static TextFolder copy(String name, String code) {
    List<SourceText> files = new ArrayList<>();
    for (SourceText file : SamplePack.right().folder().files()) {
      files.add(
          new SourceText(
              file.name().replace("shop/", name + "/"),
              file.text().replace("id: shop", "id: " + name).replace("SHP001", code)));
    }
    return new TextFolder(name, name, files);
  }

  private static List<String> problems(TextFolder... folders) {
    PackException refused =
        catchThrowableOfType(
            PackException.class,
            () -> new PackReader(ExpressionChecker.NONE, true).read(List.of(folders)));
    return refused.problems().stream().map(Object::toString).toList();
  }

  @Test
  void a_pack_says_what_it_is_for() throws PackException {
    Pack pack = SamplePack.right().read();
    assertThat(pack.id()).isEqualTo("shop");
    assertThat(pack.version()).isEqualTo("0.2.0");
    assertThat(pack.title()).isEqualTo("Shop");
    assertThat(pack.document()).isEmpty();
    assertThat(pack.sensitive()).containsExactly(KeyGlob.parse("*.env.*TOKEN"));
    KnownChart chart = pack.charts().getFirst();
    assertThat(chart.pack()).isEqualTo("shop");
    assertThat(chart.name()).isEqualTo("shop");
    assertThat(chart.versions()).hasToString(">=1.0.0-0 <2.0.0");
    assertThat(chart.recognizedBy()).containsExactly(KeyGlob.parse("shop-api"));
    assertThat(chart.defaults().map(KnownChart.Defaults::version)).isEqualTo(Optional.of("1.2.3"));
    assertThat(chart.defaults().orElseThrow().layer().values().keys()).containsExactly("replicas");
  }

  @Test
  void the_defaults_of_a_chart_are_a_file_of_their_own() throws PackException {
    ValuesLayer layer =
        SamplePack.right()
            .replace("pack.yaml", "replicas: 1", "shop: { replicas: 1 }")
            .read()
            .charts()
            .getFirst()
            .defaults()
            .orElseThrow()
            .layer();

    assertThat(layer.kind()).isEqualTo(ValuesLayer.Kind.PACK_DEFAULT);
    assertThat(layer.source().name()).isEqualTo("shop 1.2.3 defaults");
    assertThat(layer.source().text()).isEqualTo("shop:\n  replicas: 1\n");
    assertThat(layer.values().at(NodePath.of("shop", "replicas")).orElseThrow().mark())
        .hasToString("shop 1.2.3 defaults:2:13");
  }

  @Test
  void packs_are_checked_against_others_that_were_read_before() throws PackException {
    List<Pack> others = List.of(SamplePack.right().read());
    TextFolder second =
        new TextFolder(
            "mine",
            "mine",
            List.of(
                new SourceText("mine/pack.yaml", "id: mine\nversion: 0.2.0\ntitle: Mine\n"),
                new SourceText("mine/image-tag-moves.yaml", SamplePack.RULE)));
    PackReader reader = new PackReader(ExpressionChecker.NONE, true);

    assertThatThrownBy(() -> reader.readBeside(others, List.of(second)))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::toString)
                    .containsExactlyInAnyOrder(
                        "mine/image-tag-moves.yaml:2:7: the rule shop/image-tag-moves has the code"
                            + " SHP001 too",
                        "mine/image-tag-moves.yaml:2:7: the codes of the pack shop begin with SHP"
                            + " too; choose other letters"));
    assertThatThrownBy(() -> reader.readBeside(others, List.of(SamplePack.right().folder())))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::message)
                    .contains("another pack is called 'shop' too; give one of them another id"));
    assertThat(reader.readBeside(others, List.of())).isEmpty();
  }

  @Test
  void a_rule_may_supersede_one_of_a_pack_that_was_read_before() throws PackException {
    List<Pack> others = List.of(SamplePack.right().read());
    TextFolder second =
        new TextFolder(
            "mine",
            "mine",
            List.of(
                new SourceText("mine/pack.yaml", "id: mine\nversion: 0.2.0\ntitle: Mine\n"),
                new SourceText(
                    "mine/image-tag-moves.yaml",
                    SamplePack.RULE
                        .replace("SHP001", "MNE001")
                        .replace("since:", "supersedes: [SHP001]\nsince:"))));

    assertThat(
            new PackReader(ExpressionChecker.NONE, true)
                .readBeside(others, List.of(second))
                .getFirst()
                .rules()
                .getFirst()
                .supersedes())
        .containsExactly("SHP001");
  }

  @Test
  void packs_come_in_the_order_of_their_folders_and_rules_in_that_of_their_codes()
      throws PackException {
    TextFolder two =
        SamplePack.right()
            .rule("SHP001", "SHP009")
            .file(
                "a.yaml",
                SamplePack.RULE.replace("id: image-tag-moves", "id: a").replace("SHP001", "SHP008"))
            .folder();
    List<Pack> packs =
        new PackReader(ExpressionChecker.NONE, true).read(List.of(two, copy("bar", "BAR001")));
    assertThat(packs.stream().map(Pack::id)).containsExactly("shop", "bar");
    assertThat(packs.getFirst().rules().stream().map(rule -> rule.id().code()))
        .containsExactly("SHP008", "SHP009");
  }

  @Test
  void without_cases_nothing_behind_their_key_is_read() throws PackException {
    SamplePack broken = SamplePack.right().rule("  - name: latest", "  - [name: latest");
    assertThat(broken.problems()).isNotEmpty();
    assertThat(broken.withoutCases().readRule().cases()).isEmpty();
  }

  @Test
  void other_files_of_a_folder_are_no_rules() throws PackException {
    assertThat(SamplePack.right().file("README.md", "# Shop").read().rules()).hasSize(1);
  }

  @Test
  void two_packs_of_one_name_are_refused() {
    assertThat(problems(copy("bar", "BAR001"), copy("bar", "BAZ001")))
        .containsExactly(
            "bar/image-tag-moves.yaml:2:7: the codes of the pack bar begin with BAR, not BAZ",
            "bar/pack.yaml:1:1: another pack is called 'bar' too, in bar/pack.yaml; give one of"
                + " them another id");
  }

  @Test
  void two_packs_cannot_share_the_letters_of_their_codes() {
    assertThat(problems(copy("bar", "BAR001"), copy("baz", "BAR002")))
        .containsExactly(
            "baz/image-tag-moves.yaml:2:7: the codes of the pack bar begin with BAR too; choose"
                + " other letters");
  }

  @Test
  void a_code_may_begin_with_the_letters_of_another() throws PackException {
    assertThat(
            new PackReader(ExpressionChecker.NONE, true)
                .read(List.of(copy("bar", "K8S001"), copy("baz", "K8SX001"))))
        .hasSize(2);
  }

  @Test
  void mistakes_of_all_packs_are_reported_together() {
    TextFolder broken = SamplePack.right().replace("pack.yaml", "title:", "titel:").folder();
    TextFolder another = copy("bar", "bar");
    assertThat(problems(broken, another))
        .containsExactly(
            "bar/image-tag-moves.yaml:2:7: 'bar' is no code; write capital letters and three"
                + " digits, for example DSX001",
            "shop/pack.yaml:3:1: unknown key 'titel' in a pack; did you mean 'title'?");
  }

  @Test
  void a_pack_file_that_does_not_parse_hides_no_mistake_of_a_rule() {
    assertThat(
            SamplePack.right()
                .file("pack.yaml", "id: [")
                .rule("severity: error", "severity: bad")
                .problems())
        .contains("shop/image-tag-moves.yaml:4:11: ", "shop/pack.yaml:1:");
  }
}
