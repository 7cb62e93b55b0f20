package dev.chartgate.rule.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.rule.ExpressionCode;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackException;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleBody;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PackedPacksTest {
  private static final long ORIGIN = 0x1234_5678_9abc_def0L;
  private static final int HEADER = 8;

  private static final String PACK =
      """
      id: shop
      version: 0.2.0
      title: Shop
      document: shop.md
      charts:
        - name: shop
          version: ">=1.0.0-0 <2.0.0"
          marks:
            home: [https://shop.example]
            sources: [https://git.example/shop]
            dependencies: [cache]
            values: ["shop-api", "a['b.c'][0]"]
          recognizedBy: [shop-*, "global.env.SHOP_*", "list[*].name", "list[0]"]
          defaults:
            version: 1.2.3
            appVersion: v9
            values:
              replicas: 1
              ratio: 0.5
              on: true
              none: null
              quoted: "17"
              empty: {}
              list: [a, {b: c}, [1, -2]]
              text: |
                Größe ü€
                two
        - name: shop-worker
      sensitive: ["*.env.*TOKEN"]
      """;

  private static final String WHOLE =
      """
      id: image-tag-moves
      code: SHP001
      title: Image has a tag that moves
      severity: warning
      scope: object
      tags: [supply-chain, images]
      charts: [{ name: shop, version: "<1.5.0" }, { name: shop-worker }]
      supersedes: [SHP002]
      since: 0.1.0
      rationale: |
        A tag that moves
        names different bytes.
      remediation: Use a version tag.
      references:
        - { document: shop.md, section: Images, line: 7 }
        - { document: shop.md, section: Tags }
        - { chart: templates/api.yaml, line: 3 }
        - { title: Images, url: "https://example.com/images" }
      kinds: [workload, apps/Deployment]
      select: $pod.allContainers[*] | $object.spec['vol-*'] | $podTemplate.metadata['a.b'] | $object[**='*%!*','x']
      when: has(self.image)
      parameters:
        moving: { default: [latest, main], description: Tags that move. }
        limit: { default: 3 }
        share: { default: 0.25 }
        strict: { default: false }
        name: { default: "yes" }
        odd: { default: 0o17 }
      variables:
        - tag: self.image.split(':')[1]
        - many: |
            params.limit > 2 && params.strict
            || params.share > 0.1 || params.name == string(params.odd)
      assert: "!(variables.tag in params.moving) || variables.many"
      at: [image, "$pod.containers[0]", "$podTemplate.metadata", "$object.kind"]
      part: tag
      message: |
        'the tag ' + variables.tag + ' moves'
      beside: object
      enabled: false
      profiles:
        dev: { severity: info, enabled: true }
        production: { severity: error, enabled: true, parameters: { limit: 5, strict: true } }
      """;

  private static final String SHORT =
      """
      id: no-name
      code: SHP002
      title: No name
      severity: error
      scope: release
      since: 0.1.0
      rationale: It matters.
      remediation: Give it a name.
      assert: "'name' in values"
      at: $values.name
      message: "'there is no name'"
      """;

  private static final Map<String, String> TEXTS =
      Map.of("pack.yaml", PACK, "image-tag-moves.yaml", WHOLE, "no-name.yaml", SHORT);

  private static List<Pack> packs() {
    TextFolder shop =
        new TextFolder(
            "shop",
            "shop",
            TEXTS.entrySet().stream()
                .map(text -> new SourceText("shop/" + text.getKey(), text.getValue()))
                .toList());
    TextFolder empty =
        new TextFolder(
            "empty",
            "empty",
            List.of(
                new SourceText("empty/pack.yaml", "id: empty\nversion: 0.1.0\ntitle: Empty\n")));
    try {
      return PackReader.ofChecked(false).read(List.of(shop, empty));
    } catch (PackException e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  private record Stored(Map<String, byte[]> files) implements PackedFiles {
    @Override
    public byte[] read(String name) throws IOException {
      byte[] file = files.get(name);
      if (file == null) {
        throw new FileNotFoundException(name);
      }
      return file;
    }

    @Override
    public String text(String pack, String name) throws IOException {
      String text = TEXTS.get(name);
      if (!pack.equals("shop") || text == null) {
        throw new FileNotFoundException(pack + "/" + name);
      }
      return text;
    }
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static List<Pack> read(Map<String, byte[]> files) throws IOException {
    return PackedPacks.read(new Stored(files), ORIGIN).orElseThrow();
  }

  @Test
  void what_is_read_is_what_was_written() throws Exception {
    List<Pack> packs = packs();

    assertThat(Described.of(read(PackedPacks.write(packs, ORIGIN)))).isEqualTo(Described.of(packs));
  }

  @Test
  void compiled_expressions_keep_their_code() throws Exception {
    Pack pack = packs().getFirst();
    Rule rule = pack.rules().getFirst();
    RuleBody body =
        rule.body()
            .withExpressions(
                e -> e.with(new ExpressionCode(new byte[] {1, (byte) e.mark().line()})));
    Pack compiled = pack.withRules(List.of(new Rule(rule.head(), rule::notes, () -> body)));

    assertThat(Described.of(read(PackedPacks.write(List.of(compiled), ORIGIN))))
        .isEqualTo(Described.of(List.of(compiled)))
        .contains("[1, 37]");
  }

  @Test
  void the_same_packs_give_the_same_bytes() {
    assertThat(PackedPacks.write(packs(), ORIGIN))
        .usingRecursiveComparison()
        .isEqualTo(PackedPacks.write(packs(), ORIGIN));
  }

  @Test
  void packs_of_another_origin_are_not_given() throws Exception {
    Stored stored = new Stored(PackedPacks.write(packs(), ORIGIN));

    assertThat(PackedPacks.read(stored, ORIGIN + 1)).isEqualTo(Optional.empty());
  }

  @Test
  void bodies_and_rules_are_read_when_they_are_asked_for() throws Exception {
    Map<String, byte[]> files = new HashMap<>(PackedPacks.write(packs(), ORIGIN));
    files.remove("shop");

    Pack shop = read(files).getFirst();

    assertThat(shop.rules()).extracting(Rule::title).contains("No name");
    assertThatThrownBy(() -> shop.rules().getFirst().since())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("shop");
  }

  @Test
  void files_of_two_builds_are_not_mixed() throws Exception {
    Map<String, byte[]> files = new HashMap<>(PackedPacks.write(packs(), ORIGIN));
    Pack other = packs().getFirst().withRules(packs().getFirst().rules().subList(0, 1));
    files.put("shop", file(PackedPacks.write(List.of(other), ORIGIN), "shop"));

    Pack shop = read(files).getFirst();

    assertThatThrownBy(() -> shop.rules().getFirst().since())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("shop does not belong to the index");
  }

  @Test
  void every_changed_byte_and_every_cut_of_the_index_is_noticed() {
    byte[] index = file(PackedPacks.write(packs(), ORIGIN), PackedPacks.INDEX);

    for (int i = 0; i < index.length; i++) {
      byte[] changed = index.clone();
      changed[i] ^= 0x10;
      assertThatThrownBy(() -> read(Map.of(PackedPacks.INDEX, changed)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the packed rules are damaged");
      byte[] cut = Arrays.copyOf(index, i);
      assertThatThrownBy(() -> read(Map.of(PackedPacks.INDEX, cut)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the packed rules are damaged");
    }
  }

  @Test
  void a_wrong_file_with_a_right_checksum_gives_packs_or_a_clear_error() {
    Random random = new Random(7);
    Map<String, byte[]> right = PackedPacks.write(packs(), ORIGIN);
    int damaged = 0;
    for (int i = 0; i < 6_000; i++) {
      Map<String, byte[]> files = new HashMap<>(right);
      byte[] bodies = changed(file(right, "shop"), random);
      byte[] index = file(right, PackedPacks.INDEX).clone();
      if (i % 2 == 0) {
        index = changed(index, random);
      } else {
        // The index names the checksum of the bodies.
        replace(index, checksum(file(right, "shop")), checksum(bodies));
        files.put("shop", bodies);
      }
      files.put(PackedPacks.INDEX, sealed(index));
      try {
        Described.of(PackedPacks.read(new Stored(files), ORIGIN).orElse(List.of()));
      } catch (IOException | UncheckedIOException e) {
        damaged++;
      }
    }
    assertThat(damaged).isBetween(1_000, 5_999);
  }

  private static byte[] changed(byte[] file, Random random) {
    byte[] changed = file.clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      changed[HEADER + random.nextInt(file.length - HEADER)] = (byte) random.nextInt(256);
    }
    return sealed(changed);
  }

  private static byte[] sealed(byte[] file) {
    CRC32 crc = new CRC32();
    crc.update(file, HEADER, file.length - HEADER);
    ByteBuffer.wrap(file).putInt(4, (int) crc.getValue());
    return file;
  }

  private static int checksum(byte[] file) {
    return ByteBuffer.wrap(file).getInt(4);
  }

  private static void replace(byte[] file, int word, int by) {
    ByteBuffer buffer = ByteBuffer.wrap(file);
    for (int i = HEADER; i + 4 <= file.length; i++) {
      if (buffer.getInt(i) == word) {
        buffer.putInt(i, by);
      }
    }
  }
}
