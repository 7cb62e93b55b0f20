package dev.chartgate.rule.packed;

import dev.chartgate.release.Glob;
import dev.chartgate.rule.Select;
import java.util.List;

/** The form of where a rule looks. */
final class SelectForm {
  private static final Select.Root[] ROOTS = Select.Root.values();

  private SelectForm() {}

  static void write(PackedOutput out, Select select) {
    out.list(
        select.alternatives(),
        alternative -> {
          out.constant(ROOTS, alternative.root());
          out.list(alternative.steps(), step -> write(out, step));
        });
  }

  private static void write(PackedOutput out, Select.Step step) {
    switch (step) {
      case Select.Key(String name) -> {
        out.number('k');
        out.text(name);
      }
      case Select.Keys(Glob glob) -> {
        out.number('g');
        out.text(glob.toString());
      }
      case Select.Strings(List<Glob> globs) -> {
        out.number('s');
        out.list(globs, glob -> out.text(glob.toString()));
      }
      case Select.Each() -> out.number('e');
      case Select.AllContainers() -> out.number('c');
    }
  }

  static Select read(PackedInput in) {
    return new Select(
        in.list(() -> new Select.Alternative(in.constant(ROOTS), in.list(() -> step(in)))));
  }

  private static Select.Step step(PackedInput in) {
    return switch (in.count()) {
      case 'k' -> new Select.Key(in.text());
      case 'g' -> new Select.Keys(new Glob(in.text()));
      case 's' -> new Select.Strings(in.list(() -> new Glob(in.text())));
      case 'e' -> new Select.Each();
      case 'c' -> new Select.AllContainers();
      default -> throw PackedInput.damaged("no step");
    };
  }
}
