package dev.chartgate.helm.function.crypto;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import java.util.List;

/**
 * A certificate with its key, as templates see it.
 *
 * @param cert the certificate in PEM
 * @param key the private key in PEM
 * @param origin where both came from
 */
record CertificateValue(String cert, String key, Origin origin) implements StructValue {
  static final GoType TYPE = GoType.scalar("sprig.certificate", GoKind.STRUCT);

  @Override
  public GoType type() {
    return TYPE;
  }

  @Override
  public CertificateValue withOrigin(Origin other) {
    return new CertificateValue(cert, key, other);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Cert", "Cert", false, Text.of(cert, origin)),
        new Field("Key", "Key", false, Text.of(key, origin)));
  }
}
