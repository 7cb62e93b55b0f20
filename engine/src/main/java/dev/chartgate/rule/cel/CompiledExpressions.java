package dev.chartgate.rule.cel;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Expressions that were compiled before, as one file. It holds the texts themselves, so an
 * expression that has changed is not found and is compiled anew; a file that was written with other
 * functions is as good as empty.
 */
public final class CompiledExpressions {
  /** No expressions. */
  public static final CompiledExpressions NONE = new CompiledExpressions(Map.of());

  private static final int FORMAT = 0x43454c01;

  private final Map<String, byte[]> expressions;

  private CompiledExpressions(Map<String, byte[]> expressions) {
    this.expressions = expressions;
  }

  /** What was compiled for a key, if it is here. */
  Optional<byte[]> find(ExpressionKey key) {
    return Optional.ofNullable(expressions.get(key.joined()));
  }

  /** How many expressions there are. */
  public int size() {
    return expressions.size();
  }

  /**
   * Writes a file.
   *
   * @throws IOException if the stream cannot be written
   */
  public static void write(Collection<CompiledExpression> expressions, OutputStream stream)
      throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(FORMAT);
    out.writeInt(OwnFunctions.fingerprint());
    out.writeInt(expressions.size());
    for (CompiledExpression expression : expressions) {
      block(out, expression.key().joined().getBytes(StandardCharsets.UTF_8));
      block(out, expression.encoded());
    }
    out.flush();
  }

  private static void block(DataOutputStream out, byte[] content) throws IOException {
    out.writeInt(content.length);
    out.write(content);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged
   */
  public static CompiledExpressions read(byte[] file) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    if (in.readInt() != FORMAT || in.readInt() != OwnFunctions.fingerprint()) {
      return NONE;
    }
    int size = in.readInt();
    Map<String, byte[]> expressions = HashMap.newHashMap(Math.min(size, file.length));
    for (int i = 0; i < size; i++) {
      expressions.put(new String(block(in), StandardCharsets.UTF_8), block(in));
    }
    return new CompiledExpressions(expressions);
  }

  private static byte[] block(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] content = in.readNBytes(length);
    if (content.length != length) {
      throw new IOException("the file of compiled expressions ends too early");
    }
    return content;
  }
}
