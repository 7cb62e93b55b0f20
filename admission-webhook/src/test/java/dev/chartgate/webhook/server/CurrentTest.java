package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CurrentTest {
  private final Recorded reloads = new Recorded();

  @Test
  void the_first_one_must_be_sound() {
    Variable<String> source = new Variable<>("one");
    source.spoil("packs/a.yaml:3:1: error: no");

    assertThatThrownBy(() -> Current.of(source, reloads)).isInstanceOf(UnsoundException.class);
  }

  @Test
  void a_bad_one_never_replaces_a_good_one_and_is_told_once() throws Exception {
    Variable<String> source = new Variable<>("one");
    Current<String> current = Current.of(source, reloads);
    source.spoil("packs/a.yaml:3:1: error: no");

    assertThat(current.reload()).isEqualTo(Current.Result.REFUSED);
    assertThat(current.reload()).isEqualTo(Current.Result.UNCHANGED);
    assertThat(current.get()).isEqualTo("one");
    assertThat(reloads.said)
        .containsExactly("refused: the test's source is not sound [packs/a.yaml:3:1: error: no]");
  }

  @Test
  void it_is_replaced_once_it_is_sound_again() throws Exception {
    Variable<String> source = new Variable<>("one");
    Current<String> current = Current.of(source, reloads);
    source.spoil("no");
    current.reload();
    source.set("two");

    assertThat(current.reload()).isEqualTo(Current.Result.REPLACED);
    assertThat(current.get()).isEqualTo("two");
  }

  /** Files that somebody writes while they are read, some number of times. */
  private static final class Written implements Source<String> {
    private int writes;
    private int version;

    Written(int writes) {
      this.writes = writes;
    }

    @Override
    public String fingerprint() {
      return "version " + version;
    }

    @Override
    public String load() throws UnsoundException {
      if (writes > 0) {
        writes--;
        version++;
        throw new UnsoundException("half written", List.of());
      }
      return "version " + version;
    }
  }

  @Test
  void what_is_half_written_is_read_again_before_anything_is_said() throws Exception {
    Written source = new Written(2);

    Current<String> current = Current.of(source, reloads);

    assertThat(current.get()).isEqualTo("version 2");
    assertThat(current.reload()).isEqualTo(Current.Result.UNCHANGED);
    assertThat(reloads.said).isEmpty();
  }

  @Test
  void what_cannot_be_looked_at_is_told_and_nothing_else_happens() throws Exception {
    Source<String> source =
        new Source<>() {
          private int looks;

          @Override
          public String fingerprint() throws IOException {
            if (looks++ > 1) {
              throw new IOException("the disk is gone");
            }
            return "";
          }

          @Override
          public String load() {
            return "one";
          }
        };
    Current<String> current = Current.of(source, reloads);

    assertThat(current.reload()).isEqualTo(Current.Result.REFUSED);
    assertThat(current.get()).isEqualTo("one");
    assertThat(reloads.said).containsExactly("refused: cannot be read: the disk is gone []");
  }
}
