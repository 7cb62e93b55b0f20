package dev.chartgate.helm.values;

import dev.chartgate.helm.FileMerge;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.ValuesDocuments;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SetArgument;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges what a person gave, in Helm's order: first all files, then the arguments by their flags.
 */
final class UserValuesReader {
  private final ValuesDocuments documents;
  private final SetParser parser;

  UserValuesReader(HelmVersion version, ArgumentFiles files) {
    this.documents = new ValuesDocuments(version);
    this.parser = new SetParser(version, files);
  }

  /**
   * Merges all inputs.
   *
   * @param inputs the inputs
   * @param fallback the mark of the root, where no file gives it one
   * @throws ValuesException with the problems of all inputs, if there are any
   */
  UserValues read(List<ValuesInput> inputs, Mark fallback) throws ValuesException {
    List<Problem> problems = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    List<ValuesLayer> layers = new ArrayList<>();
    MappingNode files = MappingNode.empty(fallback);
    for (ValuesInput input : inputs) {
      switch (input) {
        case ValuesInput.File(var stream) -> {
          ValuesDocuments.Content content = documents.read(stream);
          problems.addAll(content.problems());
          warnings.addAll(content.warnings());
          layers.add(new ValuesLayer(ValuesLayer.Kind.FILE, stream.source(), content.values()));
          files = FileMerge.merge(files, content.values());
        }
        case ValuesInput.Recorded(var values) -> {
          layers.add(new ValuesLayer(ValuesLayer.Kind.RECORD, values.mark().source(), values));
          files = FileMerge.merge(files, values);
        }
        case ValuesInput.Argument _ -> {}
      }
    }
    Table sum = Table.of(files);
    for (SetArgument argument : arguments(inputs, problems)) {
      try {
        layers.add(layer(argument));
        sum = parser.applyTo(argument, sum);
      } catch (ValuesException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ValuesException(problems);
    }
    boolean recorded = inputs.stream().anyMatch(ValuesInput.Recorded.class::isInstance);
    return new UserValues(sum, layers, !recorded, warnings);
  }

  private ValuesLayer layer(SetArgument argument) throws ValuesException {
    MappingNode alone = parser.apply(argument, MappingNode.empty(Mark.start(argument)));
    return new ValuesLayer(ValuesLayer.Kind.ARGUMENT, argument, alone);
  }

  private static List<SetArgument> arguments(List<ValuesInput> inputs, List<Problem> problems) {
    record Flagged(SetFlag flag, SetArgument argument) {}
    List<Flagged> flagged = new ArrayList<>();
    for (ValuesInput input : inputs) {
      if (input instanceof ValuesInput.Argument(SetArgument argument)) {
        try {
          flagged.add(new Flagged(SetParser.flag(argument), argument));
        } catch (ValuesException e) {
          problems.addAll(e.problems());
        }
      }
    }
    return flagged.stream()
        .sorted((one, two) -> one.flag().compareTo(two.flag()))
        .map(Flagged::argument)
        .toList();
  }
}
