package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Functions on paths with slashes. Those of the operating system are the same where Helm runs. */
final class PathFunctions {
  private PathFunctions() {}

  static List<Definition> definitions() {
    Family family = new Family();
    for (String prefix : List.of("", "os")) {
      family
          .own(name(prefix, "base"), PathFunctions::base, STRING)
          .own(name(prefix, "dir"), PathFunctions::directory, STRING)
          .own(name(prefix, "ext"), PathFunctions::extension, STRING)
          .own(name(prefix, "clean"), call -> same(call, clean(call.text(0).value())), STRING)
          .test(
              name(prefix, "isAbs"), call -> Bool.of(call.text(0).value().startsWith("/")), STRING);
    }
    return family.build();
  }

  private static String name(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Text base(Call call) {
    Text text = call.text(0);
    String path = text.value();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    if (end == 0) {
      return Text.of(path.isEmpty() ? "." : "/", text.origin());
    }
    return text.slice(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static Text directory(Call call) {
    String path = call.text(0).value();
    return same(call, clean(path.substring(0, path.lastIndexOf('/') + 1)));
  }

  private static Text extension(Call call) {
    Text text = call.text(0);
    String path = text.value();
    int dot = path.lastIndexOf('.');
    int from = dot > path.lastIndexOf('/') ? dot : path.length();
    return TrimFunctions.part(text, from, path.length());
  }

  /** The result with its stretches, if nothing was cut out of the middle. */
  private static Text same(Call call, String result) {
    call.budget().characters(result.length());
    Text text = call.text(0);
    return !result.isEmpty() && text.value().startsWith(result)
        ? text.slice(0, result.length())
        : Text.of(result, text.origin());
  }

  /** The shortest way to write the same path. */
  static String clean(String path) {
    boolean absolute = path.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      switch (part) {
        case "", "." -> {}
        case ".." -> {
          if (!parts.isEmpty() && !parts.getLast().equals("..")) {
            parts.removeLast();
          } else if (!absolute) {
            parts.addLast(part);
          }
        }
        default -> parts.addLast(part);
      }
    }
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }
}
