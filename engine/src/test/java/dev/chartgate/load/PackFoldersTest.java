package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PackFoldersTest {
  private static final List<String> FILES =
      List.of(
          "shop/pack.yaml",
          "shop/late.yaml",
          "shop/early.yaml",
          "shop/other.yml",
          "shop/README.md",
          "shop/deeper/none.yaml",
          "bar/pack.yaml",
          "none/late.yaml",
          "stray.yaml");

  @TempDir private Path temp;

  private static void write(Path folder) throws IOException {
    for (String file : FILES) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "of: " + file);
    }
  }

  private static List<String> names(List<TextFolder> folders) {
    return folders.stream()
        .flatMap(
            folder -> folder.files().stream().map(file -> folder.name() + " has " + file.name()))
        .toList();
  }

  private static void assertBothPacks(List<TextFolder> folders, String shown) {
    assertThat(names(folders))
        .containsExactly(
            "bar has " + shown + "bar/pack.yaml",
            "shop has " + shown + "shop/early.yaml",
            "shop has " + shown + "shop/late.yaml",
            "shop has " + shown + "shop/other.yml",
            "shop has " + shown + "shop/pack.yaml");
    assertThat(folders.getLast().file("late.yaml").map(SourceText::text))
        .contains("of: shop/late.yaml");
  }

  private static List<TextFolder> onClassPath(Path entry) throws IOException {
    URL[] urls = {entry.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return PackFolders.onClassPath(loader);
    }
  }

  @Test
  void the_packs_of_a_directory_are_its_folders_with_a_pack_file() throws IOException {
    write(temp.resolve("packs"));
    assertBothPacks(PackFolders.inDirectory(temp, "packs"), "packs/");
  }

  @Test
  void a_directory_may_be_a_pack_itself() throws IOException {
    write(temp.resolve("packs"));
    List<TextFolder> folders = PackFolders.inDirectory(temp, "packs/shop");
    assertThat(folders.stream().map(TextFolder::name)).containsExactly("shop");
    assertThat(folders.getFirst().path()).isEqualTo("packs/shop");
  }

  @Test
  void the_working_directory_has_a_name_too() throws IOException {
    write(temp.resolve("packs"));
    assertThat(PackFolders.inDirectory(temp.resolve("packs/shop"), ".").getFirst().name())
        .isEqualTo("shop");
  }

  @Test
  void packs_on_the_class_path_are_found_in_directories() throws IOException {
    write(temp.resolve("classes/META-INF/chartgate/packs"));
    assertBothPacks(onClassPath(temp.resolve("classes")), "");
  }

  @Test
  void packs_on_the_class_path_are_found_in_jars() throws IOException {
    Path jar = temp.resolve("with space+ü.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("META-INF/chartgate/packs/"));
      for (String file : FILES) {
        entries.putNextEntry(new JarEntry("META-INF/chartgate/packs/" + file));
        entries.write(("of: " + file).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertBothPacks(onClassPath(jar), "");
  }

  @Test
  void a_class_path_without_packs_has_none() throws IOException {
    assertThat(onClassPath(Files.createDirectory(temp.resolve("empty")))).isEmpty();
  }

  @Test
  void a_directory_that_is_not_there_is_an_error() {
    assertThatThrownBy(() -> PackFolders.inDirectory(temp, "none"))
        .isInstanceOf(NotDirectoryException.class)
        .hasMessage("none");
  }

  @Test
  void a_file_that_is_no_text_is_an_error_with_its_name() throws IOException {
    write(temp.resolve("packs"));
    Files.write(temp.resolve("packs/shop/late.yaml"), new byte[] {'a', (byte) 0xff});
    assertThatThrownBy(() -> PackFolders.inDirectory(temp, "packs"))
        .isInstanceOf(IOException.class)
        .hasMessage("packs/shop/late.yaml is not UTF-8");
  }
}
