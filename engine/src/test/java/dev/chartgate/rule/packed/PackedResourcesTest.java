package dev.chartgate.rule.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.load.PackFolders;
import dev.chartgate.load.PackOrigin;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.PackReader;
import dev.chartgate.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PackedResourcesTest {
  private static final String FOLDER = "META-INF/chartgate/packs/";
  private static final String PACK = "id: shop\nversion: 0.1.0\ntitle: Shop\n";
  private static final String RULE =
      """
      id: no-name
      code: SHP001
      title: No name
      severity: error
      scope: values
      since: 0.1.0
      rationale: It matters.
      remediation: Give it a name.
      assert: "'name' in values"
      message: "'there is no name'"
      """;

  @TempDir Path folder;
  private Path jar;
  private Path classes;

  @BeforeEach
  void packs_in_a_jar_and_packed() throws Exception {
    jar = folder.resolve("rules.jar");
    classes = folder.resolve("classes");
    writeJar(RULE);
    try (URLClassLoader loader = loader(jar)) {
      write(loader);
    }
  }

  private void write(ClassLoader loader) throws Exception {
    Path packed = Files.createDirectories(classes.resolve(PackedResources.FOLDER));
    long origin = PackOrigin.ofClassPath(loader).orElseThrow();
    for (Map.Entry<String, byte[]> file : PackedPacks.write(packs(loader), origin).entrySet()) {
      Files.write(packed.resolve(file.getKey()), file.getValue());
    }
  }

  private static Optional<List<Pack>> read(ClassLoader loader) throws IOException {
    return PackedResources.read(loader, PackOrigin.ofClassPath(loader));
  }

  private void writeJar(String rule) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      add(out, FOLDER, "");
      add(out, FOLDER + "shop/pack.yaml", PACK);
      add(out, FOLDER + "shop/no-name.yaml", rule);
    }
  }

  private static void add(JarOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  private static List<Pack> packs(ClassLoader loader) throws Exception {
    return PackReader.ofChecked(false).read(PackFolders.onClassPath(loader));
  }

  /** Sees nothing of this test's own class path. */
  private static URLClassLoader loader(Path... places) throws MalformedURLException {
    URL[] addresses = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      addresses[i] = places[i].toUri().toURL();
    }
    return new URLClassLoader(addresses, null);
  }

  @Test
  void packs_are_read_in_the_form_that_was_made_of_their_jar() throws Exception {
    try (URLClassLoader loader = loader(jar, classes)) {
      List<Pack> packs = read(loader).orElseThrow();

      assertThat(packs).extracting(Pack::id).containsExactly("shop");
      Rule rule = packs.getFirst().rules().getFirst();
      assertThat(rule.title()).isEqualTo("No name");
      assertThat(rule.assertion().locate(1, 1)).hasToString("shop/no-name.yaml:9:11");
      assertThat(rule.mark().source().text()).isEqualTo(RULE);
    }
  }

  @Test
  void the_form_of_a_jar_is_not_used_when_a_rule_in_it_has_changed() throws Exception {
    writeJar(RULE.replace("No name", "No nome"));

    try (URLClassLoader loader = loader(jar, classes)) {
      assertThat(read(loader)).isEmpty();
      assertThat(packs(loader).getFirst().rules().getFirst().title()).isEqualTo("No nome");
    }
  }

  @Test
  void the_form_of_a_jar_is_not_used_for_packs_in_a_folder() throws Exception {
    Path pack = Files.createDirectories(folder.resolve("open").resolve(FOLDER).resolve("shop"));
    Files.writeString(pack.resolve("pack.yaml"), PACK);
    Files.writeString(pack.resolve("no-name.yaml"), RULE);

    try (URLClassLoader loader = loader(folder.resolve("open"), classes)) {
      assertThat(read(loader)).isEmpty();
    }
  }

  @Test
  void what_was_never_packed_is_read_from_its_files() throws Exception {
    try (URLClassLoader loader = loader(jar)) {
      assertThat(read(loader)).isEmpty();
    }
  }

  @Test
  void damaged_files_are_said_to_be() throws Exception {
    Path index = classes.resolve("META-INF/chartgate/packed/index");
    byte[] bytes = Files.readAllBytes(index);
    bytes[bytes.length / 2]++;
    Files.write(index, bytes);

    try (URLClassLoader loader = loader(jar, classes)) {
      assertThatThrownBy(() -> read(loader))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("the packed rules are damaged: the checksum of index is wrong");
    }
  }
}
