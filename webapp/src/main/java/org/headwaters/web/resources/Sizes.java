package org.headwaters.web.resources;

import java.net.URI;
import org.headwaters.platform.files.FileKind;
import org.headwaters.web.frame.Words;

/** What a file is and how large, in words, as EL functions. */
public final class Sizes {

    private static final double KIBI = 1024;
    private static final double TEN = 10;

    private Sizes() {}

    /** A size in bytes in words, such as "1.8 MB". */
    public static String size(Long bytes) {
        if (bytes == null) {
            return "";
        }
        if (bytes < KIBI) {
            return Words.of("resources", "size.bytes", bytes);
        }
        if (bytes < KIBI * KIBI) {
            return Words.of("resources", "size.kb", Math.round(bytes / KIBI));
        }
        return Words.of("resources", "size.mb", Math.round(bytes / KIBI / KIBI * TEN) / TEN);
    }

    /** What a file is in words; for null, that it is a web page. */
    public static String type(String mediaType) {
        if (mediaType == null) {
            return Words.of("resources", "type.LINK");
        }
        return FileKind.ofMediaType(mediaType)
                .map(kind -> Words.of("resources", "type." + kind.name()))
                .orElse("");
    }

    /** The host of a web address. */
    public static String host(String link) {
        return link == null ? "" : URI.create(link).getHost();
    }
}
