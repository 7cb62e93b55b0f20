package dev.chartgate.webhook.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An image in the layout of the Open Container Initiative, in a tar file.
 *
 * @param config how it is run
 * @param layers the layers, the lowest first, each packed
 */
record OciImage(JsonNode config, List<byte[]> layers) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Reads an image; follows the digests from the index on, so that nothing else counts. */
  static OciImage read(Path file) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        if (entry.isFile()) {
          contents.put(entry.getName(), tar.readAllBytes());
        }
      }
    }
    JsonNode manifests = json(contents, "index.json").path("manifests");
    JsonNode manifest = json(contents, blob(manifests.path(0)));
    List<byte[]> layers = new ArrayList<>();
    for (JsonNode layer : manifest.path("layers").values()) {
      layers.add(content(contents, blob(layer)));
    }
    return new OciImage(json(contents, blob(manifest.path("config"))), layers);
  }

  /** What is in a layer, in the layer's order. */
  List<TarArchiveEntry> entries(int layer) throws IOException {
    List<TarArchiveEntry> entries = new ArrayList<>();
    try (TarArchiveInputStream tar = open(layer)) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** A layer, unpacked as a stream. */
  TarArchiveInputStream open(int layer) throws IOException {
    InputStream packed = new ByteArrayInputStream(layers.get(layer));
    return new TarArchiveInputStream(new GZIPInputStream(packed));
  }

  private static String blob(JsonNode descriptor) {
    return "blobs/" + descriptor.path("digest").asString().replace(':', '/');
  }

  private static JsonNode json(Map<String, byte[]> contents, String name) throws IOException {
    return MAPPER.readTree(content(contents, name));
  }

  private static byte[] content(Map<String, byte[]> contents, String name) throws IOException {
    byte[] content = contents.get(name);
    if (content == null) {
      throw new IOException("no " + name + " among " + contents.keySet());
    }
    return content;
  }
}
