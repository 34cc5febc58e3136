package org.headwaters.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** What was found out about a file, told to the program as plain lines: nothing the program reads back is ever deserialized. */
final class Facts {

    private static final int LONGEST = 300;

    private final Properties lines = new Properties();

    void put(String key, Object value) {
        if (value != null) {
            String text =
                    String.valueOf(value).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            if (!text.isEmpty()) {
                lines.setProperty(key, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
    }

    /** Written under another name and renamed: the file is there whole or not at all. */
    void save(Path folder) throws IOException {
        Path part = folder.resolve("facts.part");
        try (OutputStream out = Files.newOutputStream(part)) {
            lines.store(out, null);
        }
        Files.move(part, folder.resolve("facts"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
