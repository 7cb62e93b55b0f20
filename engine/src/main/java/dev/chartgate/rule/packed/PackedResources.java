package dev.chartgate.rule.packed;

import dev.chartgate.rule.Pack;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The packs that come with Chartgate in the form that the build made of them, which lies beside
 * them in their jar. Where their files lie in a folder, or are others than those that it was made
 * of, those are to be read instead.
 */
public final class PackedResources implements PackedFiles {
  /** Where the form is on the class path. */
  public static final String FOLDER = "META-INF/chartgate/packed/";

  private static final String PACKS = "META-INF/chartgate/packs/";

  private final ClassLoader loader;

  private PackedResources(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The packs, if the build made them of what is on the class path.
   *
   * @param origin what stands for the packs on the class path; empty if nothing can
   * @throws UncheckedIOException if they cannot be read, or are damaged
   */
  public static Optional<List<Pack>> read(ClassLoader loader, OptionalLong origin) {
    try {
      return origin.isPresent() && isThere(loader)
          ? PackedPacks.read(new PackedResources(loader), origin.getAsLong())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the packs that come with Chartgate cannot be read", e);
    }
  }

  private static boolean isThere(ClassLoader loader) {
    @Nullable Object index = loader.getResource(FOLDER + PackedPacks.INDEX);
    return index != null;
  }

  @Override
  public byte[] read(String name) throws IOException {
    return bytes(FOLDER + name);
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
}
