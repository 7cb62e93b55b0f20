package dev.chartgate.rule.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a checked expression as {@link ExpressionReader} reads it: the tree with its places, and
 * of the checker's findings only what the planner asks for. Expressions are kept in this form, so
 * that one from a file and one compiled now are the same.
 */
final class ExpressionWriter {
  private final CelAbstractSyntaxTree ast;
  private final int maxNesting;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** An expression is nested deeper than is allowed; it says at which expression. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long id;

    private TooDeep(long id) {
      super(null, null, false, false);
      this.id = id;
    }

    /** The id of the expression that is too deep. */
    long id() {
      return id;
    }
  }

  private ExpressionWriter(CelAbstractSyntaxTree ast, int maxNesting) {
    this.ast = ast;
    this.maxNesting = maxNesting;
  }

  /**
   * Writes an expression.
   *
   * @param references the variables that it reads
   * @throws TooDeep if it is nested deeper than the given bound
   */
  static byte[] write(CelAbstractSyntaxTree ast, Set<String> references, int maxNesting) {
    ExpressionWriter writer = new ExpressionWriter(ast, maxNesting);
    try {
      writer.out.writeShort(references.size());
      for (String reference : references) {
        writer.out.writeUTF(reference);
      }
      writer.expression(ast.getExpr(), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.bytes.toByteArray();
  }

  private void expression(CelExpr expr, int depth) throws IOException {
    if (depth > maxNesting) {
      throw new TooDeep(expr.id());
    }
    int next = depth + 1;
    switch (expr.getKind()) {
      case CONSTANT -> {
        start('c', expr);
        constant(expr.constant());
      }
      case IDENT -> identifier(expr);
      case SELECT -> {
        if (expr.select().testOnly()) {
          start('f', expr);
          out.writeUTF(Rewrites.HAS);
          references(List.of(Rewrites.HAS));
          out.writeBoolean(false);
          out.writeShort(2);
          expression(expr.select().operand(), next);
          start('c', expr);
          constant(CelConstant.ofValue(expr.select().field()));
        } else {
          start('s', expr);
          expression(expr.select().operand(), next);
          out.writeUTF(expr.select().field());
        }
      }
      case CALL -> call(expr, next);
      case LIST -> {
        start('l', expr);
        expressions(expr.list().elements(), next);
        out.writeShort(expr.list().optionalIndices().size());
        for (int index : expr.list().optionalIndices()) {
          out.writeShort(index);
        }
      }
      case MAP -> {
        start('m', expr);
        out.writeShort(expr.map().entries().size());
        for (CelExpr.CelMap.Entry entry : expr.map().entries()) {
          expression(entry.key(), next);
          expression(entry.value(), next);
          out.writeBoolean(entry.optionalEntry());
        }
      }
      case COMPREHENSION -> comprehension(expr, next);
      case STRUCT, NOT_SET -> throw new IllegalArgumentException("not written: " + expr.getKind());
    }
  }

  private void start(char kind, CelExpr expr) throws IOException {
    out.writeByte(kind);
    out.writeInt(ast.getSource().getPositionsMap().getOrDefault(expr.id(), -1));
  }

  private void identifier(CelExpr expr) throws IOException {
    Optional<CelReference> reference = ast.getReference(expr.id());
    Optional<CelConstant> value = reference.flatMap(CelReference::value);
    if (value.isPresent()) {
      start('c', expr);
      constant(value.get());
      return;
    }
    boolean type = ast.getType(expr.id()).filter(t -> t.kind() == CelKind.TYPE).isPresent();
    start(type ? 't' : 'i', expr);
    out.writeUTF(reference.map(CelReference::name).orElse(expr.ident().name()));
  }

  private void call(CelExpr expr, int next) throws IOException {
    CelExpr.CelCall call = expr.call();
    start('f', expr);
    if (call.function().equals(Operator.OPTIONAL_SELECT.getFunction())) {
      out.writeUTF(Rewrites.SELECT);
      references(List.of(Rewrites.SELECT));
    } else {
      out.writeUTF(call.function());
      references(
          ast.getReference(expr.id())
              .map(CelReference::overloadIds)
              .map(List::copyOf)
              .orElse(List.of()));
    }
    out.writeBoolean(call.target().isPresent());
    if (call.target().isPresent()) {
      expression(call.target().get(), next);
    }
    expressions(call.args(), next);
  }

  // The planner looks at the overload only where there is one alone.
  private void references(List<String> overloads) throws IOException {
    out.writeUTF(overloads.size() == 1 ? overloads.getFirst() : "");
  }

  private void expressions(List<CelExpr> list, int depth) throws IOException {
    out.writeShort(list.size());
    for (CelExpr expr : list) {
      expression(expr, depth);
    }
  }

  private void comprehension(CelExpr expr, int next) throws IOException {
    CelExpr.CelComprehension comprehension = expr.comprehension();
    start('x', expr);
    out.writeUTF(comprehension.iterVar());
    out.writeUTF(comprehension.iterVar2());
    out.writeUTF(comprehension.accuVar());
    expression(comprehension.iterRange(), next);
    if (isBinding(comprehension)) {
      start('f', comprehension.accuInit());
      out.writeUTF(Held.FUNCTION);
      references(List.of(Held.FUNCTION));
      out.writeBoolean(false);
      out.writeShort(1);
    }
    expression(comprehension.accuInit(), next);
    expression(comprehension.loopCondition(), next);
    expression(comprehension.loopStep(), next);
    expression(comprehension.result(), next);
  }

  /** Whether this binds a name: it goes round over nothing, and so only gives its result. */
  private static boolean isBinding(CelExpr.CelComprehension comprehension) {
    return comprehension.iterRange().getKind() == CelExpr.ExprKind.Kind.LIST
        && comprehension.iterRange().list().elements().isEmpty();
  }

  private void constant(CelConstant constant) throws IOException {
    switch (constant.getKind()) {
      case NULL_VALUE -> out.writeByte('n');
      case BOOLEAN_VALUE -> {
        out.writeByte('b');
        out.writeBoolean(constant.booleanValue());
      }
      case INT64_VALUE -> {
        out.writeByte('i');
        out.writeLong(constant.int64Value());
      }
      case UINT64_VALUE -> {
        out.writeByte('u');
        out.writeLong(constant.uint64Value().longValue());
      }
      case DOUBLE_VALUE -> {
        out.writeByte('d');
        out.writeDouble(constant.doubleValue());
      }
      case STRING_VALUE -> {
        out.writeByte('s');
        text(constant.stringValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      case BYTES_VALUE -> {
        out.writeByte('y');
        text(constant.bytesValue().toByteArray());
      }
      default -> throw new IllegalArgumentException("not written: " + constant.getKind());
    }
  }

  private void text(byte[] content) throws IOException {
    out.writeInt(content.length);
    out.write(content);
  }
}
