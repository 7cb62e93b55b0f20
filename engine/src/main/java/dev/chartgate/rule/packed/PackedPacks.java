package dev.chartgate.rule.packed;

import dev.chartgate.release.KeyGlob;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleHead;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * Packs as files: an index with what a run needs to see which packs and rules matter and to say of
 * those that do not, and for each pack a file with the bodies of its rules and the defaults of its
 * charts. Each file carries a checksum, and the index those of the others, so that files of two
 * builds are never mixed.
 */
public final class PackedPacks {
  /** The name of the index. */
  public static final String INDEX = "index";

  private static final int FORMAT = 0x43475001;
  private static final int HEADER = 2 * Integer.BYTES;

  private PackedPacks() {}

  /**
   * Makes the files of some packs; cases of rules are left out.
   *
   * @param origin a number that stands for what the packs were read from; {@link #read} gives packs
   *     only to who names the same
   * @return the files by their names
   */
  public static Map<String, byte[]> write(List<Pack> packs, long origin) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    PackedOutput index = new PackedOutput();
    index.number(origin);
    index.list(packs, pack -> files.put(pack.id(), write(index, pack)));
    files.put(INDEX, file(index.toByteArray()));
    return files;
  }

  private static byte[] write(PackedOutput index, Pack pack) {
    Blocks.Writer bodies = new Blocks.Writer();
    Blocks.Writer notes = new Blocks.Writer();
    PackedOutput rules = new PackedOutput();
    rules.list(
        pack.rules(),
        rule -> {
          RuleHeadForm.write(rules, rule.head());
          rules.number(notes.add(note -> RuleNotesForm.write(note, rule.notes())));
          rules.number(bodies.add(body -> RuleBodyForm.write(body, rule.body())));
        });
    PackedOutput charts = new PackedOutput();
    charts.list(pack.charts(), chart -> ChartForm.write(charts, chart, bodies));
    byte[] content = bodies.toByteArray();
    index.text(pack.id());
    index.word(checksum(content, 0));
    index.text(pack.version());
    index.text(pack.title());
    index.optional(pack.document(), index::text);
    index.list(pack.sensitive(), glob -> index.text(glob.toString()));
    index.block(charts.toByteArray());
    index.block(rules.toByteArray());
    index.block(notes.toByteArray());
    return file(content);
  }

  private static byte[] file(byte[] content) {
    PackedOutput out = new PackedOutput();
    out.word(FORMAT);
    out.word(checksum(content, 0));
    byte[] header = out.toByteArray();
    byte[] file = new byte[header.length + content.length];
    System.arraycopy(header, 0, file, 0, header.length);
    System.arraycopy(content, 0, file, header.length, content.length);
    return file;
  }

  private static int checksum(byte[] bytes, int from) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return (int) crc.getValue();
  }

  /**
   * Reads packs. Blocks are read from their files when they are first needed; a body that is
   * damaged then throws {@link UncheckedIOException}.
   *
   * @param origin what stands for what the packs should have been read from
   * @return the packs in the order in which they were written; empty if they were read from
   *     something else
   * @throws IOException if the index cannot be read or is damaged
   */
  public static Optional<List<Pack>> read(PackedFiles files, long origin) throws IOException {
    try {
      return sound(() -> {
        PackedInput index = content(files, INDEX, Optional.empty());
        return index.number() == origin
            ? Optional.of(index.list(() -> pack(index, files)))
            : Optional.empty();
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What the index gives for one pack. */
  private static Pack pack(PackedInput in, PackedFiles files) {
    String id = in.text();
    int checksum = in.word();
    Blocks bodies = new Blocks(() -> content(files, id, Optional.of(checksum)));
    String version = in.text();
    String title = in.text();
    Optional<String> document = in.optional(in::text);
    List<KeyGlob> sensitive = in.list(() -> KeyGlob.parse(in.text()));
    PackedInput charts = in.section();
    PackedInput rules = in.section();
    PackedInput noteBlocks = in.section();
    Blocks notes = new Blocks(() -> noteBlocks);
    return new Pack(
        id,
        version,
        title,
        document,
        charts.list(() -> ChartForm.read(charts, id, bodies)),
        sensitive,
        () -> sound(() -> rules.list(() -> rule(rules, id, notes, bodies, files))));
  }

  private static Rule rule(
      PackedInput in, String pack, Blocks notes, Blocks bodies, PackedFiles files) {
    RuleHead head = RuleHeadForm.read(in, pack);
    String name = head.id().name() + ".yaml";
    SourceText file = new SourceText(pack + "/" + name, () -> text(files, pack, name));
    return new Rule(
        head,
        notes.later(in.count(), RuleNotesForm::read),
        bodies.later(in.count(), body -> RuleBodyForm.read(body, file)));
  }

  private static String text(PackedFiles files, String pack, String name) {
    try {
      return files.text(pack, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PackedInput content(
      PackedFiles files, String name, Optional<Integer> expectedChecksum) {
    byte[] bytes;
    try {
      bytes = files.read(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PackedInput in = new PackedInput(bytes);
    if (in.word() != FORMAT) {
      throw PackedInput.damaged(name + " is of another format");
    }
    int checksum = in.word();
    if (checksum != checksum(bytes, HEADER)) {
      throw PackedInput.damaged("the checksum of " + name + " is wrong");
    }
    if (expectedChecksum.isPresent() && expectedChecksum.get() != checksum) {
      throw PackedInput.damaged(name + " does not belong to the index");
    }
    return in;
  }

  /** What a reader gives; where it is told what cannot be, the file is damaged. */
  static <T> T sound(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw PackedInput.damaged(String.valueOf(e.getMessage()));
    }
  }
}
