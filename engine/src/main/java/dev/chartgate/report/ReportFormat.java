package dev.chartgate.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that a report can be written in. */
public enum ReportFormat {
  /** For people: places, source lines, remedies and a summary. */
  TEXT {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new TextReporter(style);
    }
  },
  /** For programs: one document with a published schema. */
  JSON {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new JsonReporter();
    }
  },
  /** For code hosts: SARIF 2.1.0. */
  SARIF {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new SarifReporter(style);
    }
  },
  /** For build servers: JUnit's XML. */
  JUNIT {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new JunitReporter();
    }

    @Override
    public boolean listsPassed() {
      return true;
    }
  },
  /** Workflow commands of GitHub Actions. */
  GITHUB {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new GitHubReporter(style);
    }
  },
  /** GitLab's Code Quality format. */
  GITLAB {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new GitLabReporter(style);
    }
  },
  /** A comment on a pull request. */
  MARKDOWN {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new MarkdownReporter(style);
    }
  };

  /** A reporter of this format. */
  public abstract Reporter reporter(ReportStyle style);

  /** Whether what passed belongs into it, whether or not somebody asks for that. */
  public boolean listsPassed() {
    return false;
  }

  /** The name that {@code -o} takes. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a name that {@code -o} takes. */
  public static Optional<ReportFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** The names that {@code -o} takes. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ReportFormat::label).toList();
  }
}
