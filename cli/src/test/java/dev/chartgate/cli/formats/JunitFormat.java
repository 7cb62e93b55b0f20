package dev.chartgate.cli.formats;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** JUnit's XML as build servers read it: what {@code junit.xsd} says, and counts that are right. */
public final class JunitFormat {
  private final Schema schema;

  private JunitFormat(Schema schema) {
    this.schema = schema;
  }

  /** The format of a schema's file. */
  public static JunitFormat of(Path file) throws SAXException {
    return new JunitFormat(
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file.toFile()));
  }

  /** What is wrong with a report. */
  public List<String> mistakes(String report) {
    List<String> mistakes = new ArrayList<>();
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(report)));
      Element root =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(report)))
              .getDocumentElement();
      NodeList suites = root.getElementsByTagName("testsuite");
      for (int i = 0; i < suites.getLength(); i++) {
        counts((Element) suites.item(i), mistakes);
      }
    } catch (SAXException e) {
      mistakes.add(String.valueOf(e.getMessage()));
    } catch (IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
    return mistakes;
  }

  private static void counts(Element suite, List<String> mistakes) {
    count(suite, "tests", "testcase", mistakes);
    count(suite, "failures", "failure", mistakes);
    count(suite, "errors", "error", mistakes);
    count(suite, "skipped", "skipped", mistakes);
  }

  /** Holds an attribute to the number of test cases that hold such an element, or are one. */
  private static void count(Element suite, String attribute, String name, List<String> mistakes) {
    NodeList cases = suite.getElementsByTagName("testcase");
    int count = 0;
    for (int i = 0; i < cases.getLength(); i++) {
      Element testCase = (Element) cases.item(i);
      if (name.equals("testcase") || testCase.getElementsByTagName(name).getLength() > 0) {
        count++;
      }
    }
    if (!suite.getAttribute(attribute).equals(String.valueOf(count))) {
      mistakes.add(
          "%s is %s of suite %s, and %d are there"
              .formatted(
                  attribute, suite.getAttribute(attribute), suite.getAttribute("name"), count));
    }
  }
}
