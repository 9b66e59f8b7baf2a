package io.claimwire.enrich.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Rows of tables that hold data, told from those that lay out a page. Looks at a bounded part of the row. */
final class DataRow {

    private static final int LEAST_CELLS = 2;
    private static final int MOST_NODES = 200;
    private static final int DEEPEST = 4;
    private static final int LONGEST = 300;

    private int nodes;
    private int chars;

    private DataRow() {}

    /** True for a row of at least two cells with a little text and no block in any of them. */
    static boolean is(Element row) {
        return row.normalName().equals("tr") && new DataRow().holds(row);
    }

    private boolean holds(Element row) {
        int cells = 0;
        for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            String tag = cell.normalName();
            if (!tag.equals("td") && !tag.equals("th") || !plain(cell, 1)) {
                return false;
            }
            cells++;
        }
        return cells >= LEAST_CELLS;
    }

    private boolean plain(Element parent, int depth) {
        for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
            if (++nodes > MOST_NODES) {
                return false;
            }
            if (child instanceof TextNode text) {
                chars += text.getWholeText().strip().length();
            } else if (child instanceof Element element
                    && (depth > DEEPEST || !Segmenter.isInline(element) || !plain(element, depth + 1))) {
                return false;
            }
            if (chars > LONGEST) {
                return false;
            }
        }
        return true;
    }
}
