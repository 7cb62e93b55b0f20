package dev.chartgate.helm.render;

import java.util.List;

/**
 * What makes an object a hook.
 *
 * @param events when it is created
 * @param weight its place among the hooks of one event; lower ones come first
 * @param deletePolicies when it is deleted, as written, for example {@code hook-succeeded}
 */
public record Hook(List<HookEvent> events, int weight, List<String> deletePolicies) {

  /** Copies the lists. */
  public Hook {
    events = List.copyOf(events);
    deletePolicies = List.copyOf(deletePolicies);
  }

  /** Whether {@code helm test} runs it. */
  public boolean isTest() {
    return events.contains(HookEvent.TEST);
  }
}
