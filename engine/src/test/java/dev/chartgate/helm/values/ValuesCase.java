package dev.chartgate.helm.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A chart and what is given with it.
 *
 * @param chart the chart's files
 * @param files the texts of values files
 * @param sets flags and what follows them
 */
record ValuesCase(SortedMap<String, String> chart, List<String> files, List<Set> sets) {

  record Set(String flag, String text) {}

  /** The same without one file, one argument or one line. */
  List<ValuesCase> smaller() {
    List<ValuesCase> smaller = new ArrayList<>();
    for (String path : chart.keySet()) {
      SortedMap<String, String> fewer = new TreeMap<>(chart);
      fewer.remove(path);
      smaller.add(new ValuesCase(fewer, files, sets));
      for (String text : withoutOneLine(chart.get(path))) {
        SortedMap<String, String> shorter = new TreeMap<>(chart);
        shorter.put(path, text);
        smaller.add(new ValuesCase(shorter, files, sets));
      }
    }
    for (int i = 0; i < files.size(); i++) {
      List<String> fewer = new ArrayList<>(files);
      fewer.remove(i);
      smaller.add(new ValuesCase(chart, fewer, sets));
      for (String text : withoutOneLine(files.get(i))) {
        List<String> shorter = new ArrayList<>(files);
        shorter.set(i, text);
        smaller.add(new ValuesCase(chart, shorter, sets));
      }
    }
    for (int i = 0; i < sets.size(); i++) {
      List<Set> fewer = new ArrayList<>(sets);
      fewer.remove(i);
      smaller.add(new ValuesCase(chart, files, fewer));
    }
    return smaller;
  }

  private static List<String> withoutOneLine(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    List<String> shorter = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      shorter.add(String.join("\n", fewer));
    }
    return shorter;
  }

  @Override
  public String toString() {
    return chart.entrySet().stream()
            .map(entry -> "== " + entry.getKey() + "\n" + entry.getValue())
            .collect(Collectors.joining("\n"))
        + files.stream().map(file -> "\n== -f\n" + file).collect(Collectors.joining())
        + sets.stream()
            .map(set -> "\n== " + set.flag() + " " + set.text())
            .collect(Collectors.joining());
  }
}
