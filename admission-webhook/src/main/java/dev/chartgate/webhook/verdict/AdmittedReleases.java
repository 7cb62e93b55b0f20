package dev.chartgate.webhook.verdict;

import dev.chartgate.webhook.verdict.Settlement.Settled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of releases that were let pass whole what was decided of findings about their objects,
 * for the moment when these arrive one by one. Bounded: what was not asked for longest is
 * forgotten, first of a namespace that has more than its share. Outlives rule sets: whether an
 * agreement still holds is asked anew each time. Safe for many threads.
 */
public final class AdmittedReleases {
  /** How many releases of one namespace, so that nobody makes others be forgotten. */
  private static final int OF_NAMESPACE = 100;

  private static final int MOST_RELEASES = 5_000;
  private static final int MOST_FINDINGS = 200_000;

  /** How many findings of one release; of others it is as if nothing had been decided. */
  private static final int OF_RELEASE = 5_000;

  private final Map<ReleaseKey, List<Spot>> releases = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<Spot, List<Entry>> entries = new HashMap<>();
  private final Map<String, Integer> byNamespace = new HashMap<>();
  private int findings;
  private long version;

  /** A memory in which there is nothing yet. */
  public AdmittedReleases() {}

  /**
   * Which release it is.
   *
   * @param namespace the namespace of its record
   */
  record ReleaseKey(String namespace, String name) {}

  private record Entry(ReleaseKey release, String namespace, Settlement settlement) {}

  /**
   * What was decided of a finding.
   *
   * @param release the release
   * @param settlements each of them; what holds is the strictest
   */
  record Known(ReleaseKey release, List<Settlement> settlements) {}

  /** Remembers what was decided of a release, in place of what was decided of it before. */
  synchronized void remember(ReleaseKey release, List<Settled> settled) {
    if (!settled.isEmpty() || !releases.getOrDefault(release, List.of()).isEmpty()) {
      version++;
    }
    forget(release);
    List<Settled> some = settled.subList(0, Math.min(settled.size(), OF_RELEASE));
    List<Spot> spots = new ArrayList<>();
    for (Settled each : some) {
      entries
          .computeIfAbsent(each.spot(), _ -> new ArrayList<>(1))
          .add(new Entry(release, each.namespace(), each.settlement()));
      spots.add(each.spot());
    }
    releases.put(release, spots);
    byNamespace.merge(release.namespace(), 1, Integer::sum);
    findings += spots.size();
    if (byNamespace.getOrDefault(release.namespace(), 0) > OF_NAMESPACE) {
      eldest(Optional.of(release.namespace())).ifPresent(this::forget);
    }
    while (releases.size() > MOST_RELEASES || findings > MOST_FINDINGS) {
      eldest(Optional.empty()).ifPresent(this::forget);
    }
  }

  private Optional<ReleaseKey> eldest(Optional<String> namespace) {
    return releases.keySet().stream()
        .filter(key -> namespace.isEmpty() || namespace.get().equals(key.namespace()))
        .findFirst();
  }

  private void forget(ReleaseKey release) {
    List<Spot> spots = releases.remove(release);
    if (spots == null) {
      return;
    }
    findings -= spots.size();
    byNamespace.computeIfPresent(release.namespace(), (_, n) -> n == 1 ? null : n - 1);
    for (Spot spot : spots) {
      entries.computeIfPresent(spot, (_, all) -> without(all, release));
    }
  }

  private static @Nullable List<Entry> without(List<Entry> all, ReleaseKey release) {
    List<Entry> left = new ArrayList<>(all);
    left.removeIf(entry -> entry.release().equals(release));
    return left.isEmpty() ? null : left;
  }

  /** Whether anything is remembered of a release, be it that nothing was to be decided. */
  synchronized boolean knows(ReleaseKey release) {
    return releases.containsKey(release);
  }

  /**
   * What was decided of a finding, by each release that has the object.
   *
   * @param namespace the namespace of the object; absent for an object of the cluster, of which
   *     there is one only
   */
  synchronized List<Known> of(Spot spot, Optional<String> namespace) {
    Map<ReleaseKey, List<Settlement>> known = new LinkedHashMap<>();
    for (Entry entry : entries.getOrDefault(spot, List.of())) {
      if (namespace.isEmpty() || namespace.get().equals(entry.namespace())) {
        known.computeIfAbsent(entry.release(), _ -> new ArrayList<>()).add(entry.settlement());
      }
    }
    // Asking is what keeps a release from being forgotten.
    known.keySet().forEach(releases::get);
    return known.entrySet().stream()
        .map(each -> new Known(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  /** Another text whenever something else may be decided of an object. */
  synchronized String version() {
    return Long.toString(version);
  }
}
