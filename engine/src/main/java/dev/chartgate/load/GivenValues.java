package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.values.ValuesInput;
import dev.chartgate.release.RepeatedKey;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values that a person gave for one release, or why they cannot be known.
 *
 * @param files the files, weakest first
 * @param arguments the {@code --set…} arguments
 * @param problems what kept a file from being read; if there are any, the values are not known
 */
record GivenValues(
    List<YamlStream> files, List<SetArgument> arguments, List<NotEvaluated> problems) {
  /** No values at all. */
  static final GivenValues NONE = new GivenValues(List.of(), List.of(), List.of());

  GivenValues {
    files = List.copyOf(files);
    arguments = List.copyOf(arguments);
    problems = List.copyOf(problems);
  }

  /** Reads what {@code -f} and {@code --set…} gave. */
  static GivenValues of(LoadRequest request, PathReader paths) {
    List<YamlStream> files = new ArrayList<>();
    List<NotEvaluated> problems = new ArrayList<>();
    for (String file : request.valuesFiles()) {
      try {
        YamlStream stream = paths.valuesFile(file);
        if (Content.of(stream) == Content.OBJECTS) {
          problems.add(
              LoadException.notEvaluated(
                  What.FILE,
                  stream.source().name(),
                  "this holds Kubernetes objects, not values; name it without -f"));
        }
        files.add(stream);
      } catch (LoadException e) {
        problems.addAll(e.problems());
      }
    }
    return new GivenValues(files, request.sets(), problems);
  }

  /** These values on top of the ones of some files. */
  GivenValues over(List<YamlStream> weaker) {
    List<YamlStream> all = new ArrayList<>(weaker);
    all.addAll(files);
    return new GivenValues(all, arguments, problems);
  }

  /** Whether nothing was given. */
  boolean isEmpty() {
    return files.isEmpty() && arguments.isEmpty() && problems.isEmpty();
  }

  /** The same for the merging. */
  List<ValuesInput> inputs() {
    List<ValuesInput> inputs = new ArrayList<>();
    files.forEach(file -> inputs.add(new ValuesInput.File(file)));
    arguments.forEach(argument -> inputs.add(new ValuesInput.Argument(argument)));
    return inputs;
  }

  /** The keys that a file has twice. */
  List<RepeatedKey> repeatedKeys() {
    return repeatedKeys(files);
  }

  /** The keys that values files have twice. */
  static List<RepeatedKey> repeatedKeys(List<YamlStream> files) {
    List<RepeatedKey> repeated = new ArrayList<>();
    for (YamlStream file : files) {
      for (YamlDocument document : file.documents()) {
        if (document.root() instanceof MappingNode) {
          document.duplicates().stream()
              .map(duplicate -> new RepeatedKey(duplicate, Optional.empty()))
              .forEach(repeated::add);
        }
      }
    }
    return repeated;
  }
}
