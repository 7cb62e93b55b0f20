package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.print.GoQuote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pipelines with their commands and operands. */
final class PipelineParser {
  private final ParsingContext context;
  private final TokenStream tokens;
  private final ActionPlace action;
  private final Variables variables;

  PipelineParser(ParsingContext context, ActionPlace action, Variables variables) {
    this.context = context;
    this.tokens = context.tokens();
    this.action = action;
    this.variables = variables;
  }

  /**
   * Reads a pipeline and what ends it.
   *
   * @param where what messages call the place
   */
  Pipeline pipeline(String where, TokenKind end) throws TemplateSyntaxException {
    context.count();
    int offset = tokens.peekNonSpace().start();
    List<Operand.Variable> declared = new ArrayList<>();
    boolean assigns = declarations(where, declared);
    List<Command> commands = new ArrayList<>();
    Token token = tokens.nextNonSpace();
    while (token.kind() != end) {
      if (!token.kind().startsOperand()) {
        throw action.unexpected(token, where);
      }
      tokens.pushBack(token);
      commands.add(command());
      token = tokens.nextNonSpace();
    }
    check(commands, where);
    return new Pipeline(offset, assigns, declared, commands);
  }

  /** Reads variables that get a value, and says whether they exist already. */
  private boolean declarations(String where, List<Operand.Variable> declared)
      throws TemplateSyntaxException {
    while (tokens.peekNonSpace().kind() == TokenKind.VARIABLE) {
      Token variable = tokens.next();
      Token after = tokens.peek();
      Token next = tokens.peekNonSpace();
      if (next.kind() == TokenKind.ASSIGN || next.kind() == TokenKind.DECLARE) {
        tokens.next();
        declared.add(declare(variable));
        return next.kind() == TokenKind.ASSIGN;
      }
      if (next.kind() != TokenKind.CHAR || !next.text().equals(",")) {
        if (after.kind() == TokenKind.SPACE) {
          tokens.pushBack(after);
        }
        tokens.pushBack(variable);
        return false;
      }
      tokens.next();
      declared.add(declare(variable));
      if (!where.equals("range") || declared.size() >= 2) {
        throw context.error("too many declarations in " + where);
      }
      switch (tokens.peekNonSpace().kind()) {
        case VARIABLE, RIGHT_DELIM, RIGHT_PAREN -> {
          // The second variable, or what the pipeline then misses.
        }
        default -> throw context.error("range can only initialize variables");
      }
    }
    return false;
  }

  private Operand.Variable declare(Token token) throws TemplateSyntaxException {
    context.count();
    return new Operand.Variable(
        token.start(), token.text(), variables.declare(token.text()), List.of());
  }

  private void check(List<Command> commands, String where) throws TemplateSyntaxException {
    if (commands.isEmpty()) {
      throw context.error("missing value for " + where);
    }
    for (int i = 1; i < commands.size(); i++) {
      boolean constant =
          switch (commands.get(i).operands().getFirst()) {
            case Operand.Dot _, Operand.Nil _, Operand.Bool _, Operand.Numeral _, Operand.Text _ ->
                true;
            case Operand.Field _,
                Operand.Variable _,
                Operand.Function _,
                Operand.Chain _,
                Pipeline _ ->
                false;
          };
      if (constant) {
        throw context.error("non executable command in pipeline stage " + (i + 1));
      }
    }
  }

  private Command command() throws TemplateSyntaxException {
    context.count();
    int offset = tokens.peekNonSpace().start();
    List<Operand> operands = new ArrayList<>();
    while (true) {
      tokens.peekNonSpace();
      Operand operand = operand();
      if (operand != null) {
        operands.add(operand);
      }
      Token token = tokens.next();
      switch (token.kind()) {
        case SPACE -> {
          continue;
        }
        case RIGHT_DELIM, RIGHT_PAREN -> tokens.pushBack(token);
        case PIPE -> {
          // It ends the command and needs nothing more.
        }
        default -> throw action.unexpected(token, "operand");
      }
      if (operands.isEmpty()) {
        throw context.error("empty command");
      }
      return new Command(offset, operands);
    }
  }

  private @Nullable Operand operand() throws TemplateSyntaxException {
    Operand term = term();
    Token dotted = tokens.peek();
    if (term == null || dotted.kind() != TokenKind.FIELD) {
      return term;
    }
    List<String> fields = new ArrayList<>();
    while (tokens.peek().kind() == TokenKind.FIELD) {
      fields.add(tokens.next().text().substring(1));
    }
    int offset = dotted.start();
    return switch (term) {
      case Operand.Field field -> {
        fields.addFirst(field.names().getFirst());
        yield new Operand.Field(offset, fields);
      }
      case Operand.Variable variable ->
          new Operand.Variable(offset, variable.name(), variable.slot(), fields);
      case Operand.Function _, Pipeline _ -> new Operand.Chain(offset, term, fields);
      case Operand.Dot _,
          Operand.Nil _,
          Operand.Bool _,
          Operand.Numeral _,
          Operand.Text _,
          Operand.Chain _ ->
          throw context.error("unexpected . after term " + GoQuote.quote(NodeText.of(term)));
    };
  }

  private @Nullable Operand term() throws TemplateSyntaxException {
    Token token = tokens.nextNonSpace();
    context.count();
    int offset = token.start();
    return switch (token.kind()) {
      case IDENTIFIER -> function(token);
      case DOT -> new Operand.Dot(offset);
      case NIL -> new Operand.Nil(offset);
      case VARIABLE -> variable(token);
      case FIELD -> new Operand.Field(offset, List.of(token.text().substring(1)));
      case BOOL -> new Operand.Bool(offset, token.text().equals("true"));
      case CHAR_CONSTANT, COMPLEX, NUMBER -> number(token);
      case STRING, RAW_STRING -> new Operand.Text(offset, token.text(), string(token));
      case LEFT_PAREN -> {
        context.enter("max expression depth exceeded");
        Pipeline inner = pipeline("parenthesized pipeline", TokenKind.RIGHT_PAREN);
        context.leave();
        yield inner;
      }
      default -> {
        tokens.pushBack(token);
        yield null;
      }
    };
  }

  private Operand function(Token token) throws TemplateSyntaxException {
    if (!context.hasFunction(token.text())) {
      throw context.error(token, "function %s not defined".formatted(GoQuote.quote(token.text())));
    }
    return new Operand.Function(token.start(), token.text());
  }

  private Operand variable(Token token) throws TemplateSyntaxException {
    if (!variables.isDeclared(token.text())) {
      throw context.error(token, "undefined variable %s".formatted(GoQuote.quote(token.text())));
    }
    return new Operand.Variable(
        token.start(), token.text(), variables.slot(token.text()), List.of());
  }

  private Operand number(Token token) throws TemplateSyntaxException {
    try {
      NumberValue value =
          switch (token.kind()) {
            case CHAR_CONSTANT -> NumberReader.character(token.text());
            case COMPLEX -> NumberReader.complex(token.text());
            default -> NumberReader.number(token.text());
          };
      return new Operand.Numeral(token.start(), token.text(), value);
    } catch (IllegalLiteralException e) {
      throw context.error(token, String.valueOf(e.getMessage()));
    }
  }

  /** The value of a token that is a string. */
  String string(Token token) throws TemplateSyntaxException {
    try {
      return token.kind() == TokenKind.RAW_STRING
          ? GoLiteral.raw(token.text())
          : GoLiteral.interpreted(token.text());
    } catch (IllegalLiteralException e) {
      throw context.error(token, String.valueOf(e.getMessage()));
    }
  }
}
