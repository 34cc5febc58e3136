package org.headwaters.resource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.headwaters.platform.files.FileKind;

/**
 * How a text begins, in whole lines.
 *
 * @param name the file's name
 * @param text its first lines
 * @param table whether it is a table
 * @param more whether there is more in the file
 */
public record TextStart(String name, String text, boolean table, boolean more) {

    /** Most bytes shown: some twenty pages. */
    static final int MOST = 64 * 1024;

    static TextStart of(FileChannel bytes, String name, String mediaType) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(MOST);
        while (block.hasRemaining() && bytes.read(block) >= 0) {
            // Until it is full or at the end.
        }
        boolean more = bytes.size() > block.position();
        String text = new String(block.array(), 0, block.position(), StandardCharsets.UTF_8).replace("\ufeff", "");
        if (more) {
            // What was cut may have been cut inside a letter.
            int end = text.lastIndexOf('\n');
            text = end > 0 ? text.substring(0, end) : text.replaceAll("\ufffd+$", "");
        }
        return new TextStart(name, text, mediaType.equals(FileKind.CSV.mediaType()), more);
    }
}
