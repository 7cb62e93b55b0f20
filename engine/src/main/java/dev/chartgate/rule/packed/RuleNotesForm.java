package dev.chartgate.rule.packed;

import dev.chartgate.rule.AtPath;
import dev.chartgate.rule.Part;
import dev.chartgate.rule.RuleNotes;

/** The form of what reports show of a rule. */
final class RuleNotesForm {
  private static final Part[] PARTS = Part.values();
  private static final AtPath.Root[] ROOTS = AtPath.Root.values();

  private RuleNotesForm() {}

  static void write(PackedOutput out, RuleNotes notes) {
    out.text(notes.title());
    out.text(notes.rationale());
    out.text(notes.remediation());
    out.list(
        notes.at(),
        at -> {
          out.constant(ROOTS, at.root());
          NodeForm.write(out, at.path());
        });
    out.optional(notes.part(), part -> out.constant(PARTS, part));
  }

  static RuleNotes read(PackedInput in) {
    return new RuleNotes(
        in.text(),
        in.text(),
        in.text(),
        in.list(() -> new AtPath(in.constant(ROOTS), NodeForm.path(in))),
        in.optional(() -> in.constant(PARTS)));
  }
}
