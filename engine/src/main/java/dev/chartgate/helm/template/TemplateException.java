package dev.chartgate.helm.template;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Position;
import org.jspecify.annotations.Nullable;

/** A template failed. Its message is Go's, with what each template around it adds. */
public final class TemplateException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Messages of templates that include themselves repeat each other; of a longer one we show both
   * ends.
   */
  private static final int MAX_MESSAGE = 1 << 16;

  private final String innermost;
  private final String detail;
  private final transient Position position;
  private final transient Origin origin;
  private final transient @Nullable Around around;

  /** What a template around the failure says before it. */
  private record Around(String prefix, @Nullable Around inner) {}

  TemplateException(String message, String detail, Position position, Origin origin) {
    this(message, detail, position, origin, null);
  }

  private TemplateException(
      String innermost, String detail, Position position, Origin origin, @Nullable Around around) {
    // Where in this program it was noticed says nothing about a chart.
    super(innermost, null, false, false);
    this.innermost = innermost;
    this.detail = detail;
    this.position = position;
    this.origin = origin;
    this.around = around;
  }

  /** The same failure, as a template around it tells it. */
  TemplateException within(String prefix) {
    return new TemplateException(innermost, detail, position, origin, new Around(prefix, around));
  }

  @Override
  public String getMessage() {
    StringBuilder message = new StringBuilder();
    for (Around at = around; at != null; at = at.inner()) {
      message.append(at.prefix());
    }
    message.append(innermost);
    return message.length() <= MAX_MESSAGE
        ? message.toString()
        : message.substring(0, MAX_MESSAGE / 2)
            + " … "
            + message.substring(message.length() - MAX_MESSAGE / 2);
  }

  /** What is wrong, in Go's words, without the places. */
  public String detail() {
    return detail;
  }

  /** Where it went wrong: the innermost place, which knows those that called it. */
  public Position position() {
    return position;
  }

  /** What took part: the values that were used there, and the conditions around it. */
  public Origin origin() {
    return origin;
  }
}
