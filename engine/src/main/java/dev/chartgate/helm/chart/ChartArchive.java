package dev.chartgate.helm.chart;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks the archive of a chart into memory. */
final class ChartArchive {
  private static final int CHUNK = 1 << 16;

  private final LoadBudget budget;
  private final List<Problem> warnings;

  ChartArchive(LoadBudget budget, List<Problem> warnings) {
    this.budget = budget;
    this.warnings = warnings;
  }

  /** Whether some bytes begin as an archive does. */
  static boolean looksLikeOne(byte[] content) {
    return content.length > 2
        && (content[0] & 0xFF) == 0x1F
        && (content[1] & 0xFF) == 0x8B
        && content[2] == 8;
  }

  /**
   * The files of an archive.
   *
   * @param name the name of the archive
   * @param content its bytes
   * @throws ChartException if it is none, if it passes a bound, or if a path leads out of it
   */
  ChartFiles unpack(String name, byte[] content) throws ChartException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Mark mark = Mark.start(new SourceText(name, ""));
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new InflateGuard(
                new GZIPInputStream(new ByteArrayInputStream(content), CHUNK),
                budget,
                name,
                content.length),
            StandardCharsets.UTF_8.name())) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        if (!entry.isDirectory() && !entry.isGlobalPaxHeader()) {
          budget.takeFile(name);
          String path = ArchivePath.inChart(entry.getName());
          if (isIrregular(entry)) {
            warnings.add(
                new Problem(
                    "the entry %s is a link or a device; Helm reads it as an empty file"
                        .formatted(entry.getName()),
                    mark));
          }
          files.put(path, isIrregular(entry) ? new byte[0] : budget.read(tar, name + "!/" + path));
        }
        entry = tar.getNextEntry();
      }
    } catch (InflateGuard.PassedException e) {
      throw e.refusal();
    } catch (ArchivePath.RefusedException e) {
      throw refusal(String.valueOf(e.getMessage()), mark);
    } catch (IOException | IllegalArgumentException e) {
      throw refusal("this is no archive of a chart: " + e.getMessage(), mark);
    }
    if (files.isEmpty()) {
      throw refusal("the archive holds no files", mark);
    }
    return new ChartFiles(name + "!/", files);
  }

  private static boolean isIrregular(TarArchiveEntry entry) {
    return entry.isSymbolicLink()
        || entry.isLink()
        || entry.isCharacterDevice()
        || entry.isBlockDevice()
        || entry.isFIFO();
  }

  private static ChartException refusal(String message, Mark mark) {
    return new ChartException(List.of(new Problem(message, mark)));
  }
}
