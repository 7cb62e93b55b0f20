package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Subject;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, which build servers show: a suite for each release, a test case for each rule and
 * object. A rule that could not decide, and a finding that is agreed to, is skipped; one that
 * failed itself, and what was not evaluated, is in error.
 */
final class JunitReporter implements Reporter {

  /** What makes a test case. */
  private record Case(String release, String rule, String object) {}

  @Override
  public void write(Report report, Writer out) throws IOException {
    Map<String, Map<Case, List<Finding>>> suites = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      Case of =
          new Case(
              finding.release(),
              finding.rule().toString(),
              finding.subject().map(JunitReporter::name).orElse(""));
      suites
          .computeIfAbsent(finding.release(), release -> new LinkedHashMap<>())
          .computeIfAbsent(of, key -> new ArrayList<>())
          .add(finding);
    }
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "chartgate");
      for (Map.Entry<String, Map<Case, List<Finding>>> suite : suites.entrySet()) {
        suite(xml, suite.getKey(), suite.getValue());
      }
      notEvaluated(xml, report.notEvaluated());
      line(xml, 0);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IOException("the report cannot be written as XML", e);
    }
    out.write('\n');
  }

  private static void suite(XMLStreamWriter xml, String release, Map<Case, List<Finding>> cases)
      throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", XmlText.of(release));
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    xml.writeAttribute("failures", count(cases, Outcome.FAILED));
    xml.writeAttribute("errors", count(cases, Outcome.ERRORED));
    long skipped =
        cases.values().stream()
            .map(JunitReporter::worst)
            .filter(finding -> isSkipped(finding.outcome()))
            .count();
    xml.writeAttribute("skipped", String.valueOf(skipped));
    for (List<Finding> findings : cases.values()) {
      testCase(xml, findings);
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static boolean isSkipped(Outcome outcome) {
    return switch (outcome) {
      case UNKNOWN, WAIVED, BASELINED -> true;
      case PASSED, FAILED, ERRORED -> false;
    };
  }

  private static String count(Map<Case, List<Finding>> cases, Outcome outcome) {
    return String.valueOf(
        cases.values().stream().filter(found -> worst(found).outcome() == outcome).count());
  }

  /** The finding that decides what becomes of the test case. */
  private static Finding worst(List<Finding> findings) {
    for (Outcome outcome :
        List.of(
            Outcome.ERRORED, Outcome.FAILED, Outcome.UNKNOWN, Outcome.WAIVED, Outcome.BASELINED)) {
      for (Finding finding : findings) {
        if (finding.outcome() == outcome) {
          return finding;
        }
      }
    }
    return findings.getFirst();
  }

  private static void testCase(XMLStreamWriter xml, List<Finding> findings)
      throws XMLStreamException {
    Finding worst = worst(findings);
    line(xml, 2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", XmlText.of(worst.rule().pack() + "." + worst.rule().name()));
    String object = worst.subject().map(JunitReporter::name).orElse("");
    xml.writeAttribute("name", XmlText.of((worst.rule().code() + " " + object).strip()));
    Optional<Place> place = worst.place().filter(at -> at.file().isPresent());
    if (place.isPresent()) {
      xml.writeAttribute("file", XmlText.of(place.get().file().orElseThrow()));
      xml.writeAttribute("line", String.valueOf(place.get().mark().line()));
    }
    switch (worst.outcome()) {
      case FAILED -> {
        for (Finding finding : findings) {
          if (finding.outcome() == Outcome.FAILED) {
            problem(xml, "failure", finding);
          }
        }
      }
      case ERRORED -> problem(xml, "error", worst);
      case UNKNOWN, WAIVED, BASELINED -> {
        line(xml, 3);
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", XmlText.of(worst.outcome().label() + ": " + worst.message()));
      }
      case PASSED -> {}
    }
    line(xml, 2);
    xml.writeEndElement();
  }

  private static void problem(XMLStreamWriter xml, String element, Finding finding)
      throws XMLStreamException {
    line(xml, 3);
    xml.writeStartElement(element);
    xml.writeAttribute("type", finding.severity().label());
    xml.writeAttribute("message", XmlText.of(finding.message()));
    String where = finding.place().map(TextPage::name).orElse("");
    String key = finding.place().flatMap(Place::key).map(name -> " " + name).orElse("");
    xml.writeCharacters(XmlText.of((where + key + "\n" + finding.remediation()).strip()));
    xml.writeEndElement();
  }

  private static void notEvaluated(XMLStreamWriter xml, List<NotEvaluated> all)
      throws XMLStreamException {
    if (all.isEmpty()) {
      return;
    }
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "not evaluated");
    xml.writeAttribute("tests", String.valueOf(all.size()));
    xml.writeAttribute("failures", "0");
    xml.writeAttribute("errors", String.valueOf(all.size()));
    xml.writeAttribute("skipped", "0");
    for (NotEvaluated missed : all) {
      line(xml, 2);
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", "chartgate.not-evaluated");
      xml.writeAttribute(
          "name",
          XmlText.of(missed.what().label() + missed.place().map(p -> " " + p.mark()).orElse("")));
      line(xml, 3);
      xml.writeEmptyElement("error");
      xml.writeAttribute("message", XmlText.of(missed.message()));
      line(xml, 2);
      xml.writeEndElement();
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String name(Subject subject) {
    return subject.namespace().map(namespace -> namespace + "/").orElse("") + subject;
  }
}
