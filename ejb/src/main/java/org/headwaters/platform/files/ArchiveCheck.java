package org.headwaters.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks into an office document, which is a ZIP file. Everything is unpacked once, in blocks that are thrown away, because what a
 * part says about its size may be a lie; the first byte too many ends it. Not for several threads.
 */
final class ArchiveCheck {

    /** Most bytes all parts may unpack to. */
    static final long TOTAL = 500L * 1024 * 1024;
    /** How much more the parts may be than the file, once they are more than {@link #FLOOR}. Real spreadsheets stay below 50. */
    static final long RATIO = 100;
    /** Below this nothing is a bomb. */
    static final long FLOOR = 10L * 1024 * 1024;

    private static final int BLOCK = 64 * 1024;
    private static final int KEPT = 1024 * 1024;
    private static final int HEAD = 8;
    private static final Pattern EMBEDDED = Pattern.compile("(?:word|xl|ppt)/embeddings/[^/]+\\.(docx|xlsx|pptx)");
    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|com|scr|bat|cmd|msi|lnk|hta|vbs|vbe|js|jse|wsf|ps1|jar|class|sh|py)|(.*/)?vba(project\\.bin|data\\.xml)"
                    + "|(word|xl|ppt)/activex/.*|xl/macrosheets/.*|basic/.+|scripts/.+");
    private static final Pattern PACKED_PICTURE = Pattern.compile(".*\\.(emz|wmz)");

    private final Path file;
    private final boolean inner;
    private final Map<String, byte[]> kept = new HashMap<>();
    private long unpacked;
    private long allowed;

    ArchiveCheck(Path file) {
        this(file, false, TOTAL);
    }

    private ArchiveCheck(Path file, boolean inner, long allowed) {
        this.file = file;
        this.inner = inner;
        this.allowed = allowed;
    }

    /** How many bytes were unpacked so far. */
    long unpacked() {
        return unpacked;
    }

    /**
     * Checks the whole file.
     *
     * @return what kind of document it is
     * @throws org.headwaters.platform.gate.InvalidInput when it is refused
     */
    FileKind check() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            allowed = Math.min(allowed, Math.max(FLOOR, RATIO * channel.size()));
            List<ArchiveDirectory.Entry> entries = ArchiveDirectory.read(channel);
            long said = 0;
            for (ArchiveDirectory.Entry entry : entries) {
                said += entry.unpacked();
                if (PROGRAM.matcher(entry.name()).matches()) {
                    throw Refusal.of(Refusal.PROGRAM);
                }
            }
            // What the list admits to is refused before anything is unpacked.
            if (said > allowed) {
                throw Refusal.of(Refusal.UNPACKED);
            }
            FileKind promised = odf(channel, entries);
            boolean xmlMayDeclare = promised != null;
            for (ArchiveDirectory.Entry entry : entries) {
                part(channel, entry, xmlMayDeclare);
            }
            FileKind kind = promised == null ? ooxml(entries) : promised;
            if (text("meta-inf/manifest.xml").contains("encryption-data")) {
                throw Refusal.of(Refusal.LOCKED);
            }
            return kind;
        }
    }

    /** An OpenDocument says its type in its first part, stored plainly, so that it stands at a fixed place of the file. */
    private static FileKind odf(FileChannel channel, List<ArchiveDirectory.Entry> entries) throws IOException {
        ArchiveDirectory.Entry first = entries.isEmpty() ? null : entries.get(0);
        if (first == null || !first.name().equals("mimetype") || first.method() != 0 || first.packed() > 100) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) first.packed());
        channel.read(bytes, first.data());
        String type = new String(bytes.array(), StandardCharsets.US_ASCII).strip();
        boolean hasContent = entries.stream().anyMatch(entry -> entry.name().equals("content.xml"));
        return FileKind.ofMediaType(type)
                .filter(kind -> hasContent && type.startsWith("application/vnd.oasis."))
                .orElseThrow(() -> Refusal.of(Refusal.MISMATCH, "zip"));
    }

    /** An Office document lists the types of its parts; the main one says what it is. */
    private FileKind ooxml(List<ArchiveDirectory.Entry> entries) {
        String types = text("[content_types].xml");
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw Refusal.of(Refusal.PROGRAM);
        }
        FileKind kind = null;
        for (Main main : Main.values()) {
            boolean hasFolder = entries.stream().anyMatch(entry -> entry.name().startsWith(main.folder));
            if (hasFolder && types.contains(main.type)) {
                if (kind != null) {
                    throw Refusal.of(Refusal.TWO_KINDS);
                }
                kind = main.kind;
            }
        }
        if (kind == null) {
            throw Refusal.of(Refusal.MISMATCH, "zip");
        }
        return kind;
    }

    private void part(FileChannel channel, ArchiveDirectory.Entry entry, boolean mayDeclare) throws IOException {
        Needles needles = mayDeclare ? new Needles("<!ENTITY") : new Needles("<!ENTITY", "<!DOCTYPE");
        boolean markup = entry.name().matches(".*\\.(xml|rels|vml|rdf)");
        boolean keep =
                entry.name().equals("[content_types].xml") || entry.name().equals("meta-inf/manifest.xml");
        boolean embedded = EMBEDDED.matcher(entry.name()).matches();
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        byte[] head = new byte[HEAD];
        Path copy = null;
        try (Unpacking part = new Unpacking(channel, entry)) {
            if (embedded && !inner) {
                copy = file.resolveSibling(file.getFileName() + ".inner");
            }
            byte[] block = new byte[BLOCK];
            long total = 0;
            try (OutputStream out = copy == null ? OutputStream.nullOutputStream() : Files.newOutputStream(copy)) {
                for (int n = part.read(block); n >= 0; n = part.read(block)) {
                    for (int i = 0; i < n && total + i < HEAD; i++) {
                        head[(int) total + i] = block[i];
                    }
                    total += n;
                    unpacked += n;
                    if (total > entry.unpacked() || unpacked > allowed) {
                        throw Refusal.of(Refusal.UNPACKED);
                    }
                    if (markup) {
                        needles.feed(block, n);
                    }
                    if (keep && total <= KEPT) {
                        memory.write(block, 0, n);
                    }
                    out.write(block, 0, n);
                }
            }
            judge(entry, total, head, needles, embedded);
            if (keep) {
                kept.put(entry.name(), memory.toByteArray());
            }
            if (copy != null) {
                ArchiveCheck nested = new ArchiveCheck(copy, true, allowed - unpacked);
                nested.check();
                unpacked += nested.unpacked;
            }
        } finally {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private void judge(ArchiveDirectory.Entry entry, long total, byte[] head, Needles needles, boolean embedded) {
        if (total != entry.unpacked()) {
            throw Refusal.of(Refusal.BROKEN);
        }
        if (needles.any()) {
            throw Refusal.of(Refusal.MARKUP);
        }
        // One document inside another is how a chart keeps its table; anything deeper or of another kind has no use
        // here.
        boolean document = embedded && !inner;
        boolean picture = PACKED_PICTURE.matcher(entry.name()).matches();
        if (Magic.archive(head) && !(document && Magic.zip(head)) && !(picture && Magic.gzip(head))) {
            throw Refusal.of(Refusal.NESTED);
        }
        if (document && !Magic.zip(head)) {
            throw Refusal.of(Refusal.LOCKED);
        }
    }

    private String text(String name) {
        return new String(kept.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private enum Main {
        WORD(FileKind.DOCX, "word/", "wordprocessingml.document.main+xml"),
        EXCEL(FileKind.XLSX, "xl/", "spreadsheetml.sheet.main+xml"),
        POWERPOINT(FileKind.PPTX, "ppt/", "presentationml.presentation.main+xml");

        private final FileKind kind;
        private final String folder;
        private final String type;

        Main(FileKind kind, String folder, String type) {
            this.kind = kind;
            this.folder = folder;
            this.type = type;
        }
    }

    /** The bytes of one part. Unlike {@code InflaterInputStream} it reads a channel from a position and knows its end. */
    private static final class Unpacking extends InputStream {

        private final FileChannel channel;
        private final boolean stored;
        private final Inflater inflater = new Inflater(true);
        private final ByteBuffer packed = ByteBuffer.allocate(BLOCK);
        private long at;
        private long left;

        Unpacking(FileChannel channel, ArchiveDirectory.Entry entry) {
            this.channel = channel;
            this.stored = entry.method() == 0;
            this.at = entry.data();
            this.left = entry.packed();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (stored) {
                return fill(ByteBuffer.wrap(target, from, (int) Math.min(length, left)));
            }
            try {
                int n = 0;
                while (n == 0) {
                    if (inflater.finished() || inflater.needsDictionary()) {
                        return -1;
                    }
                    if (inflater.needsInput()) {
                        packed.clear().limit((int) Math.min(BLOCK, left));
                        if (fill(packed) < 0) {
                            throw Refusal.of(Refusal.BROKEN);
                        }
                        inflater.setInput(packed.flip());
                    }
                    n = inflater.inflate(target, from, length);
                }
                return n;
            } catch (DataFormatException broken) {
                throw Refusal.of(Refusal.BROKEN);
            }
        }

        private int fill(ByteBuffer buffer) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = channel.read(buffer, at);
            if (n < 0) {
                throw new EOFException();
            }
            at += n;
            left -= n;
            return n;
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
