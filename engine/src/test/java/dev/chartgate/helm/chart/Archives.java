package dev.chartgate.helm.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes archives, also such as no honest program makes. */
public final class Archives {
  private Archives() {}

  /** An archive of files by their paths. */
  public static byte[] of(Map<String, String> files) {
    return of(tar -> {
      for (Map.Entry<String, String> file : files.entrySet()) {
        add(tar, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  /** Writes entries. */
  @FunctionalInterface
  public interface Entries {
    void write(TarArchiveOutputStream tar) throws IOException;
  }

  /** An archive of what is written. */
  public static byte[] of(Entries entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      entries.write(tar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes a file. */
  public static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  /** Writes a symbolic link. */
  public static void addLink(TarArchiveOutputStream tar, String name, String target)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }
}
