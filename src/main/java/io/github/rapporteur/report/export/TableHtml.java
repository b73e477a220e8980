package io.github.rapporteur.report.export;

import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Writes head, body, rows and cells of a table. */
final class TableHtml {
    private TableHtml() {}

    /** @param content writes what stands in a cell */
    static void write(TableBlock table, Html out, Consumer<Node> content) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            String tag = part instanceof TableHead ? "thead" : "tbody";
            out.raw("<").raw(tag).raw(">");
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                out.raw("<tr>");
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cell((TableCell) cell, out, content);
                }
                out.raw("</tr>");
            }
            out.raw("</").raw(tag).raw(">");
        }
    }

    private static void cell(TableCell cell, Html out, Consumer<Node> content) {
        boolean number = cell.getAlignment() == TableCell.Alignment.RIGHT;
        out.raw(cell.isHeader() ? "<th scope=\"col\"" : "<td").raw(number ? " class=\"r-num\">" : ">");
        content.accept(cell);
        out.raw(cell.isHeader() ? "</th>" : "</td>");
    }
}
