package dev.chartgate.rule.cel;

import dev.chartgate.rule.cel.value.Endpoint;
import dev.chartgate.rule.cel.value.ImageReference;
import java.util.List;

/** {@code image} and {@code hostPort}: take apart what points to something outside. */
final class ImageFunctions {
  private ImageFunctions() {}

  static List<Overload> overloads() {
    return List.of(
        Overload.global(
            "image",
            ValueType.MAP,
            a -> new PlainMappingView(ImageReference.parts((String) a[0])),
            ValueType.STRING),
        Overload.global(
            "hostPort",
            ValueType.MAP,
            a -> new PlainMappingView(Endpoint.parts((String) a[0])),
            ValueType.STRING));
  }
}
