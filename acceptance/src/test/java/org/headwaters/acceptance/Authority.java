package org.headwaters.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table {@code authority.tsv}: every way in, and what it answers to whom. Its head says how to read and extend it. */
final class Authority {

    static final Path FILE = Path.of("src/test/resources/authority.tsv");
    /** Words that must stand in a row for it to be tried: for somebody who writes new ones. */
    private static final String ONLY = System.getProperty("headwaters.rows", "");

    private static final Path DOCUMENTATION = Path.of("../docs/authorization.md");
    /** Each column of the documentation, and who of the table has that role and no other. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "visitor", "visitor",
            "applicant", "applicant",
            "member", "outsider",
            "space member", "member",
            "space lead", "lead",
            "steward", "steward",
            "coordinator", "coordinator");

    private static final int BEFORE_CELLS = 5;

    private Authority() {}

    /** How a row is tried. */
    enum Kind {
        /** An address that is asked for. */
        PAGE,
        /** An address that is asked for, and words that must stand in the answer for whom they are meant and for nobody else. */
        FIND,
        /** A form whose sending changes something. */
        FORM,
        /** A form with words of one's own: refused, they are kept as a draft, and that is the only change. */
        COMPOSE,
        /** Such a form's button that only shows the page again. */
        COMPOSE_ASK,
        /** A form whose sending changes nothing but what the page shows. */
        ASK,
        /** A form that nobody is shown in this world, but anybody may send. */
        SEND,
        /** An address that takes a POST without a form. */
        POST,
        /** An address that answers by and by: its first line counts. */
        LIVE
    }

    /**
     * One way in.
     *
     * @param line where it stands in the table
     * @param kind how it is tried
     * @param action the beginning of a row of docs/authorization.md; a dash for what anybody may do
     * @param address with things of {@link AuthorityWorld} in braces
     * @param form view, form and button, as {@link Site#actions} names them; empty for what is no form
     * @param value what the button says, when it says something
     * @param fields what is typed into the form, or the words to be found
     * @param cells what is answered, by column
     */
    record Row(
            int line,
            Kind kind,
            String action,
            String address,
            String form,
            String value,
            String fields,
            Map<String, String> cells) {

        /** Whether it opens by a link that not everybody holds. */
        boolean secret() {
            return address.contains("-link}");
        }

        /** The form's id alone. */
        String formId() {
            return form.replaceAll("^\\S+ |#.*", "");
        }

        /** The name of the button. */
        String button() {
            return form.replaceAll(".*#", "");
        }

        /** What is typed, by field. */
        Map<String, String> typed() {
            Map<String, String> typed = new LinkedHashMap<>();
            for (String field : fields.split(";\\s*")) {
                if (field.contains("=")) {
                    typed.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
                }
            }
            return typed;
        }

        @Override
        public String toString() {
            return "line " + line + ", " + kind.name().toLowerCase(java.util.Locale.ROOT) + " " + address
                    + (form.isEmpty() ? "" : " " + form + (value.isEmpty() ? "" : "=" + value))
                    + (fields.isEmpty() ? "" : " (" + fields + ")");
        }
    }

    /** All rows, in their order. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<String> lines = lines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#") && line.contains(ONLY)) {
                rows.add(row(i + 1, line));
            }
        }
        return rows;
    }

    /** Actions of the documentation that no address leads to, each with the reason: lines that begin with {@code #-}. */
    static Map<String, String> withoutAddress() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : lines(FILE)) {
            if (line.startsWith("#- ")) {
                String[] parts = line.substring(3).split("\t");
                reasons.put(parts[0], parts[1]);
            }
        }
        return reasons;
    }

    /** What docs/authorization.md says, by action and column of the table; what it says of the program is for unit tests. */
    static Map<String, Map<String, String>> documented() {
        Map<String, Map<String, String>> documented = new LinkedHashMap<>();
        List<String> head = List.of();
        for (String line : lines(DOCUMENTATION)) {
            if (!line.startsWith("|")) {
                head = List.of();
                continue;
            }
            List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .toList();
            if (head.isEmpty()) {
                head = cells;
            } else if (head.get(0).equals("Action") && !cells.get(0).startsWith("--")) {
                Map<String, String> words = new LinkedHashMap<>();
                for (int i = 1; i < cells.size(); i++) {
                    String role = COLUMN_OF.get(head.get(i));
                    if (role != null) {
                        words.put(role, cells.get(i));
                    }
                }
                documented.put(cells.get(0), words);
            }
        }
        return documented;
    }

    private static Row row(int line, String text) {
        String[] parts = Arrays.stream(text.split("\t", -1)).map(String::strip).toArray(String[]::new);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Role.COLUMNS.size(); i++) {
            cells.put(Role.COLUMNS.get(i), parts.length > BEFORE_CELLS + i ? parts[BEFORE_CELLS + i] : "?");
        }
        int equals = parts[3].indexOf('=');
        return new Row(
                line,
                Kind.valueOf(parts[0].replace('-', '_').toUpperCase(java.util.Locale.ROOT)),
                parts[1],
                parts[2],
                equals < 0 ? parts[3] : parts[3].substring(0, equals),
                equals < 0 ? "" : parts[3].substring(equals + 1),
                parts[4],
                cells);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
