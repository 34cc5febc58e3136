package org.headwaters.web.resources;

import java.util.ArrayList;
import java.util.List;

/**
 * A CSV text as rows of cells, for a page. It takes what spreadsheets write: commas, semicolons or tabs between cells, quotes around
 * them. Nothing in a cell is ever computed.
 *
 * @param head the first row
 * @param rows the rows after it, each as long as the head
 * @param more whether there are rows or columns that are not here
 */
public record CsvTable(List<String> head, List<List<String>> rows, boolean more) {

    /** Most rows shown. */
    public static final int MOST_ROWS = 200;

    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST = 300;

    /** The table of a text. */
    public static CsvTable of(String text) {
        char between = between(text);
        List<List<String>> all = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean more = false;
        for (int i = 0; i < text.length() && !more; i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == between) {
                end(row, cell);
            } else if (c == '\n') {
                end(row, cell);
                keep(all, row);
                row = new ArrayList<>();
                more = all.size() > MOST_ROWS + 1;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!more && (!cell.isEmpty() || !row.isEmpty())) {
            end(row, cell);
            keep(all, row);
            more = all.size() > MOST_ROWS + 1;
        }
        return shaped(all, more);
    }

    private static void end(List<String> row, StringBuilder cell) {
        String value = cell.toString().strip();
        row.add(value.length() > LONGEST ? value.substring(0, LONGEST) + " …" : value);
        cell.setLength(0);
    }

    private static void keep(List<List<String>> all, List<String> row) {
        if (row.stream().anyMatch(value -> !value.isEmpty())) {
            all.add(row);
        }
    }

    private static CsvTable shaped(List<List<String>> all, boolean cut) {
        if (all.isEmpty()) {
            return new CsvTable(List.of(), List.of(), false);
        }
        int widest = all.stream().mapToInt(List::size).max().orElse(0);
        int columns = Math.min(MOST_COLUMNS, widest);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : all.subList(0, Math.min(all.size(), MOST_ROWS + 1))) {
            List<String> even = new ArrayList<>(row.subList(0, Math.min(columns, row.size())));
            while (even.size() < columns) {
                even.add("");
            }
            rows.add(even);
        }
        return new CsvTable(rows.get(0), rows.subList(1, rows.size()), cut || widest > columns);
    }

    /** The sign that stands most often in the first line. */
    private static char between(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char sign : new char[] {',', ';', '\t'}) {
            long count = first.chars().filter(c -> c == sign).count();
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }
}
