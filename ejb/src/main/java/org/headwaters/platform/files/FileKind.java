package org.headwaters.platform.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files the community takes. Everything else is refused; HTML and SVG on purpose, because they can carry script. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TXT("text/plain", "txt"),
    MD("text/markdown", "md"),
    CSV("text/csv", "csv"),
    /** Captions: words with the times at which they are said. */
    VTT("text/vtt", "vtt"),
    MP4("video/mp4", "mp4", "m4v"),
    WEBM("video/webm", "webm"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a"),
    OGG("audio/ogg", "ogg", "oga"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The media type a download says; it comes from here, never from who sent the file. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is text, kept as UTF-8. */
    public boolean text() {
        return this == TXT || this == MD || this == CSV || this == VTT;
    }

    /** Whether it is a film. */
    public boolean video() {
        return this == MP4 || this == WEBM;
    }

    /** Whether it is a film or a sound, which a page plays. */
    public boolean played() {
        return video() || this == MP3 || this == M4A || this == OGG;
    }

    /** Whether a browser may show it by itself, in a sandbox: what holds no program and no other file. */
    public boolean shown() {
        return picture() || played() || this == TXT;
    }

    /** Whether it is a picture. */
    public boolean picture() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    /** The kind a file name promises. */
    public static Optional<FileKind> ofExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.extensions.contains(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind of a stored media type. */
    public static Optional<FileKind> ofMediaType(String mediaType) {
        for (FileKind kind : values()) {
            if (kind.mediaType.equals(mediaType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** All endings taken, for the file field of a form: {@code .pdf,.docx,…}. */
    public static String accepted() {
        StringBuilder all = new StringBuilder();
        for (FileKind kind : values()) {
            for (String extension : kind.extensions) {
                all.append(all.isEmpty() ? "." : ",.").append(extension);
            }
        }
        return all.toString();
    }
}
