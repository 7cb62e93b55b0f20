package dev.chartgate.helm.function.crypto;

import static dev.chartgate.helm.template.value.GoType.INT;
import static dev.chartgate.helm.template.value.GoType.LIST;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Function;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.Base64Text;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** Functions that make keys and certificates. */
public final class CertificateFunctions {
  /** Steps that making a key and signing with it takes. */
  private static final int KEY_STEPS = 100_000;

  /** The farthest that a certificate may last: to the year 9999, and a little less back. */
  private static final int MAX_DAYS = 2_900_000;

  private CertificateFunctions() {}

  /** The functions. */
  public static List<Definition> definitions() {
    GoType certificate = CertificateValue.TYPE;
    return List.of(
        define("genPrivateKey", CertificateFunctions::privateKey, STRING),
        define("genCA", CertificateFunctions::authority, STRING, INT),
        define("genCAWithKey", CertificateFunctions::authority, STRING, INT, STRING),
        define("genSelfSignedCert", CertificateFunctions::selfSigned, STRING, LIST, LIST, INT),
        define(
            "genSelfSignedCertWithKey",
            CertificateFunctions::selfSigned,
            STRING,
            LIST,
            LIST,
            INT,
            STRING),
        define("genSignedCert", CertificateFunctions::signed, STRING, LIST, LIST, INT, certificate),
        define(
            "genSignedCertWithKey",
            CertificateFunctions::signed,
            STRING,
            LIST,
            LIST,
            INT,
            certificate,
            STRING),
        define("buildCustomCert", CertificateFunctions::custom, STRING, STRING));
  }

  private static Definition define(String name, Function function, GoType... parameters) {
    return new Definition(name, Signature.of(parameters), Flow.DATA, function);
  }

  private static Value privateKey(Call call) {
    String type = call.text(0).value();
    KeyMaterial.Kind kind;
    switch (type) {
      case "", "rsa" -> kind = KeyMaterial.Kind.RSA;
      case "dsa" -> kind = KeyMaterial.Kind.DSA;
      case "ecdsa" -> kind = KeyMaterial.Kind.EC;
      case "ed25519" -> kind = KeyMaterial.Kind.ED25519;
      default -> {
        return Text.of("Unknown type " + type);
      }
    }
    call.budget().steps(KEY_STEPS);
    KeyMaterial key = KeyMaterial.generate(kind, call.environment().random());
    return Text.of(key.pem(), Origin.RANDOM);
  }

  /** The key that is given as an argument, or a new one. */
  private static KeyMaterial key(Call call, int index) throws FunctionException {
    call.budget().steps(KEY_STEPS);
    if (index >= call.count()) {
      return KeyMaterial.rsa(KnownPrimes.Size.BITS_1024, call.environment().random());
    }
    try {
      return KeyMaterial.parse(call.text(index).value());
    } catch (FunctionException e) {
      throw new FunctionException("parsing private key: " + e.getMessage(), e);
    }
  }

  private static Certificates certificates(Call call) {
    return new Certificates(call.environment().random(), call.environment().now());
  }

  private static long days(Call call, int index) {
    return Math.clamp(((Int) call.argument(index)).value(), -700_000, MAX_DAYS);
  }

  private static Value value(String certificate, KeyMaterial key) {
    return new CertificateValue(certificate, key.pem(), Origin.RANDOM);
  }

  private static Value authority(Call call) throws FunctionException {
    KeyMaterial key = key(call, 2);
    CertificateSubject subject =
        CertificateSubject.of(call.text(0).value(), Nil.NIL, Nil.NIL, days(call, 1), call.budget());
    return value(certificates(call).selfSigned(subject, key, true), key);
  }

  private static CertificateSubject subject(Call call) throws FunctionException {
    return CertificateSubject.of(
        call.text(0).value(), call.argument(1), call.argument(2), days(call, 3), call.budget());
  }

  private static Value selfSigned(Call call) throws FunctionException {
    KeyMaterial key = key(call, 4);
    return value(certificates(call).selfSigned(subject(call), key, false), key);
  }

  private static Value signed(Call call) throws FunctionException {
    KeyMaterial key = key(call, 5);
    CertificateValue authority = (CertificateValue) call.argument(4);
    Certificates.Issuer issuer = Certificates.issuer(authority.cert(), authority.key());
    return value(certificates(call).signed(subject(call), key, issuer), key);
  }

  private static Value custom(Call call) throws FunctionException {
    String certificate = decoded(call.text(0), "certificate");
    String key = decoded(call.text(1), "private key");
    Certificates.parse(certificate);
    try {
      KeyMaterial.parse(key);
    } catch (FunctionException e) {
      throw new FunctionException("error parsing private key: " + e.getMessage(), e);
    }
    return new CertificateValue(certificate, key, Origin.NONE);
  }

  private static String decoded(Text text, String what) throws FunctionException {
    try {
      return GoString.of(Base64Text.decode(GoString.bytes(text.value())));
    } catch (FunctionException e) {
      throw new FunctionException("unable to decode base64 " + what, e);
    }
  }
}
