package dev.chartgate.helm.render;

import dev.chartgate.helm.GoText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the annotations that make an object a hook, as Helm does. */
final class HookReader {
  private static final String EVENTS = "helm.sh/hook";
  private static final String WEIGHT = "helm.sh/hook-weight";
  private static final String DELETE_POLICY = "helm.sh/hook-delete-policy";

  private HookReader() {}

  /** Whether the object is a hook, be its events known or not. */
  static boolean isHook(Map<String, String> annotations) {
    return annotations.containsKey(EVENTS);
  }

  /** The events that an object names. */
  static String events(Map<String, String> annotations) {
    return annotations.getOrDefault(EVENTS, "");
  }

  /** The hook; nothing if Helm does not know one of its events, and so passes the object over. */
  static Optional<Hook> read(Map<String, String> annotations) {
    List<HookEvent> events = new ArrayList<>();
    for (String name : parts(events(annotations)).toList()) {
      Optional<HookEvent> event = HookEvent.of(name);
      if (event.isEmpty()) {
        return Optional.empty();
      }
      events.add(event.get());
    }
    List<String> deletePolicies =
        annotations.containsKey(DELETE_POLICY)
            ? parts(annotations.get(DELETE_POLICY)).toList()
            : List.of();
    return Optional.of(
        new Hook(events, weight(annotations.getOrDefault(WEIGHT, "")), deletePolicies));
  }

  private static Stream<String> parts(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(part -> GoText.trim(part).toLowerCase(Locale.ROOT));
  }

  /** What is no integer weighs nothing. */
  private static int weight(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
