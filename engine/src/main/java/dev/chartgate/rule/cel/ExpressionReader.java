package dev.chartgate.rule.cel;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.UnsignedLong;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeType;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads what {@link ExpressionWriter} writes, without CEL's parser, checker and protobuf. */
final class ExpressionReader {
  /**
   * The name that evaluation errors give their place in; {@link CompiledExpression} looks for it.
   */
  static final String SOURCE = "expression";

  private final DataInputStream in;
  private final CelSource.Builder source = CelSource.newBuilder().setDescription(SOURCE);
  private final Map<Long, CelReference> references = new HashMap<>();
  private final Map<Long, CelType> types = new HashMap<>();
  private final Set<String> functions = new LinkedHashSet<>();
  private long lastId;

  /**
   * A checked expression.
   *
   * @param ast the expression
   * @param functions the names of the functions that it calls
   */
  record Checked(CelAbstractSyntaxTree ast, Set<String> functions) {

    Checked {
      functions = Collections.unmodifiableSet(new LinkedHashSet<>(functions));
    }
  }

  private ExpressionReader(byte[] bytes) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /**
   * Reads an expression.
   *
   * @throws UncheckedIOException if the bytes were not written by {@link ExpressionWriter}
   */
  static Checked read(byte[] bytes) {
    ExpressionReader reader = new ExpressionReader(bytes);
    try {
      reader.references();
      CelExpr expr = reader.expression();
      return new Checked(
          CelAbstractSyntaxTree.newCheckedAst(
              expr, reader.source.build(), reader.references, reader.types),
          reader.functions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads which variables an expression reads, and nothing else of it.
   *
   * @throws UncheckedIOException if the bytes were not written by {@link ExpressionWriter}
   */
  static Set<String> references(byte[] bytes) {
    try {
      return new ExpressionReader(bytes).references();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> references() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    int size = in.readUnsignedShort();
    for (int i = 0; i < size; i++) {
      names.add(in.readUTF());
    }
    return Collections.unmodifiableSet(names);
  }

  private CelExpr expression() throws IOException {
    int kind = in.readUnsignedByte();
    long id = ++lastId;
    int position = in.readInt();
    if (position >= 0) {
      source.addPositions(id, position);
    }
    CelExpr.Builder expr = CelExpr.newBuilder().setId(id);
    return switch (kind) {
      case 'c' -> expr.setConstant(constant()).build();
      case 'i' -> identifier(expr, SimpleType.DYN);
      case 't' -> identifier(expr, TypeType.create(SimpleType.DYN));
      case 's' -> {
        CelExpr operand = expression();
        yield expr.setSelect(
                CelExpr.CelSelect.newBuilder()
                    .setOperand(operand)
                    .setField(in.readUTF())
                    .setTestOnly(false)
                    .build())
            .build();
      }
      case 'f' -> call(expr);
      case 'l' -> {
        CelExpr.CelList.Builder list = CelExpr.CelList.newBuilder().addElements(expressions());
        int optionals = in.readUnsignedShort();
        for (int i = 0; i < optionals; i++) {
          list.addOptionalIndices(in.readUnsignedShort());
        }
        yield expr.setList(list.build()).build();
      }
      case 'm' -> map(expr);
      case 'x' -> comprehension(expr);
      default -> throw new IOException("no expression begins with " + kind);
    };
  }

  private CelExpr identifier(CelExpr.Builder expr, CelType type) throws IOException {
    String name = in.readUTF();
    references.put(expr.id(), CelReference.newBuilder().setName(name).build());
    types.put(expr.id(), type);
    return expr.setIdent(CelExpr.CelIdent.newBuilder().setName(name).build()).build();
  }

  private CelExpr call(CelExpr.Builder expr) throws IOException {
    String function = in.readUTF();
    functions.add(function);
    CelExpr.CelCall.Builder call = CelExpr.CelCall.newBuilder().setFunction(function);
    String overload = in.readUTF();
    if (!overload.isEmpty()) {
      references.put(expr.id(), CelReference.newBuilder().addOverloadIds(overload).build());
    }
    if (in.readBoolean()) {
      call.setTarget(expression());
    }
    return expr.setCall(call.addArgs(expressions()).build()).build();
  }

  private CelExpr map(CelExpr.Builder expr) throws IOException {
    CelExpr.CelMap.Builder map = CelExpr.CelMap.newBuilder();
    int entries = in.readUnsignedShort();
    for (int i = 0; i < entries; i++) {
      CelExpr key = expression();
      CelExpr value = expression();
      map.addEntries(
          CelExpr.CelMap.Entry.newBuilder()
              .setId(++lastId)
              .setKey(key)
              .setValue(value)
              .setOptionalEntry(in.readBoolean())
              .build());
    }
    return expr.setMap(map.build()).build();
  }

  private CelExpr comprehension(CelExpr.Builder expr) throws IOException {
    return expr.setComprehension(
            CelExpr.CelComprehension.newBuilder()
                .setIterVar(in.readUTF())
                .setIterVar2(in.readUTF())
                .setAccuVar(in.readUTF())
                .setIterRange(expression())
                .setAccuInit(expression())
                .setLoopCondition(expression())
                .setLoopStep(expression())
                .setResult(expression())
                .build())
        .build();
  }

  private ImmutableList<CelExpr> expressions() throws IOException {
    int size = in.readUnsignedShort();
    ImmutableList.Builder<CelExpr> list = ImmutableList.builderWithExpectedSize(size);
    for (int i = 0; i < size; i++) {
      list.add(expression());
    }
    return list.build();
  }

  private CelConstant constant() throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case 'n' -> CelConstant.ofValue(NullValue.NULL_VALUE);
      case 'b' -> CelConstant.ofValue(in.readBoolean());
      case 'i' -> CelConstant.ofValue(in.readLong());
      case 'u' -> CelConstant.ofValue(UnsignedLong.fromLongBits(in.readLong()));
      case 'd' -> CelConstant.ofValue(in.readDouble());
      case 's' -> CelConstant.ofValue(new String(content(), StandardCharsets.UTF_8));
      case 'y' -> CelConstant.ofValue(CelByteString.of(content()));
      default -> throw new IOException("no constant begins with " + kind);
    };
  }

  private byte[] content() throws IOException {
    return in.readNBytes(in.readInt());
  }
}
