package dev.chartgate.load;

import dev.chartgate.helm.values.ArgumentFiles;
import java.io.IOException;

/** The files that {@code --set-file} names. */
record SetFiles(InputFiles files) implements ArgumentFiles {

  @Override
  public String read(String path) throws IOException {
    try {
      return TextDecoder.decode(files.bytes(files.existing(path)), path).text();
    } catch (LoadException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
