package dev.chartgate.cli.formats;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** A comment on a pull request as a code host renders it. */
public final class MarkdownFormat {
  /** What a comment of GitHub may have, in characters; GitLab takes a million. */
  private static final int LONGEST = 65_536;

  private static final int COLUMNS = 3;

  private MarkdownFormat() {}

  /** What is wrong with a comment. */
  public static List<String> mistakes(String comment) {
    List<String> mistakes = new ArrayList<>();
    if (comment.length() >= LONGEST) {
      mistakes.add("%,d characters are too many".formatted(comment.length()));
    }
    Node page =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(comment);
    Page read = new Page();
    page.accept(read);
    mistakes.addAll(read.mistakes);
    long written = comment.lines().filter(line -> line.startsWith("|")).count();
    // The line below the head of a table is no row.
    long rows = read.tables == 0 ? 0 : written - 1;
    if (read.rows != rows || read.tables > 1) {
      mistakes.add(
          "%d rows are written, and %d in %d tables are read"
              .formatted(rows, read.rows, read.tables));
    }
    comment
        .lines()
        .filter(line -> line.startsWith("|"))
        .filter(line -> line.split("(?<!\\\\)\\|", -1).length != COLUMNS + 2)
        .forEach(line -> mistakes.add("not of %d cells: %s".formatted(COLUMNS, line)));
    return mistakes;
  }

  private static final class Page extends AbstractVisitor {
    private final List<String> mistakes = new ArrayList<>();
    private int tables;
    private int rows;

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        tables++;
      }
      visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow row) {
        rows++;
        int cells = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells += cell instanceof TableCell ? 1 : 0;
        }
        if (cells != COLUMNS) {
          mistakes.add("a row of %d cells".formatted(cells));
        }
      }
      visitChildren(node);
    }

    @Override
    public void visit(HtmlInline html) {
      if (!html.getLiteral().equals("<br>")) {
        mistakes.add("HTML: " + html.getLiteral());
      }
    }

    @Override
    public void visit(HtmlBlock html) {
      mistakes.add("HTML: " + html.getLiteral());
    }

    @Override
    public void visit(Link link) {
      mistakes.add("a link to " + link.getDestination());
    }

    @Override
    public void visit(Image image) {
      mistakes.add("an image of " + image.getDestination());
    }
  }
}
