package dev.chartgate.webhook.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files with what a server needs for TLS, each of PEM blocks.
 *
 * @param certificate the server's certificate, and those that it is signed by up to a known one
 * @param key its private key
 * @param clientCa those that sign the certificates of clients; absent where clients need none
 */
public record TlsFiles(Path certificate, Path key, Optional<Path> clientCa)
    implements Source<TlsMaterial> {

  @Override
  public String fingerprint() throws IOException {
    return Fingerprint.of(Stream.concat(Stream.of(certificate, key), clientCa.stream()).toList());
  }

  @Override
  public TlsMaterial load() throws UnsoundException, IOException {
    return new TlsMaterial(
        part(certificate),
        part(key),
        clientCa.isPresent() ? Optional.of(part(clientCa.get())) : Optional.empty());
  }

  private static TlsMaterial.Part part(Path file) throws UnsoundException, IOException {
    try {
      // Other bytes than ASCII are between the blocks, where anything may stand.
      return new TlsMaterial.Part(
          file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      throw new UnsoundException(file + ": there is no such file", List.of());
    } catch (AccessDeniedException e) {
      throw new UnsoundException(file + ": it must not be read by this process", List.of());
    }
  }
}
