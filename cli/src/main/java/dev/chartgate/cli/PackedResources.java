package dev.chartgate.cli;

import dev.chartgate.rule.Pack;
import dev.chartgate.rule.packed.PackedFiles;
import dev.chartgate.rule.packed.PackedPacks;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The packs that come with Chartgate in the form that the build made of them. They stand for the
 * jar that they were made of and for no other: where the files of the packs lie in a folder, or in
 * another jar, those are read instead.
 */
final class PackedResources implements PackedFiles {
  private static final String PACKS = "META-INF/chartgate/packs/";
  private static final String PACKED = "META-INF/chartgate/packed/";

  private final ClassLoader loader;

  private PackedResources(ClassLoader loader) {
    this.loader = loader;
  }

  /** The packs, if the build made them of what is on the class path. */
  static Optional<List<Pack>> read(ClassLoader loader) {
    try {
      OptionalLong origin = JarDirectory.checksum(loader, PACKS);
      return origin.isPresent() && loader.getResource(PACKED + PackedPacks.INDEX) != null
          ? PackedPacks.read(new PackedResources(loader), origin.getAsLong())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the packs that come with Chartgate cannot be read", e);
    }
  }

  @Override
  public byte[] read(String name) throws IOException {
    return bytes(PACKED + name);
  }

  @Override
  public String text(String pack, String name) throws IOException {
    return new String(bytes(PACKS + pack + "/" + name), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String resource) throws IOException {
    try (@Nullable InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource + " is missing");
      }
      return in.readAllBytes();
    }
  }

  /**
   * Writes the files; the build runs this.
   *
   * @param args the folder of the classes that are packed
   * @throws IllegalStateException if a pack is not sound, or the packs are in no jar
   */
  public static void main(String[] args) throws IOException {
    write(PackedResources.class.getClassLoader(), packs(), Path.of(args[0]));
  }

  /** Writes the files of packs that a class loader finds in a jar. */
  static void write(ClassLoader loader, List<Pack> packs, Path classes) throws IOException {
    OptionalLong origin = JarDirectory.checksum(loader, PACKS);
    if (origin.isEmpty()) {
      throw new IllegalStateException("the packs are in no jar, so nothing can stand for it");
    }
    Path folder = classes.resolve(PACKED);
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : PackedPacks.write(packs, origin.getAsLong()).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static List<Pack> packs() {
    try {
      Console console = Console.ofProcess(Path.of("").toAbsolutePath());
      Packs packs = Packs.load(console, List.of(), Packs.Depth.CASES_AND_EXPRESSIONS);
      return packs.all().stream().map(packs.compiler()::compiled).toList();
    } catch (RunException e) {
      throw new IllegalStateException(e.shownProblems(), e);
    }
  }
}
