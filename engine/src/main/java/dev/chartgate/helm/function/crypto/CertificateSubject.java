package dev.chartgate.helm.function.crypto;

import dev.chartgate.helm.function.net.IpAddress;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a certificate is for.
 *
 * @param commonName the common name
 * @param addresses the IP addresses and names of hosts, as entries of the extension for them
 * @param days how long it is valid
 */
record CertificateSubject(String commonName, List<DerReader> addresses, long days) {
  private static final int DNS = 0x82;
  private static final int IP = 0x87;

  /** Copies the list. */
  CertificateSubject {
    addresses = List.copyOf(addresses);
  }

  /**
   * A subject.
   *
   * @throws FunctionException if an address or a name is none, with Sprig's message
   */
  static CertificateSubject of(String commonName, Value ips, Value names, long days, Budget budget)
      throws FunctionException {
    List<DerReader> entries = new ArrayList<>();
    List<DerReader> addresses = new ArrayList<>();
    for (Value ip : items(ips)) {
      if (!(ip instanceof Text text)) {
        throw new FunctionException(
            "error parsing ip: %s is not a string".formatted(GoPrinter.value(ip, budget)));
      }
      Optional<byte[]> address = IpAddress.parse(text.value());
      if (address.isEmpty()) {
        throw new FunctionException("error parsing ip: " + text.value());
      }
      addresses.add(new DerReader(Der.element(IP, address.get())));
    }
    for (Value name : items(names)) {
      if (!(name instanceof Text text)) {
        throw new FunctionException(
            "error processing alternate dns name: %s is not a string"
                .formatted(GoPrinter.value(name, budget)));
      }
      entries.add(
          new DerReader(Der.element(DNS, text.value().getBytes(StandardCharsets.US_ASCII))));
    }
    entries.addAll(addresses);
    return new CertificateSubject(commonName, entries, days);
  }

  private static List<Value> items(Value list) {
    return list instanceof ListValue given ? given.items() : List.of();
  }
}
