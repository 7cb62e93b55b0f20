package dev.chartgate.helm.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes charts and values in which the same few keys meet often. */
final class ValuesCases {
  private static final String[] KEYS = {"a", "b", "c", "s1", "s2", "t1", "al", "global", "exports"};
  private static final String[] RANGES = {"", "*", "1.x", "^1.2.0", ">=1.0.0", "2.0.0", "~1.2"};
  private static final String[] CONDITIONS = {
    "s1.enabled", "al.enabled", "s2.on,s1.enabled", "global.on", "a.b", " s2.enabled", "t1.enabled"
  };
  private static final String[] PATHS = {"a", "b", "a.b", ".", "exports.x", "global", "c", "t1"};
  private static final String[] SETS = {
    "a.b=1",
    "s1.enabled=false",
    "s2=null",
    "global.a=x",
    "a=null",
    "tags.one=false",
    "s1.a.c=2",
    "al.enabled=true",
    "global.a.b=null",
    "c[0]=1",
    "s1.t1.a=null",
    "s1.global.b=3",
    "b={1,2}"
  };

  private final Random random;

  ValuesCases(long seed) {
    this.random = new Random(seed);
  }

  ValuesCase next() {
    SortedMap<String, String> chart = new TreeMap<>();
    chart(chart, "", "root", 0);
    List<String> files = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      files.add(values());
    }
    List<ValuesCase.Set> sets = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String flag = oneIn(3) ? "--set-string" : "--set";
      sets.add(new ValuesCase.Set(flag, pick(SETS)));
    }
    return new ValuesCase(chart, files, sets);
  }

  private void chart(SortedMap<String, String> files, String folder, String name, int depth) {
    StringBuilder metadata = new StringBuilder();
    boolean old = oneIn(5);
    metadata.append("apiVersion: ").append(old ? "v1" : "v2").append('\n');
    metadata.append("name: ").append(name).append("\nversion: 1.2.3\n");
    String dependencies = depth == 2 || oneIn(6) ? "" : dependencies();
    if (old && !dependencies.isEmpty()) {
      files.put(folder + "requirements.yaml", dependencies);
    } else {
      metadata.append(dependencies);
    }
    files.put(folder + "Chart.yaml", metadata.toString());
    if (!oneIn(8)) {
      files.put(folder + "values.yaml", values());
    }
    if (depth < 2) {
      for (String sub : depth == 0 ? List.of("s1", "s2") : List.of("t1")) {
        if (!oneIn(4)) {
          chart(files, folder + "charts/" + sub + "/", sub, depth + 1);
        }
      }
    }
  }

  private String dependencies() {
    StringBuilder text = new StringBuilder("dependencies:\n");
    List<String> names = new ArrayList<>();
    for (String name : new String[] {"s1", "s2", "t1", "s1"}) {
      boolean alias = names.contains(name) || oneIn(4);
      if (oneIn(3)) {
        continue;
      }
      names.add(name);
      text.append("- name: ").append(name).append('\n');
      text.append("  version: \"").append(oneIn(3) ? pick(RANGES) : "1.2.3").append("\"\n");
      if (alias) {
        text.append("  alias: al").append(names.size() == 1 ? "" : names.size()).append('\n');
      }
      if (oneIn(2)) {
        text.append("  condition: \"").append(pick(CONDITIONS)).append("\"\n");
      }
      if (oneIn(3)) {
        text.append("  tags: [one").append(oneIn(2) ? ", two" : "").append("]\n");
      }
      if (oneIn(2)) {
        text.append("  import-values:\n");
        for (int i = random.nextInt(3); i >= 0; i--) {
          text.append(
              oneIn(3)
                  ? "  - x\n"
                  : "  - {child: \"%s\", parent: \"%s\"}\n".formatted(pick(PATHS), pick(PATHS)));
        }
      }
    }
    return names.isEmpty() ? "dependencies: []\n" : text.toString();
  }

  private String values() {
    StringBuilder text = new StringBuilder();
    for (String key : KEYS) {
      if (oneIn(2)) {
        text.append(key).append(": ").append(value(key, 3)).append('\n');
      }
    }
    if (oneIn(3)) {
      text.append("tags: {one: ").append(pick("true", "false", "null", "x")).append("}\n");
    }
    if (oneIn(20)) {
      text.append("---\nb: 9\n");
    }
    return text.isEmpty() ? "{}\n" : text.toString();
  }

  private String value(String key, int depth) {
    boolean map = key.length() > 1 ? !oneIn(12) : oneIn(2);
    if (depth == 0 || !map) {
      return pick("1", "2", "null", "null", "true", "false", "x", "[]", "[1, {a: null}]", "1.5");
    }
    StringBuilder text = new StringBuilder("{");
    for (String inner : new String[] {"a", "b", "enabled", "on", "x", "global", "t1", "exports"}) {
      if (oneIn(3)) {
        text.append(text.length() == 1 ? "" : ", ").append(inner).append(": ");
        text.append(inner.equals("enabled") ? pick("true", "false") : value(inner, depth - 1));
      }
    }
    return text.append('}').toString();
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
