package dev.chartgate.helm.template;

import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.origin.Frame;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Position;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.helm.template.parse.Node;
import dev.chartgate.helm.template.parse.ParsedText;
import dev.chartgate.helm.template.parse.Statement;
import dev.chartgate.helm.template.parse.Template;
import dev.chartgate.helm.template.parse.TemplateSet;
import dev.chartgate.helm.template.parse.TemplateSyntaxException;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.source.SourceText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets templates execute templates: {@code template}, {@code include} and {@code tpl}. */
final class Templates {
  /** How Helm calls the texts that {@code tpl} evaluates. */
  private static final String TPL_NAME = "gotpl";

  /** How often a name may be included within itself, as Helm counts. */
  private static final int MAX_INCLUDES = 1_000;

  /** How much of a text messages show, in UTF-16 units; each template around it shows it again. */
  private static final int MAX_QUOTED = 4_096;

  private final Execution execution;
  private final TemplateReader reader;
  private final Map<String, Integer> included = new HashMap<>();

  /** Where the texts came from that {@code tpl} evaluates, and with them what they define. */
  private final IdentityHashMap<SourceText, Spans> evaluated = new IdentityHashMap<>();

  private TemplateSet known = TemplateSet.EMPTY;

  Templates(Execution execution, TemplateReader reader) {
    this.execution = execution;
    this.reader = reader;
  }

  /** Makes templates known. */
  void know(TemplateSet templates) {
    known = templates;
  }

  /** Executes a file by itself, under the conditions on which it is there. */
  Text file(Template template, Value dot, Origin control) throws TemplateException {
    execution.setControl(execution.via(control));
    Activation a = new Activation(template, Frame.ofFile(template.source()), dot);
    long mark = execution.budget().mark();
    try {
      Text text = Output.withoutNoValue(run(a));
      execution.budget().release(mark, text.length());
      return text;
    } catch (BudgetException e) {
      throw e.at(place(a));
    } catch (StackOverflowError _) {
      throw new BudgetException("what templates call is nested too deep").at(place(a));
    } catch (OutOfMemoryError _) {
      // What was held is gone with the frames below, so the process goes on.
      throw new BudgetException("rendering takes more memory than there is").at(place(a));
    }
  }

  /** What is being executed. */
  private Position place(Activation otherwise) {
    Activation last = execution.current().orElse(otherwise);
    return new Position(last.frame(), last.place());
  }

  private Text run(Activation a) throws TemplateException {
    Output out = new Output(execution.budget(), execution.isTracking());
    run(a, out);
    return out.text();
  }

  private void run(Activation a, Output out) throws TemplateException {
    Activation caller = execution.current().orElse(null);
    execution.setCurrent(a);
    execution.statements().run(a.template().body(), a, out);
    execution.setCurrent(caller);
  }

  /** Executes the template that a statement names, on what it says. */
  void template(Statement.Call call, Activation a, Output out) throws TemplateException {
    Optional<Template> found = known.find(call.name());
    if (found.isEmpty()) {
      throw execution.failure(
          a, "template %s not defined".formatted(GoQuote.quote(call.name())), Origin.NONE);
    }
    Value data =
        call.pipeline().isPresent()
            ? execution.expressions().pipeline(call.pipeline().get(), a)
            : Nil.NIL;
    Template template = found.get();
    run(new Activation(template, frame(template, a), data), out);
  }

  /** What {@code include} gives. */
  Value include(Text name, Value data, Node whole, Activation a) throws TemplateException {
    int nested = included.getOrDefault(name.value(), 0);
    if (nested > MAX_INCLUDES) {
      throw failure(
          a,
          whole,
          "include",
          "rendering template has a nested reference name: %s: unable to execute template"
              .formatted(name.value()),
          name.origin());
    }
    Optional<Template> found = known.find(name.value());
    if (found.isEmpty()) {
      throw failure(
          a,
          whole,
          "include",
          "template: no template %s associated with template %s"
              .formatted(GoQuote.quote(name.value()), GoQuote.quote(TPL_NAME)),
          name.origin());
    }
    Template template = found.get();
    Activation inner = new Activation(template, frame(template, a), data);
    Origin outer = execution.control();
    included.put(name.value(), nested + 1);
    execution.setControl(outer.plus(execution.via(name.origin())));
    try {
      return run(inner);
    } catch (TemplateException e) {
      throw within(e, a, whole, "include", "");
    } finally {
      included.put(name.value(), nested);
      execution.setControl(outer);
    }
  }

  /** What {@code tpl} gives. */
  Value tpl(Text text, Value data, Node whole, Activation a) throws TemplateException {
    // What it writes knows the text that it was in.
    execution.budget().room(text.length());
    execution.budget().steps(text.length() >> 6);
    ParsedText parsed;
    try {
      parsed = reader.read(TPL_NAME, "tpl", text.value());
    } catch (TemplateSyntaxException e) {
      String detail = "cannot parse template %s: %s".formatted(quoted(text), e.getMessage());
      throw failure(a, whole, "tpl", detail, text.origin());
    }
    execution.budget().steps(parsed.nodes());
    Template template = parsed.main();
    TemplateSet outer = known;
    evaluated.put(template.source(), text.spans());
    known = outer.with(parsed);
    Activation inner = new Activation(template, frame(template, a), data);
    try {
      return Output.withoutNoValue(run(inner));
    } catch (TemplateException e) {
      String during = "error during tpl function execution for %s: ".formatted(quoted(text));
      throw within(e, a, whole, "tpl", during);
    } finally {
      known = outer;
    }
  }

  /** A text as messages show it: of a very long one the beginning. */
  private static String quoted(Text text) {
    return GoQuote.quote(text.value().substring(0, Math.min(text.length(), MAX_QUOTED)));
  }

  private Frame frame(Template called, Activation a) {
    Spans spans = evaluated.get(called.source());
    return spans == null
        ? a.frame().call(called.source(), a.place())
        : a.frame().tpl(called.source(), spans, a.place());
  }

  private TemplateException failure(
      Activation a, Node whole, String function, String reason, Origin origin) {
    a.at(whole);
    return execution.failure(a, "error calling %s: %s".formatted(function, reason), origin);
  }

  private TemplateException within(
      TemplateException inner, Activation a, Node whole, String function, String during) {
    a.at(whole);
    return inner.within(execution.message(a, "error calling %s: %s".formatted(function, during)));
  }
}
