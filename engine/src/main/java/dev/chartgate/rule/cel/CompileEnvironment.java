package dev.chartgate.rule.cel;

import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelParserBuilder;
import dev.cel.parser.CelStandardMacro;
import dev.chartgate.source.Once;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Parses and checks expressions; not made where all expressions come from a file. */
final class CompileEnvironment {
  private final CelOptions options;
  private final CelBounds bounds;
  private final Once<KnownFunctions> functions = new Once<>(KnownFunctions::new);
  private final Map<Set<String>, dev.cel.compiler.CelCompiler> compilers =
      new ConcurrentHashMap<>();

  CompileEnvironment(CelOptions options, CelBounds bounds) {
    this.options = options;
    this.bounds = bounds;
  }

  /**
   * Parses and checks.
   *
   * @return the expression as {@link ExpressionWriter} writes it
   * @throws CelCompileException if the text is not an expression over these variables
   */
  byte[] compile(ExpressionKey key) throws CelCompileException {
    Diagnosis diagnosis = new Diagnosis(key, bounds, functions);
    dev.cel.compiler.CelCompiler compiler =
        compilers.computeIfAbsent(key.variables(), this::compiler);
    try {
      CelAbstractSyntaxTree ast =
          compiler.check(compiler.parse(key.text(), ExpressionReader.SOURCE).getAst()).getAst();
      List<CelIssue> issues = diagnosis.of(ast);
      if (!issues.isEmpty()) {
        throw new CelCompileException(issues);
      }
      return ExpressionWriter.write(
          ast, References.of(ast.getExpr(), key.variables()), bounds.maxNesting());
    } catch (CelValidationException e) {
      throw new CelCompileException(diagnosis.of(e.getErrors()));
    } catch (ExpressionWriter.TooDeep | StackOverflowError e) {
      throw new CelCompileException(List.of(diagnosis.tooDeep()));
    }
  }

  private dev.cel.compiler.CelCompiler compiler(Set<String> variables) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addMacros(CelStandardMacro.EXISTS_ONE_NEW.getDefinition())
            .addLibraries(
                CelExtensions.strings(),
                CelExtensions.lists(),
                CelExtensions.sets(options),
                CelExtensions.math(),
                CelExtensions.regex(),
                CelExtensions.encoders(options),
                CelExtensions.comprehensions(),
                CelExtensions.bindings(),
                new OwnMacros())
            .addFunctionDeclarations(declarations());
    variables.forEach(name -> builder.addVar(name, SimpleType.DYN));
    return builder.build();
  }

  /** CEL's optionals, and {@link Macros} in place of theirs and some others. */
  private static final class OwnMacros implements CelCompilerLibrary {
    @Override
    public void setParserOptions(CelParserBuilder builder) {
      builder.addMacros(Macros.all());
    }

    @Override
    public void setCheckerOptions(CelCheckerBuilder builder) {
      CelExtensions.optional().setCheckerOptions(builder);
    }
  }

  private static List<CelFunctionDecl> declarations() {
    Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
    for (Overload overload : OwnFunctions.declared()) {
      List<CelType> types = overload.arguments().stream().map(CompileEnvironment::type).toList();
      CelType result = type(overload.result());
      overloads
          .computeIfAbsent(overload.function(), name -> new ArrayList<>())
          .add(
              overload.member()
                  ? CelOverloadDecl.newMemberOverload(overload.id(), result, types)
                  : CelOverloadDecl.newGlobalOverload(overload.id(), result, types));
    }
    List<CelFunctionDecl> functions = new ArrayList<>();
    overloads.forEach(
        (name, list) -> functions.add(CelFunctionDecl.newFunctionDeclaration(name, list)));
    return functions;
  }

  private static CelType type(ValueType type) {
    return switch (type) {
      case DYN -> SimpleType.DYN;
      case BOOL -> SimpleType.BOOL;
      case INT -> SimpleType.INT;
      case DOUBLE -> SimpleType.DOUBLE;
      case STRING -> SimpleType.STRING;
      case LIST -> ListType.create(SimpleType.DYN);
      case MAP -> MapType.create(SimpleType.DYN, SimpleType.DYN);
      case OPTIONAL -> OptionalType.create(SimpleType.DYN);
      case QUANTITY, URL, IP, CIDR, SEMVER, FORMAT -> OpaqueType.create(type.label());
    };
  }

  /** Whether a checked expression can give what is asked for. */
  static boolean canGive(ResultKind kind, CelType type) {
    return switch (kind) {
      case ANY -> true;
      case BOOL -> type.kind() == CelKind.BOOL || type.kind() == CelKind.DYN;
      case STRING -> type.kind() == CelKind.STRING || type.kind() == CelKind.DYN;
    };
  }
}
