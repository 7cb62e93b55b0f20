package dev.chartgate.source;

import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The settings of the YAML parser. With each part of a text that it reads ahead it copies what it
 * has not yet parsed, so that a long line takes time by the square of its length, unless the parts
 * are longer.
 */
final class ParserSettings {
  private static final int LONG = 1 << 17;
  private static final int VERY_LONG = 1 << 23;

  // Each is made once, since with them a schema is made that is not used here.
  private static final LoadSettings USUAL = ofParts(1024);
  private static final Once<LoadSettings> OF_LONG = new Once<>(() -> ofParts(LONG));
  private static final Once<LoadSettings> OF_VERY_LONG = new Once<>(() -> ofParts(VERY_LONG));

  private ParserSettings() {}

  /** The settings for a text. */
  static LoadSettings of(String text) {
    if (text.length() < LONG) {
      return USUAL;
    }
    return text.length() < VERY_LONG ? OF_LONG.get() : OF_VERY_LONG.get();
  }

  private static LoadSettings ofParts(int characters) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setUseMarks(true)
        .setBufferSize(characters)
        .build();
  }
}
