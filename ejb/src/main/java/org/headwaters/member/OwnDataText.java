package org.headwaters.member;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as JSON, exactly, and as CSV for a spreadsheet. Times are in UTC. */
final class OwnDataText {

    private OwnDataText() {}

    static String json(List<Map<String, Object>> rows) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(text)) {
            json.writeStartArray();
            for (Map<String, Object> row : rows) {
                json.writeStartObject();
                row.forEach((name, value) -> write(json, name, value));
                json.writeEnd();
            }
            json.writeEnd();
        }
        return text.toString();
    }

    static String csv(List<Map<String, Object>> rows) {
        StringBuilder text = new StringBuilder(line(List.copyOf(rows.get(0).keySet())));
        rows.forEach(row ->
                text.append(line(row.values().stream().map(OwnDataText::words).toList())));
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, Object value) {
        if (value == null) {
            json.writeNull(name);
        } else if (value instanceof Boolean truth) {
            json.write(name, truth);
        } else if (value instanceof Number number) {
            json.write(name, new BigDecimal(number.toString()));
        } else {
            json.write(name, words(value));
        }
    }

    private static String words(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Timestamp time) {
            return words(time.toLocalDateTime());
        }
        return value instanceof LocalDateTime ? value + "Z" : value.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(OwnDataText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that begins like a formula gets an apostrophe: a spreadsheet would work it out. */
    private static String cell(String words) {
        String safe = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
