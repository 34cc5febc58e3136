package org.headwaters.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Decides whether a file that was sent is taken. Nothing the sender says counts but the name's ending, and that only as a promise:
 * the bytes must keep it. Two opinions must agree, our own first bytes and Tika's; an office document is looked into, a picture is
 * copied without its place data, a film without its notes, a text is read from end to end. What is refused is refused with a sentence at the field
 * {@code file}.
 */
@ApplicationScoped
public class FileCheck {

    private static final int HEAD = 64 * 1024;
    private static final int TAIL = 2 * 1024;
    private static final Set<String> OLD_OFFICE = Set.of("doc", "xls", "ppt", "dot", "rtf", "pps", "ppsx");
    private static final Set<String> WITH_MACROS =
            Set.of("docm", "xlsm", "pptm", "dotm", "xltm", "xlam", "ppsm", "xlsb");

    private FileStore store;

    /** For the container. */
    protected FileCheck() {}

    @Inject
    FileCheck(FileStore store) {
        this.store = store;
    }

    /**
     * Checks a file that has come in. The caller closes both the file and the answer's content.
     *
     * @param raw what was sent
     * @param sentName the name the browser said
     * @throws org.headwaters.platform.gate.InvalidInput with the reason, when it is refused
     */
    public CheckedFile check(IncomingFile raw, String sentName) throws IOException {
        String name = FileNames.clean(sentName);
        String extension = FileNames.extension(name);
        if (WITH_MACROS.contains(extension)) {
            throw Refusal.of(Refusal.PROGRAM);
        }
        if (OLD_OFFICE.contains(extension)) {
            throw Refusal.of(Refusal.OLD_OFFICE);
        }
        FileKind promised = FileKind.ofExtension(extension).orElseThrow(() -> Refusal.of(Refusal.KIND));
        if (raw.size() == 0) {
            throw Refusal.of(Refusal.EMPTY);
        }
        byte[] head = head(raw.path());
        try {
            IncomingFile content = promised.text()
                    ? text(raw, head, extension)
                    : promised.picture()
                            ? picture(raw, head, promised, extension)
                            : promised.played()
                                    ? played(raw, head, promised, extension)
                                    : document(raw, head, promised, extension);
            return new CheckedFile(name, promised, content);
        } catch (EOFException shorter) {
            throw Refusal.of(Refusal.BROKEN);
        }
    }

    private IncomingFile document(IncomingFile raw, byte[] head, FileKind promised, String extension)
            throws IOException {
        if (promised == FileKind.PDF) {
            agree(Magic.plain(head), promised, head, extension);
            pdf(raw.path());
            return raw;
        }
        if (Magic.oldOffice(head)) {
            // Office wraps a document that is locked with a password into the old container.
            throw Refusal.of(Refusal.LOCKED);
        }
        if (!Magic.zip(head) || new ArchiveCheck(raw.path()).check() != promised) {
            throw Refusal.of(Refusal.MISMATCH, extension);
        }
        return raw;
    }

    private IncomingFile picture(IncomingFile raw, byte[] head, FileKind promised, String extension)
            throws IOException {
        agree(Magic.plain(head), promised, head, extension);
        return copy(raw, out -> PictureCleaner.clean(promised, raw.path(), out));
    }

    private IncomingFile played(IncomingFile raw, byte[] head, FileKind promised, String extension) throws IOException {
        if (!MediaCheck.is(promised, raw.path(), head)) {
            throw Refusal.of(Refusal.MISMATCH, extension);
        }
        try (FileChannel channel = FileChannel.open(raw.path())) {
            if (ArchiveDirectory.endsAsArchive(channel)) {
                throw Refusal.of(Refusal.TWO_KINDS);
            }
        }
        List<FilmNotes.Span> notes =
                switch (promised) {
                    case MP4, M4A -> FilmNotes.of(raw.path());
                    case WEBM -> WebmNotes.of(raw.path());
                    default -> List.of();
                };
        return notes.isEmpty() ? raw : copy(raw, out -> FilmNotes.copy(raw.path(), notes, out));
    }

    /** Writes what is to be kept of a file. */
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private IncomingFile copy(IncomingFile raw, Writer writer) throws IOException {
        IncomingFile copy = store.begin(raw.limit());
        try {
            writer.write(copy.out());
            return copy;
        } catch (IOException | RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    private IncomingFile text(IncomingFile raw, byte[] head, String extension) throws IOException {
        Charset charset = TextCheck.check(raw.path(), head);
        MediaType type = tika(new String(head, charset).getBytes(StandardCharsets.UTF_8));
        boolean page = type.getSubtype().contains("html") || type.getSubtype().endsWith("xml");
        boolean text =
                MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry().isSpecializationOf(type, MediaType.TEXT_PLAIN)
                        || type.equals(MediaType.TEXT_PLAIN)
                        || type.getType().equals("message");
        if (page) {
            throw Refusal.of(Refusal.MARKUP);
        }
        if (extension.equals("vtt") && !MediaCheck.captions(new String(head, charset))) {
            throw Refusal.of(Refusal.MISMATCH, extension);
        }
        if (Magic.plain(head) != null || !text || type.getSubtype().endsWith("rtf")) {
            throw Refusal.of(Refusal.MISMATCH, extension);
        }
        if (!TextCheck.needsRewrite(charset)) {
            return raw;
        }
        return copy(raw, out -> TextCheck.rewrite(raw.path(), charset, out));
    }

    private static void agree(FileKind ours, FileKind promised, byte[] head, String extension) throws IOException {
        if (ours != promised) {
            throw Refusal.of(Refusal.MISMATCH, extension);
        }
        if (!tika(head).getBaseType().toString().equals(promised.mediaType())) {
            throw Refusal.of(Refusal.TWO_KINDS);
        }
    }

    /** A PDF must end as one and not as a ZIP file, and must not be locked: nobody could search it or read it aloud. */
    private static void pdf(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (ArchiveDirectory.endsAsArchive(channel)) {
                throw Refusal.of(Refusal.TWO_KINDS);
            }
        }
        Needles locked = new Needles("/Encrypt ", "/Encrypt\r", "/Encrypt\n", "/Encrypt<<");
        byte[] block = new byte[HEAD];
        Needles end = new Needles("%%EOF");
        long size = Files.size(file);
        long at = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                locked.feed(block, n);
                at += n;
                if (at > size - TAIL) {
                    end.feed(block, n);
                }
            }
        }
        if (locked.any()) {
            throw Refusal.of(Refusal.LOCKED);
        }
        if (!end.any()) {
            throw Refusal.of(Refusal.BROKEN);
        }
    }

    private static MediaType tika(byte[] head) throws IOException {
        return MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(head), new Metadata());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
