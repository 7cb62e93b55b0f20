package dev.chartgate.rule.cel.value;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation; the address may have bits behind the prefix.
 *
 * @param address the address as it was written
 * @param prefixLength how many bits of it name the network
 */
public record IpNetwork(IpAddress address, int prefixLength) {
  private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

  /** Reads a network; empty if the text is none. */
  public static Optional<IpNetwork> parse(String text) {
    int slash = text.lastIndexOf('/');
    if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
      return Optional.empty();
    }
    int length = Integer.parseInt(text.substring(slash + 1));
    return IpAddress.parse(text.substring(0, slash))
        .filter(address -> length <= address.bits())
        .map(address -> new IpNetwork(address, length));
  }

  /** The network with no bits behind the prefix. */
  public IpNetwork masked() {
    int rest = address.bits() - prefixLength;
    BigInteger network = address.value().shiftRight(rest).shiftLeft(rest);
    return new IpNetwork(new IpAddress(address.bits(), network), prefixLength);
  }

  /** Whether an address lies in the network. */
  public boolean contains(IpAddress other) {
    return address.bits() == other.bits()
        && new IpNetwork(other, prefixLength).masked().equals(masked());
  }

  /** Whether all of another network lies in this one. */
  public boolean contains(IpNetwork other) {
    return prefixLength <= other.prefixLength && contains(other.address);
  }

  @Override
  public String toString() {
    return address + "/" + prefixLength;
  }
}
