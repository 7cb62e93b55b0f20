package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompiledExpressionsTest {
  private static final List<String> TEXTS =
      List.of(
          "object.list.all(x, x > 0) && has(object.name) && object.?nope.orValue(1) == 1",
          "object.list.exists(i, x, i == 1 && x == 2)",
          "[1u, 2.5, null, true, b'ab', 'ü€'].size() == 6 && {'a': 1, ?'b': object.?name}.a == 1",
          "cel.bind(n, object.name, n.matches('^a') ? type(n) == string : false)",
          "image('a:b').tag == 'b' && quantity('1Ki').asInteger() == 1024",
          "object.list[?9].optMap(x, x + 1).hasValue() || duration('1h') > duration('1m')");

  private static final Bindings BINDINGS =
      Bindings.builder().bind("object", Expressions.yaml("{ name: api, list: [1, 2] }")).build();

  private static byte[] file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompiledExpressions.write(
        TEXTS.stream().map(text -> Expressions.compile(text, ResultKind.BOOL)).toList(), out);
    return out.toByteArray();
  }

  @Test
  void what_is_read_back_is_what_was_written() throws Exception {
    CompiledExpressions ready = CompiledExpressions.read(file());
    CelCompiler compiler = new CelCompiler(CelBounds.DEFAULT, ready);

    assertThat(ready.size()).isEqualTo(TEXTS.size());
    for (String text : TEXTS) {
      CompiledExpression expression =
          compiler.compile(text, Expressions.VARIABLES, ResultKind.BOOL);
      CompiledExpression fresh = Expressions.compile(text, ResultKind.BOOL);
      assertThat(expression.encoded()).as(text).isEqualTo(fresh.encoded());
      assertThat(expression.references()).isEqualTo(fresh.references());
      assertThat(expression.evaluate(BINDINGS)).as(text).isEqualTo(new CelResult.Value(true));
    }
    assertThat(compiler.hasParsed()).isFalse();
  }

  @Test
  void what_is_absent_is_compiled() throws Exception {
    CelCompiler compiler = new CelCompiler(CelBounds.DEFAULT, CompiledExpressions.read(file()));

    assertThat(
            compiler
                .compile("object.name == 'api'", Expressions.VARIABLES, ResultKind.BOOL)
                .evaluate(BINDINGS))
        .isEqualTo(new CelResult.Value(true));
    assertThat(compiler.hasParsed()).isTrue();
  }

  @Test
  void other_variables_and_another_kind_are_another_expression() throws Exception {
    String text = TEXTS.getFirst();
    CompiledExpressions ready = CompiledExpressions.read(file());

    assertThat(ready.find(ExpressionKey.of(text, Expressions.VARIABLES, ResultKind.BOOL)))
        .isPresent();
    assertThat(ready.find(ExpressionKey.of(text, Expressions.VARIABLES, ResultKind.ANY))).isEmpty();
    assertThat(ready.find(ExpressionKey.of(text, Set.of("object"), ResultKind.BOOL))).isEmpty();
  }

  @Test
  void failures_have_the_same_place() throws Exception {
    String text = "object.name == 'api'\n  && object.missing";
    CompiledExpression fresh = Expressions.compile(text, ResultKind.BOOL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompiledExpressions.write(List.of(fresh), out);
    CompiledExpression read =
        new CelCompiler(CelBounds.DEFAULT, CompiledExpressions.read(out.toByteArray()))
            .compile(text, Expressions.VARIABLES, ResultKind.BOOL);

    assertThat(read.evaluate(BINDINGS))
        .isEqualTo(fresh.evaluate(BINDINGS))
        .isInstanceOf(CelResult.Failed.class);
  }

  @Test
  void a_file_of_other_functions_is_as_good_as_empty() throws Exception {
    byte[] file = file();
    file[5]++;

    assertThat(CompiledExpressions.read(file).size()).isZero();
  }

  @Test
  void a_damaged_file_is_refused() throws Exception {
    byte[] file = file();

    for (int length = 0; length < file.length; length += 7) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> CompiledExpressions.read(cut)).isInstanceOf(IOException.class);
    }
  }
}
