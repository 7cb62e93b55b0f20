package dev.chartgate.cli;

import dev.chartgate.rule.PackException;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.PolicyReader;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file of {@code --policy}. */
final class PolicyFile {
  private static final long MAX_BYTES = 4 << 20;

  private PolicyFile() {}

  /**
   * Reads it; no name gives no policy.
   *
   * @throws RunException if it cannot be read, or is not a sound policy
   */
  static Policy read(Console console, Optional<String> name, Packs packs) throws RunException {
    if (name.isEmpty()) {
      return Policy.NONE;
    }
    SourceText text = new SourceText(name.get(), text(console, name.get()));
    try {
      return new PolicyReader(new RuleCatalog(packs.all())).read(text);
    } catch (PackException e) {
      throw new RunException("the policy is not sound, and nothing was judged", e.problems());
    }
  }

  private static String text(Console console, String name) throws RunException {
    Path file = console.workingDirectory().resolve(name);
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new RunException(
            "the policy '%s' has more than the %,d bytes that are read".formatted(name, MAX_BYTES));
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new RunException("the policy '%s' does not exist".formatted(name));
    } catch (CharacterCodingException e) {
      throw new RunException("the policy '%s' is not UTF-8; save it as UTF-8".formatted(name));
    } catch (IOException e) {
      throw new RunException("the policy '%s' cannot be read: %s".formatted(name, e));
    }
  }
}
