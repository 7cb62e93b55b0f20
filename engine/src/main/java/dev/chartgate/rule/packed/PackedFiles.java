package dev.chartgate.rule.packed;

import java.io.IOException;

/** Where packed packs are read from. */
public interface PackedFiles {
  /**
   * The bytes of a file that {@link PackedPacks#write} gave.
   *
   * @param name its name
   * @throws IOException if it cannot be read
   */
  byte[] read(String name) throws IOException;

  /**
   * The text of a file of a pack, for messages that point into it.
   *
   * @param pack the pack's id
   * @param name the file's name
   * @throws IOException if it cannot be read
   */
  String text(String pack, String name) throws IOException;
}
