package dev.chartgate.waiver;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Place;
import dev.chartgate.release.Glob;
import dev.chartgate.release.KeyGlob;
import dev.chartgate.release.PathGlob;
import dev.chartgate.source.NodePath;
import java.util.Optional;

/**
 * What a waiver of a file is for; all that it names must fit.
 *
 * @param release the release, by name
 * @param namespace the namespace of the release, or of an object that is seen without one
 * @param key the values key, and all below it
 * @param object the object, as {@code Kind/name}
 * @param path the file that the finding points into, or a folder that it is in
 */
public record WaiverTarget(
    Optional<Glob> release,
    Optional<Glob> namespace,
    Optional<KeyGlob> key,
    Optional<Glob> object,
    Optional<PathGlob> path) {

  /**
   * Whether a finding is what it is for.
   *
   * @param in the namespace of the release that it was found in
   * @param file the file that the finding points into, as the paths of the waivers are written
   */
  boolean fits(Finding finding, String in, Optional<String> file) {
    return fitsRelease(finding.release(), in)
        && key.map(
                glob -> finding.place().flatMap(Place::key).filter(k -> holds(glob, k)).isPresent())
            .orElse(true)
        && fitsObject(finding)
        && path.map(glob -> file.filter(glob::matches).isPresent()).orElse(true);
  }

  /**
   * Whether it is for a finding about an object of a release, whatever key and file it names: of an
   * object that is seen without its release neither is known.
   *
   * @param name the release that the object is held to be of
   * @param in the namespace of that release
   */
  public boolean mayFit(Finding finding, String name, String in) {
    return fitsRelease(name, in) && fitsObject(finding);
  }

  /** Whether it names anything; a namespace alone does not count. */
  boolean isAny() {
    return release.isPresent() || key.isPresent() || object.isPresent() || path.isPresent();
  }

  private boolean fitsRelease(String name, String in) {
    return release.map(glob -> glob.matches(name)).orElse(true)
        && namespace.map(glob -> glob.matches(in)).orElse(true);
  }

  private boolean fitsObject(Finding finding) {
    return object
        .map(glob -> finding.subject().filter(s -> glob.matches(s.toString())).isPresent())
        .orElse(true);
  }

  private static boolean holds(KeyGlob glob, String key) {
    NodePath path = NodePath.parse(key);
    for (int length = 1; length <= path.steps().size(); length++) {
      if (glob.matches(path.prefix(length))) {
        return true;
      }
    }
    return false;
  }
}
