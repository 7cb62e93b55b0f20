package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;
import java.util.AbstractList;
import java.util.List;

/** The items of a {@code []byte}, made when they are asked for: files are large. Immutable. */
final class ByteItems extends AbstractList<Value> {
  private final byte[] bytes;

  ByteItems(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes of such a list, or of any other whose items are integers. */
  static byte[] of(List<Value> items) {
    if (items instanceof ByteItems own) {
      return own.bytes.clone();
    }
    byte[] bytes = new byte[items.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((Int) items.get(i)).value();
    }
    return bytes;
  }

  @Override
  public Int get(int index) {
    return new Int(bytes[index] & 0xFF, GoType.UINT8, Origin.NONE);
  }

  @Override
  public int size() {
    return bytes.length;
  }
}
