package dev.chartgate.load;

import dev.chartgate.release.FieldSource;
import dev.chartgate.release.Provenance;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where the fields of an object come from, told by one that was rendered from the same values and
 * is not quite the same: it tells of the fields in which both agree, and of those that differ each
 * time.
 */
final class LentProvenance implements Provenance {
  private final MappingNode object;
  private final MappingNode twin;
  private final Provenance provenance;

  /**
   * A provenance.
   *
   * @param provenance that of the twin
   */
  LentProvenance(MappingNode object, MappingNode twin, Provenance provenance) {
    this.object = object;
    this.twin = twin;
    this.provenance = provenance;
  }

  @Override
  public FieldSource of(NodePath field) {
    return agrees(field) ? provenance.of(field) : FieldSource.UNKNOWN;
  }

  /** The piece is one of the object, and no place in the text of the twin. */
  @Override
  public FieldSource of(NodePath field, Mark piece) {
    return of(field);
  }

  /** In the place of what the twin does not know, the object has it. */
  @Override
  public boolean isHiddenSomewhere() {
    return false;
  }

  @Override
  public boolean isMovingSomewhere() {
    return provenance.isMovingSomewhere();
  }

  @Override
  public void forEachLeaf(LeafVisitor visitor) {
    provenance.forEachLeaf(
        (path, source) -> visitor.leaf(path, agrees(path) ? source : FieldSource.UNKNOWN));
  }

  private boolean agrees(NodePath field) {
    Optional<Node> mine = object.at(field);
    Optional<Node> its = twin.at(field);
    if (mine.isEmpty() || its.isEmpty()) {
      return mine.isEmpty() && its.isEmpty();
    }
    return agree(mine.get(), its.get(), field);
  }

  private boolean agree(Node mine, Node its, NodePath path) {
    return switch (mine) {
      case ScalarNode scalar ->
          its instanceof ScalarNode other
              && (Objects.equals(scalar.value(), other.value()) || provenance.of(path).moving());
      case SequenceNode list ->
          its instanceof SequenceNode other
              && list.items().size() == other.items().size()
              && agree(list, other, path);
      case MappingNode mapping ->
          its instanceof MappingNode other
              && Set.copyOf(mapping.keys()).equals(Set.copyOf(other.keys()))
              && mapping.entries().stream()
                  .allMatch(entry ->
                      agree(
                          entry.value(),
                          other.get(entry.key()).orElseThrow(),
                          path.key(entry.key())));
    };
  }

  private boolean agree(SequenceNode mine, SequenceNode its, NodePath path) {
    for (int i = 0; i < mine.items().size(); i++) {
      if (!agree(mine.items().get(i), its.items().get(i), path.index(i))) {
        return false;
      }
    }
    return true;
  }
}
