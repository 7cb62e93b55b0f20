package dev.chartgate.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks git which files have changed. */
final class GitChanges {
  private static final int MAX_BYTES = 64 << 20;
  private static final Set<String> OF_HOOKS =
      Set.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

  /** The program, where nobody says otherwise. */
  static final String PROGRAM = "git";

  private final String program;
  private final Path folder;

  private GitChanges(String program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * What a call of git gave.
   *
   * @param code its exit code
   * @param text its standard output
   * @param error its standard error
   */
  private record Answer(int code, String text, String error) {}

  /**
   * The files of a repository that differ from what they were where the current branch left a
   * commit: committed, staged or neither, added, deleted (a renamed one is both) or untracked and
   * not ignored.
   *
   * @param program the program of git
   * @param ref the commit, tag or branch
   * @param folder a folder of the repository
   * @return absolute paths, in order
   * @throws RunException if there is no git, no repository, no such commit, or no way from it to
   *     the current one
   */
  static Set<Path> since(String program, String ref, Path folder) throws RunException {
    GitChanges git = new GitChanges(program, folder);
    Path root = git.root();
    git.requireCommit(ref);
    String base = git.base(ref);
    GitChanges atRoot = new GitChanges(program, root);
    Set<Path> changed = new TreeSet<>();
    // A file that is compared with a link, say, has another type, and has changed as well.
    for (String name :
        atRoot.names("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", base, "--")) {
      changed.add(root.resolve(name));
    }
    for (String name : atRoot.names("ls-files", "--others", "--exclude-standard", "-z")) {
      changed.add(root.resolve(name));
    }
    return changed;
  }

  private Path root() throws RunException {
    Answer answer = ask("rev-parse", "--show-toplevel");
    if (answer.code != 0) {
      throw new RunException(
          "--since needs a git repository, and git says of '%s': %s"
              .formatted(folder, firstLine(answer.error)));
    }
    return Path.of(answer.text.strip());
  }

  private void requireCommit(String ref) throws RunException {
    Answer answer = ask("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
    if (answer.code != 0) {
      throw new RunException(
          "--since: git knows no commit, tag or branch '%s'; in a clone that was made for a pull"
                  .formatted(ref)
              + " request it may have to be fetched first: git fetch origin");
    }
  }

  private String base(String ref) throws RunException {
    Answer answer = ask("merge-base", "--end-of-options", ref, "HEAD");
    if (answer.code != 0) {
      throw new RunException(
          "--since: '%s' and the current commit have no commit in common; a shallow clone lacks"
                  .formatted(ref)
              + " what lies between, which 'git fetch --unshallow' brings");
    }
    return answer.text.strip();
  }

  private List<String> names(String... arguments) throws RunException {
    Answer answer = ask(arguments);
    if (answer.code != 0) {
      throw new RunException(
          "--since: 'git %s' failed: %s".formatted(arguments[0], firstLine(answer.error)));
    }
    List<String> names = new ArrayList<>();
    for (String name : answer.text.split("\0", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private Answer ask(String... arguments) throws RunException {
    List<String> command = new ArrayList<>(List.of(program, "-c", "core.fsmonitor=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // Within a hook, git's own variables speak of another folder than this one.
    builder.environment().keySet().removeAll(OF_HOOKS);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("LC_ALL", "C");
    builder.redirectInput(ProcessBuilder.Redirect.PIPE);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      ByteArrayOutputStream error = new ByteArrayOutputStream();
      Thread drain =
          Thread.ofPlatform().daemon().start(() -> copy(process.getErrorStream(), error));
      byte[] bytes = process.getInputStream().readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        process.destroy();
        throw new RunException("--since: git names more changed files than can be read");
      }
      int code = process.waitFor();
      drain.join();
      return new Answer(
          code, new String(bytes, StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new RunException(
          "--since needs the program git, which cannot be started: " + IoReason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException("interrupted while git was asked");
    }
  }

  private static void copy(InputStream from, ByteArrayOutputStream to) {
    try (from) {
      to.write(from.readNBytes(MAX_BYTES));
    } catch (IOException e) {
      // The exit code tells that something is wrong; what git said of it is lost.
      to.writeBytes(IoReason.of(e).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("nothing");
  }
}
