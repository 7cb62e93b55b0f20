package dev.chartgate.rule.cel;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The Secrets of a namespace as facts tell of them: all their names are known, but of each perhaps
 * not its type or its keys, and what is not given is unknown.
 */
@SuppressWarnings("Immutable") // it shows what never changes
final class SecretsView extends MappingView {
  private final NodePath path;
  private final MappingNode secrets;

  SecretsView(NodePath path, MappingNode secrets) {
    this.path = path;
    this.secrets = secrets;
  }

  @Override
  @Nullable Object lookup(String key) {
    Node found = secrets.find(key);
    return switch (found) {
      case null -> null;
      case MappingNode secret -> OpenMappingView.secret(path.key(key), secret);
      default -> Views.of(found);
    };
  }

  @Override
  Collection<String> keys() {
    return secrets.keys();
  }
}
