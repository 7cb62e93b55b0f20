package dev.chartgate.helm.template.origin;

import dev.chartgate.finding.Confidence;
import dev.chartgate.source.NodePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is in an origin.
 *
 * @param keys the keys of the values, exact ones before those that took part
 * @param positions the places of templates that wrote it, in order
 * @param moving whether another run may give something else
 * @param wants what it depends on and was not given
 * @param hidden those of the wants in whose place a mark stands, so that it is not known what would
 *     come of them
 */
public record Sources(
    Map<NodePath, Confidence> keys,
    List<Position> positions,
    boolean moving,
    Set<String> wants,
    Set<String> hidden) {

  /** Copies the collections and keeps their order. */
  public Sources {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    positions = List.copyOf(positions);
    wants = Collections.unmodifiableSet(new LinkedHashSet<>(wants));
    hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
  }

  /** What is in one origin. */
  public static Sources of(Origin origin) {
    return of(List.of(origin), List.of());
  }

  /**
   * What is in several origins.
   *
   * @param data those whose data count
   * @param control those that only took part
   */
  public static Sources of(Collection<Origin> data, Collection<Origin> control) {
    Search search = new Search();
    data.forEach(origin -> search.visit(origin, false));
    control.forEach(origin -> search.visit(origin, true));
    return search.result();
  }

  /** Walks the graph without recursion, since loops make it deep, and meets each node once. */
  private static final class Search {
    private final Set<Origin> exactSeen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Origin> viaSeen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<NodePath, Confidence> exact = new LinkedHashMap<>();
    private final Map<NodePath, Confidence> via = new LinkedHashMap<>();
    private final Set<Position> positions = new LinkedHashSet<>();
    private final Set<String> wants = new LinkedHashSet<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private boolean moving;

    private record Visit(Origin origin, boolean viaOnly) {}

    private final Deque<Visit> left = new ArrayDeque<>();

    void visit(Origin root, boolean viaOnly) {
      push(root, viaOnly);
      while (!left.isEmpty()) {
        Visit next = left.pop();
        step(next.origin(), next.viaOnly());
      }
    }

    private void push(Origin origin, boolean viaOnly) {
      if ((viaOnly ? viaSeen : exactSeen).add(origin)) {
        left.push(new Visit(origin, viaOnly));
      }
    }

    private void step(Origin origin, boolean viaOnly) {
      switch (origin) {
        case Origin.Key key ->
            (viaOnly ? via : exact)
                .putIfAbsent(key.path(), viaOnly ? Confidence.VIA : Confidence.EXACT);
        case Origin.Unknown unknown -> {
          wants.add(unknown.wants());
          if (unknown.isHidden()) {
            hidden.add(unknown.wants());
          }
        }
        case Origin.Joined joined -> {
          // Of conditions the innermost, which was added last, comes first.
          push(viaOnly ? joined.left() : joined.right(), viaOnly);
          push(viaOnly ? joined.right() : joined.left(), viaOnly);
        }
        case Origin.Via inner -> push(inner.inner(), true);
        case Origin.Written written -> {
          if (!viaOnly) {
            positions.add(written.position());
          }
          push(written.control(), true);
          push(written.data(), viaOnly);
        }
        case Origin.Silent silent -> push(silent.control(), true);
        default -> moving |= origin.isMoving();
      }
    }

    Sources result() {
      Map<NodePath, Confidence> keys = new LinkedHashMap<>(exact);
      via.forEach(keys::putIfAbsent);
      return new Sources(keys, new ArrayList<>(positions), moving, wants, hidden);
    }
  }
}
