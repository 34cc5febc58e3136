package org.headwaters.platform.files;

import java.nio.charset.StandardCharsets;

/** The first bytes by which kinds of files are known. */
final class Magic {

    private Magic() {}

    static boolean zip(byte[] head) {
        return starts(head, "PK\u0003\u0004");
    }

    static boolean gzip(byte[] head) {
        return starts(head, "\u001f\u008b");
    }

    /** Any common packed format, and programs. */
    static boolean archive(byte[] head) {
        return zip(head)
                || gzip(head)
                || starts(head, "PK\u0005\u0006")
                || starts(head, "Rar!\u001a")
                || starts(head, "7z\u00bc\u00af'\u001c")
                || starts(head, "\u00fd7zXZ")
                || starts(head, "BZh9")
                || starts(head, "\u007fELF")
                || starts(head, "MZ\u0090\u0000");
    }

    /** The container of Word, Excel and PowerPoint before 2007, and of newer files that are locked with a password. */
    static boolean oldOffice(byte[] head) {
        return starts(head, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    }

    /** The kind that needs no look inside; null for text, for ZIP files and for everything unknown. */
    static FileKind plain(byte[] head) {
        if (starts(head, "%PDF-")) {
            return FileKind.PDF;
        }
        if (starts(head, "\u0089PNG\r\n\u001a\n")) {
            return FileKind.PNG;
        }
        if (starts(head, "\u00ff\u00d8\u00ff")) {
            return FileKind.JPEG;
        }
        if (starts(head, "GIF87a") || starts(head, "GIF89a")) {
            return FileKind.GIF;
        }
        if (starts(head, "RIFF")
                && head.length >= 12
                && new String(head, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP")) {
            return FileKind.WEBP;
        }
        return null;
    }

    private static boolean starts(byte[] head, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (head[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
