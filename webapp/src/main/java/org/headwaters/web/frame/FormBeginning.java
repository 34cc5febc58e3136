package org.headwaters.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the fields of a multipart form that stand before its first file, and no byte more than that needs: of a form that is refused for
 * its files, the words can be saved so.
 */
final class FormBeginning {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,\\s]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\r\n]*; ?name=\"([^\"\r\n]*)\"");
    private static final String FILE = "; filename=\"";
    private static final String HEAD_ENDS = "\r\n\r\n";
    private static final int CHUNK = 16 * 1024;

    private FormBeginning() {}

    /**
     * Reads the beginning.
     *
     * @param contentType with the boundary
     * @param most bytes that are read at most
     * @return the values of each field that is there whole
     */
    static Map<String, String[]> read(String contentType, InputStream body, long most) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Map.of();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        // One character for one byte, so that places in the text are places in the body.
        String text = "";
        for (int read = body.read(chunk);
                read >= 0 && bytes.size() < most && !text.contains(FILE);
                read = body.read(chunk)) {
            int from = Math.max(0, text.length() - FILE.length());
            bytes.write(chunk, 0, read);
            text = text.substring(from) + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
        }
        return fields(bytes.toString(StandardCharsets.ISO_8859_1), "--" + boundary.group(1));
    }

    private static Map<String, String[]> fields(String text, String boundary) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        int part = text.indexOf(boundary);
        while (part >= 0) {
            int head = part + boundary.length();
            int value = text.indexOf(HEAD_ENDS, head);
            int next = value < 0 ? -1 : text.indexOf("\r\n" + boundary, value);
            if (next < 0 || text.substring(head, value).contains(FILE)) {
                return fields;
            }
            Matcher name = NAME.matcher(text.substring(head, value));
            if (name.find()) {
                String words =
                        utf8(text.substring(value + HEAD_ENDS.length(), Math.max(next, value + HEAD_ENDS.length())));
                fields.merge(utf8(name.group(1)), new String[] {words}, FormBeginning::both);
            }
            part = next + 2;
        }
        return fields;
    }

    private static String[] both(String[] some, String[] more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
