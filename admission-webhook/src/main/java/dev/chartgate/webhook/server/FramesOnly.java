package dev.chartgate.webhook.server;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/**
 * Writes exceptions without their messages, which may quote what a client sent. Made by logback.
 */
public final class FramesOnly extends ThrowableHandlingConverter {
  private static final int FRAMES = 12;

  /** A converter without state. */
  public FramesOnly() {}

  @Override
  public String convert(ILoggingEvent event) {
    StringBuilder out = new StringBuilder();
    @Nullable IThrowableProxy next = event.getThrowableProxy();
    while (next != null) {
      out.append(out.isEmpty() ? "" : "caused by ").append(next.getClassName()).append('\n');
      StackTraceElementProxy[] frames = next.getStackTraceElementProxyArray();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        out.append("  ").append(frames[i].getSTEAsString()).append('\n');
      }
      next = next.isCyclic() ? null : next.getCause();
    }
    return out.toString();
  }
}
