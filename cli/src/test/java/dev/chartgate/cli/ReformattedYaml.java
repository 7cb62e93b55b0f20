package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.ScalarType;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes YAML that says the same in another way: comments and empty lines come in, lines move, keys
 * of a mapping change places, indentation, quotes and the style of lists are others.
 */
final class ReformattedYaml {
  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private ReformattedYaml(Random random) {
    this.random = random;
  }

  static String of(String yaml, Random random) {
    YamlStream stream = new YamlReader(YamlBounds.DEFAULT).read(new SourceText("before", yaml));
    assertThat(stream.problems()).isEmpty();
    ReformattedYaml other = new ReformattedYaml(random);
    boolean first = true;
    for (YamlDocument document : stream.documents()) {
      if (!first) {
        other.text.append("---\n");
      }
      first = false;
      other.noise(0);
      other.block(document.root(), 0);
    }
    return other.text.toString();
  }

  private void block(Node node, int indent) {
    switch (node) {
      case MappingNode mapping when mapping.size() > 0 -> {
        List<MappingNode.Entry> entries = new ArrayList<>(mapping.entries());
        Collections.shuffle(entries, random);
        for (MappingNode.Entry entry : entries) {
          noise(indent);
          text.append(" ".repeat(indent)).append(quoted(entry.key())).append(':');
          value(entry.value(), indent);
        }
      }
      case SequenceNode list when !list.items().isEmpty() -> {
        for (Node item : list.items()) {
          noise(indent);
          text.append(" ".repeat(indent)).append('-');
          value(item, indent);
        }
      }
      default -> text.append(" ".repeat(indent)).append(inline(node)).append('\n');
    }
  }

  private void value(Node node, int indent) {
    boolean isEmpty =
        switch (node) {
          case MappingNode mapping -> mapping.size() == 0;
          case SequenceNode list -> list.items().isEmpty();
          case ScalarNode scalar -> true;
        };
    if (isEmpty || random.nextInt(8) == 0) {
      text.append(" ".repeat(1 + random.nextInt(3))).append(inline(node));
      text.append(random.nextInt(6) == 0 ? "  # as before\n" : "\n");
    } else {
      text.append('\n');
      block(node, indent + 1 + random.nextInt(4));
    }
  }

  private String inline(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        List<MappingNode.Entry> entries = new ArrayList<>(mapping.entries());
        Collections.shuffle(entries, random);
        yield entries.stream()
            .map(entry -> quoted(entry.key()) + ": " + inline(entry.value()))
            .toList()
            .toString()
            .replaceFirst("^\\[", "{ ")
            .replaceFirst("]$", " }");
      }
      case SequenceNode list -> list.items().stream().map(this::inline).toList().toString();
      case ScalarNode scalar -> scalar.string().map(this::quoted).orElseGet(() -> plain(scalar));
    };
  }

  private static String plain(ScalarNode scalar) {
    return scalar.isNull() ? "null" : scalar.text();
  }

  /** A string, with any quotes that it can have. */
  private String quoted(String string) {
    int style = random.nextInt(3);
    boolean isOneLine = string.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    if (style == 0 && string.matches("[A-Za-z_/][A-Za-z0-9_./-]*") && ScalarType.isString(string)) {
      return string;
    }
    if (style < 2 && isOneLine) {
      return "'" + string.replace("'", "''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void noise(int indent) {
    if (random.nextInt(4) == 0) {
      text.append(" ".repeat(indent)).append("# moved by ").append(random.nextInt()).append('\n');
    }
    if (random.nextInt(6) == 0) {
      text.append("\n".repeat(1 + random.nextInt(3)));
    }
  }
}
