package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class InputFilesTest {
  @TempDir private Path folder;
  private Path work;

  @BeforeEach
  void write_files() throws IOException {
    work = Files.createDirectories(folder.resolve("work/deep"));
    Files.writeString(folder.resolve("values.yaml"), "a: 1\n");
    Files.writeString(work.resolve("values.yaml"), "a: 1\n");
  }

  private String name(String typed) throws LoadException {
    InputFiles files = new InputFiles(LoadRequest.in(work).build(), LoadBounds.DEFAULT);
    return files.name(files.existing(typed));
  }

  @Test
  void a_file_of_the_working_directory_is_named_relative_to_it_however_it_was_typed()
      throws LoadException {
    assertThat(name("values.yaml")).isEqualTo("values.yaml");
    assertThat(name("./x/../values.yaml")).isEqualTo("values.yaml");
    assertThat(name("../deep/values.yaml")).isEqualTo("values.yaml");
    assertThat(name(work.resolve("values.yaml").toString())).isEqualTo("values.yaml");
    assertThat(name(".")).isEqualTo(".");
  }

  @Test
  void a_file_elsewhere_is_named_as_it_was_typed() throws LoadException {
    assertThat(name("../../values.yaml")).isEqualTo("../../values.yaml");
    assertThat(name("../.././values.yaml")).isEqualTo("../../values.yaml");
    assertThat(name("..")).isEqualTo("..");
    String absolute = folder.resolve("values.yaml").toString();
    assertThat(name(absolute)).isEqualTo(absolute);
  }
}
