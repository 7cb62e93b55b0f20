package dev.chartgate.helm.template.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the statements of one template: of a text, a {@code define} or a {@code block}. */
final class DefinitionParser {
  private static final String DEFINE = "define clause";
  private static final String BLOCK = "block clause";
  private static final String TOO_DEEP = "actions are nested too deep";

  private final ParsingContext context;
  private final TokenStream tokens;
  private final ActionPlace action;
  private final Variables variables = new Variables();
  private final PipelineParser pipelines;
  private int loops;

  private enum Terminator {
    END("{{end}}"),
    ELSE("{{else}}");

    private final String shown;

    Terminator(String shown) {
      this.shown = shown;
    }
  }

  DefinitionParser(ParsingContext context) {
    this.context = context;
    this.tokens = context.tokens();
    this.action = new ActionPlace(context);
    this.pipelines = new PipelineParser(context, action, variables);
  }

  /** Reads a whole text; only there templates can be defined. */
  void parseText() throws TemplateSyntaxException {
    List<Statement> statements = new ArrayList<>();
    int offset = tokens.peek().start();
    while (tokens.peek().kind() != TokenKind.EOF) {
      Token token = tokens.next();
      if (token.kind() == TokenKind.LEFT_DELIM
          && tokens.peekNonSpace().kind() == TokenKind.DEFINE) {
        tokens.next();
        new DefinitionParser(context).parseDefine();
        continue;
      }
      tokens.pushBack(token);
      Terminator terminator = statement(statements);
      if (terminator != null) {
        throw context.error("unexpected " + terminator.shown);
      }
    }
    context.add(context.name(), Body.of(offset, statements), variables.slotCount());
  }

  private void parseDefine() throws TemplateSyntaxException {
    String name = templateName(tokens.nextNonSpace(), DEFINE);
    expectRightDelim(DEFINE);
    List<Statement> statements = new ArrayList<>();
    int offset = tokens.peekNonSpace().start();
    Terminator terminator = statements(statements);
    if (terminator != Terminator.END) {
      throw context.error("unexpected %s in %s".formatted(terminator.shown, DEFINE));
    }
    context.add(name, Body.of(offset, statements), variables.slotCount());
  }

  /** Reads up to the action that ends or divides what is being read. */
  private Terminator statements(List<Statement> into) throws TemplateSyntaxException {
    while (tokens.peekNonSpace().kind() != TokenKind.EOF) {
      Terminator terminator = statement(into);
      if (terminator != null) {
        return terminator;
      }
    }
    throw context.error("unexpected EOF");
  }

  private @Nullable Terminator statement(List<Statement> into) throws TemplateSyntaxException {
    Token token = tokens.nextNonSpace();
    return switch (token.kind()) {
      case TEXT -> {
        context.count();
        into.add(new Statement.Text(token.start(), token.text()));
        yield null;
      }
      case LEFT_DELIM -> {
        action.enter(token);
        Terminator terminator = terminator();
        if (terminator == null) {
          into.add(action(token.start()));
        }
        action.leave();
        yield terminator;
      }
      default -> throw action.unexpected(token, "input");
    };
  }

  private @Nullable Terminator terminator() throws TemplateSyntaxException {
    return switch (tokens.peekNonSpace().kind()) {
      case END -> {
        tokens.next();
        expectRightDelim("end");
        yield Terminator.END;
      }
      case ELSE -> {
        tokens.next();
        TokenKind next = tokens.peekNonSpace().kind();
        if (next != TokenKind.IF && next != TokenKind.WITH) {
          expectRightDelim("else");
        }
        yield Terminator.ELSE;
      }
      default -> null;
    };
  }

  private Statement action(int start) throws TemplateSyntaxException {
    context.count();
    Token token = tokens.nextNonSpace();
    return switch (token.kind()) {
      case IF -> control("if", TokenKind.IF).asIf(start);
      case WITH -> control("with", TokenKind.WITH).asWith(start);
      case RANGE -> control("range", null).asRange(start);
      case BREAK -> {
        endJump("{{break}}");
        yield new Statement.Break(start, end(), token.start());
      }
      case CONTINUE -> {
        endJump("{{continue}}");
        yield new Statement.Continue(start, end(), token.start());
      }
      case BLOCK -> block(start);
      case TEMPLATE -> call(start);
      default -> {
        tokens.pushBack(token);
        Pipeline pipeline = pipelines.pipeline("command", TokenKind.RIGHT_DELIM);
        yield new Statement.Action(start, end(), token.start(), pipeline);
      }
    };
  }

  /** Where the action ends whose closing delimiter was read last. */
  private int end() {
    return tokens.latest().start() + tokens.latest().text().length();
  }

  private void endJump(String jump) throws TemplateSyntaxException {
    Token token = tokens.nextNonSpace();
    if (token.kind() != TokenKind.RIGHT_DELIM) {
      throw action.unexpected(token, jump);
    }
    if (loops == 0) {
      throw context.error(jump + " outside {{range}}");
    }
  }

  private record Control(int end, Pipeline pipeline, Body body, Optional<Body> otherwise) {
    Statement asIf(int start) {
      return new Statement.If(start, end, pipeline.offset(), pipeline, body, otherwise);
    }

    Statement asWith(int start) {
      return new Statement.With(start, end, pipeline.offset(), pipeline, body, otherwise);
    }

    Statement asRange(int start) {
      return new Statement.Range(start, end, pipeline.offset(), pipeline, body, otherwise);
    }
  }

  /**
   * Reads the rest of a control structure.
   *
   * @param chained what may follow {@code else} in its action, to go on with a structure of its own
   *     that ends where this one ends; none for {@code range}
   */
  private Control control(String name, @Nullable TokenKind chained) throws TemplateSyntaxException {
    context.enter(TOO_DEEP);
    int mark = variables.mark();
    Pipeline pipeline = pipelines.pipeline(name, TokenKind.RIGHT_DELIM);
    List<Statement> statements = new ArrayList<>();
    int offset = tokens.peekNonSpace().start();
    loops += chained == null ? 1 : 0;
    Terminator terminator = statements(statements);
    loops -= chained == null ? 1 : 0;
    Optional<Body> otherwise =
        terminator == Terminator.ELSE ? Optional.of(otherwise(chained)) : Optional.empty();
    variables.release(mark);
    context.leave();
    return new Control(end(), pipeline, Body.of(offset, statements), otherwise);
  }

  private Body otherwise(@Nullable TokenKind chained) throws TemplateSyntaxException {
    Token next = tokens.peek();
    if (chained != null && next.kind() == chained) {
      return Body.of(next.start(), List.of(action(next.start())));
    }
    List<Statement> statements = new ArrayList<>();
    int offset = tokens.peekNonSpace().start();
    Terminator terminator = statements(statements);
    if (terminator != Terminator.END) {
      throw context.error("expected end; found " + terminator.shown);
    }
    return Body.of(offset, statements);
  }

  private Statement call(int start) throws TemplateSyntaxException {
    Token token = tokens.nextNonSpace();
    String name = templateName(token, "template clause");
    if (tokens.peekNonSpace().kind() == TokenKind.RIGHT_DELIM) {
      tokens.next();
      return new Statement.Call(start, end(), token.start(), name, Optional.empty());
    }
    Pipeline pipeline = pipelines.pipeline("template clause", TokenKind.RIGHT_DELIM);
    return new Statement.Call(start, end(), token.start(), name, Optional.of(pipeline));
  }

  private Statement block(int start) throws TemplateSyntaxException {
    Token token = tokens.nextNonSpace();
    String name = templateName(token, BLOCK);
    Pipeline pipeline = pipelines.pipeline(BLOCK, TokenKind.RIGHT_DELIM);
    context.enter(TOO_DEEP);
    Token latest = tokens.latest();
    int end = new DefinitionParser(context).parseBlock(name, latest);
    context.leave();
    return new Statement.Call(start, end, token.start(), name, Optional.of(pipeline));
  }

  /**
   * Reads what stands in a block, and says where the block ends.
   *
   * @param opening the last token of the action that began it: Go names its line from then on
   */
  private int parseBlock(String name, Token opening) throws TemplateSyntaxException {
    List<Statement> statements = new ArrayList<>();
    int offset = tokens.peekNonSpace().start();
    Terminator terminator = statements(statements);
    if (terminator != Terminator.END) {
      tokens.restoreLatest(opening);
      throw context.error("unexpected %s in %s".formatted(terminator.shown, BLOCK));
    }
    context.add(name, Body.of(offset, statements), variables.slotCount());
    int end = end();
    tokens.restoreLatest(opening);
    return end;
  }

  private String templateName(Token token, String where) throws TemplateSyntaxException {
    if (token.kind() != TokenKind.STRING && token.kind() != TokenKind.RAW_STRING) {
      throw action.unexpected(token, where);
    }
    return pipelines.string(token);
  }

  private void expectRightDelim(String where) throws TemplateSyntaxException {
    Token token = tokens.nextNonSpace();
    if (token.kind() != TokenKind.RIGHT_DELIM) {
      throw action.unexpected(token, where);
    }
  }
}
