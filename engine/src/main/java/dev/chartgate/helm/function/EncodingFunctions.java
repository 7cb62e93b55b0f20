package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.print.Base64Text;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.Text;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Adler32;

/** Encodings and checksums of strings. What cannot be decoded gives the text of the error. */
final class EncodingFunctions {
  private EncodingFunctions() {}

  private interface Decoder {
    byte[] decode(byte[] text) throws FunctionException;
  }

  static List<Definition> definitions() {
    return new Family()
        .data("b64enc", call -> Text.of(Base64Text.encode(bytes(call))), STRING)
        .data("b64dec", call -> decode(call, Base64Text::decode), STRING)
        .data("b32enc", call -> Text.of(Base32Text.encode(bytes(call))), STRING)
        .data("b32dec", call -> decode(call, Base32Text::decode), STRING)
        .data("sha1sum", call -> digest(call, "SHA-1"), STRING)
        .data("sha256sum", call -> digest(call, "SHA-256"), STRING)
        .data("sha512sum", call -> digest(call, "SHA-512"), STRING)
        .data("adler32sum", EncodingFunctions::adler, STRING)
        .build();
  }

  private static byte[] bytes(Call call) {
    call.budget().characters(2L * call.text(0).length());
    return GoString.bytes(call.text(0).value());
  }

  private static Text decode(Call call, Decoder decoder) {
    try {
      return Text.of(GoString.of(decoder.decode(bytes(call))));
    } catch (FunctionException e) {
      return Text.of(String.valueOf(e.getMessage()));
    }
  }

  private static Text digest(Call call, String algorithm) {
    try {
      byte[] sum = MessageDigest.getInstance(algorithm).digest(bytes(call));
      return Text.of(HexFormat.of().formatHex(sum));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java has it", e);
    }
  }

  private static Text adler(Call call) {
    Adler32 sum = new Adler32();
    sum.update(bytes(call));
    return Text.of(String.valueOf(sum.getValue()));
  }
}
