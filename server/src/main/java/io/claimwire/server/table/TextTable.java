package io.claimwire.server.table;

import io.claimwire.server.log.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under headings, the columns as wide as what is in them, up to a limit each. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<String> headings;
    private final int[] widths;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param limits most characters of each column; what is longer is cut
     */
    public TextTable(List<String> headings, List<Integer> limits) {
        this.headings = List.copyOf(headings);
        this.widths = limits.stream().mapToInt(Integer::intValue).toArray();
        if (widths.length != headings.size()) {
            throw new IllegalArgumentException("a limit for each column");
        }
    }

    /** Adds a row; null is an empty cell. */
    public void add(@Nullable String... cells) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells[column];
            row.add(cut(Printable.line(cell == null ? "" : cell.strip()), widths[column]));
        }
        rows.add(row);
    }

    /** The lines, headings first; the headings alone where there are no rows. */
    public List<String> lines() {
        int[] width = new int[widths.length];
        for (int column = 0; column < widths.length; column++) {
            width[column] = length(headings.get(column));
            for (List<String> row : rows) {
                width[column] = Math.max(width[column], length(row.get(column)));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(headings, width));
        rows.forEach(row -> lines.add(line(row, width)));
        return lines;
    }

    private static String line(List<String> cells, int[] width) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < width.length; column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(width[column] - length(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int limit) {
        if (length(text) <= limit) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, limit - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
