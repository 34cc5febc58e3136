package org.headwaters.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The list of contents of a ZIP file, read by ourselves and strictly: {@code java.util.zip} keeps every entry of the list in memory
 * and reads files whose parts overlap, are named twice or have something before or behind them. An office program writes none
 * of that; a bomb and a file that is two things at once do.
 */
final class ArchiveDirectory {

    /** Most parts of a document. */
    static final int ENTRIES = 2_000;

    private static final int DIRECTORY_BYTES = 2 * 1024 * 1024;
    private static final int END = 22;
    private static final int CENTRAL = 46;
    private static final int LOCAL = 30;
    private static final int ENCRYPTED = 0x2041;
    private static final long ZIP64 = 0xFFFFFFFFL;

    /**
     * One part.
     *
     * @param name its name in lower case: readers of office files do not tell cases apart
     * @param method 0 stored, 8 deflated
     * @param packed bytes in the file
     * @param unpacked bytes it says it unpacks to
     * @param header where it begins in the file
     * @param data where its bytes begin
     */
    record Entry(String name, int method, long packed, long unpacked, long header, long data) {}

    private final FileChannel channel;
    private final long size;

    private ArchiveDirectory(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** Whether the very end of the file is the end of a ZIP file. Then it can be opened as one, whatever its beginning says. */
    static boolean endsAsArchive(FileChannel channel) throws IOException {
        ArchiveDirectory directory = new ArchiveDirectory(channel);
        int tail = (int) Math.min(directory.size, 0xFFFF + END);
        if (tail < END) {
            return false;
        }
        ByteBuffer bytes = directory.read(directory.size - tail, tail);
        for (int at = tail - END; at >= 0; at--) {
            if (bytes.getInt(at) == 0x06054b50 && at + END + (bytes.getShort(at + 20) & 0xFFFF) == tail) {
                return true;
            }
        }
        return false;
    }

    /** The parts in the order of the file. */
    static List<Entry> read(FileChannel channel) throws IOException {
        return new ArchiveDirectory(channel).read();
    }

    private List<Entry> read() throws IOException {
        if (size < END) {
            throw Refusal.of(Refusal.BROKEN);
        }
        ByteBuffer end = read(size - END, END);
        if (end.getInt(0) != 0x06054b50) {
            throw Refusal.of(endsAsArchive(channel) ? Refusal.TWO_KINDS : Refusal.BROKEN);
        }
        int count = end.getShort(10) & 0xFFFF;
        long length = end.getInt(12) & ZIP64;
        long start = end.getInt(16) & ZIP64;
        if (count > ENTRIES || length > DIRECTORY_BYTES) {
            throw Refusal.of(Refusal.PARTS, ENTRIES);
        }
        if (start + length != size - END || end.getShort(20) != 0) {
            throw Refusal.of(Refusal.TWO_KINDS);
        }
        List<Entry> entries = central(read(start, (int) length), count);
        entries.sort(Comparator.comparingLong(Entry::header));
        return located(entries, start);
    }

    private static List<Entry> central(ByteBuffer bytes, int count) {
        List<Entry> entries = new ArrayList<>(count);
        Set<String> names = new HashSet<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL > bytes.limit() || bytes.getInt(at) != 0x02014b50) {
                throw Refusal.of(Refusal.BROKEN);
            }
            int nameLength = bytes.getShort(at + 28) & 0xFFFF;
            int more = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            if (at + CENTRAL + nameLength + more > bytes.limit()) {
                throw Refusal.of(Refusal.BROKEN);
            }
            if ((bytes.getShort(at + 8) & ENCRYPTED) != 0) {
                throw Refusal.of(Refusal.LOCKED);
            }
            int method = bytes.getShort(at + 10) & 0xFFFF;
            long packed = bytes.getInt(at + 20) & ZIP64;
            long unpacked = bytes.getInt(at + 24) & ZIP64;
            long header = bytes.getInt(at + 42) & ZIP64;
            byte[] raw = new byte[nameLength];
            bytes.get(at + CENTRAL, raw);
            String name = new String(raw, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            boolean odd = method != 0 && method != 8 || packed == ZIP64 || unpacked == ZIP64 || header == ZIP64;
            if (odd || method == 0 && packed != unpacked || unsafe(name) || !names.add(name)) {
                throw Refusal.of(Refusal.BROKEN);
            }
            entries.add(new Entry(name, method, packed, unpacked, header, 0));
            at += CENTRAL + nameLength + more;
        }
        if (at != bytes.limit()) {
            throw Refusal.of(Refusal.TWO_KINDS);
        }
        return entries;
    }

    /** Finds where the bytes of each part begin; parts may neither overlap nor begin anywhere but at the first byte. */
    private List<Entry> located(List<Entry> entries, long directory) throws IOException {
        List<Entry> located = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            long next = i + 1 < entries.size() ? entries.get(i + 1).header() : directory;
            if (i == 0 && entry.header() != 0 || entry.header() + LOCAL > next) {
                throw Refusal.of(i == 0 ? Refusal.TWO_KINDS : Refusal.BROKEN);
            }
            ByteBuffer local = read(entry.header(), LOCAL);
            int nameLength = local.getShort(26) & 0xFFFF;
            long data = entry.header() + LOCAL + nameLength + (local.getShort(28) & 0xFFFF);
            boolean same = local.getInt(0) == 0x04034b50 && (local.getShort(8) & 0xFFFF) == entry.method();
            if (!same || data + entry.packed() > next) {
                throw Refusal.of(Refusal.BROKEN);
            }
            byte[] raw = new byte[nameLength];
            read(entry.header() + LOCAL, nameLength).get(raw);
            if (!new String(raw, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .equals(entry.name())) {
                throw Refusal.of(Refusal.TWO_KINDS);
            }
            located.add(
                    new Entry(entry.name(), entry.method(), entry.packed(), entry.unpacked(), entry.header(), data));
        }
        return located;
    }

    private static boolean unsafe(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.indexOf(':') >= 0
                || ("/" + name + "/").contains("/../");
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
