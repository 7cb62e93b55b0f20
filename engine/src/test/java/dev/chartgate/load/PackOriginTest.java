package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PackOriginTest {
  private static final Map<String, String> PACKS =
      Map.of("shop/pack.yaml", "id: shop\n", "shop/größe.yaml", "id: größe\n");

  @TempDir Path folder;

  private Path jar(Map<String, String> packs, Map<String, String> others, boolean stored)
      throws IOException {
    Map<String, String> entries = new LinkedHashMap<>(others);
    entries.put(PackFolders.RESOURCES, "");
    packs.forEach((name, content) -> entries.put(PackFolders.RESOURCES + name, content));
    Path jar = Files.createTempFile(folder, "packs", ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
        JarEntry written = new JarEntry(entry.getKey());
        if (stored) {
          CRC32 checksum = new CRC32();
          checksum.update(content);
          written.setMethod(ZipEntry.STORED);
          written.setSize(content.length);
          written.setCrc(checksum.getValue());
        }
        out.putNextEntry(written);
        out.write(content);
      }
    }
    return jar;
  }

  private OptionalLong origin(Map<String, String> packs) throws IOException {
    return PackOrigin.ofJar(jar(packs, Map.of(), false));
  }

  @Test
  void files_in_a_folder_have_the_number_of_the_jar_that_is_made_of_them() throws Exception {
    for (Map.Entry<String, String> file : PACKS.entrySet()) {
      Path path = folder.resolve(PackFolders.RESOURCES + file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }

    assertThat(origin(PACKS)).hasValue(PackOrigin.ofClasses(folder));
  }

  @Test
  void neither_what_else_a_jar_holds_nor_how_it_is_packed_counts() throws Exception {
    Map<String, String> others = Map.of("META-INF/chartgate/packed/index", "x", "A.class", "y");

    assertThat(PackOrigin.ofJar(jar(PACKS, others, true))).isEqualTo(origin(PACKS));
  }

  @Test
  void another_name_other_contents_and_one_file_less_give_another_number() throws Exception {
    assertThat(
            List.of(
                origin(PACKS),
                origin(Map.of("shop/pack.yaml", "id: shop\n", "shop/a.yaml", "id: größe\n")),
                origin(Map.of("shop/pack.yaml", "id: ship\n", "shop/größe.yaml", "id: größe\n")),
                origin(Map.of("shop/pack.yaml", "id: shop\n"))))
        .doesNotHaveDuplicates()
        .allMatch(OptionalLong::isPresent);
  }

  @Test
  void a_jar_without_packs_has_none() throws Exception {
    assertThat(PackOrigin.ofJar(jar(Map.of(), Map.of("a", "b"), false))).isEmpty();
  }

  @Test
  void what_is_no_jar_or_a_broken_one_has_none() throws Exception {
    Path file = folder.resolve("x.jar");
    for (String content : List.of("", "PK", "no jar at all, only a long enough text")) {
      Files.writeString(file, content);
      assertThat(PackOrigin.ofJar(file)).as(content).isEmpty();
    }
    byte[] whole = Files.readAllBytes(jar(PACKS, Map.of(), false));
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertThat(PackOrigin.ofJar(file)).isEmpty();
    for (int i = whole.length - 300; i < whole.length; i++) {
      byte[] broken = whole.clone();
      broken[i] ^= 0x7f;
      Files.write(file, broken);
      // It tells something or nothing, and never fails.
      assertThat(PackOrigin.ofJar(file)).isNotNull();
    }
  }
}
