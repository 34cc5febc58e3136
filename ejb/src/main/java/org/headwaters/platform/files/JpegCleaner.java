package org.headwaters.platform.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Copies a JPEG without its notes. Of EXIF only the orientation is written anew: without it, photos of a phone lie on their side. */
final class JpegCleaner {

    private static final int ORIENTATION = 0x0112;

    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean turned;
    private boolean framed;

    JpegCleaner(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    void clean() throws IOException {
        if (in.readUnsignedShort() != 0xFFD8) {
            throw PictureCleaner.broken();
        }
        out.writeShort(0xFFD8);
        int marker = marker();
        while (marker != 0xD9) {
            boolean scan = marker == 0xDA;
            segment(marker);
            marker = scan ? picture() : marker();
        }
        if (!framed) {
            throw PictureCleaner.broken();
        }
        out.writeShort(0xFFD9);
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw PictureCleaner.broken();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        int length = marker < 0xC0 || marker >= 0xD0 && marker <= 0xD8 ? 0 : in.readUnsignedShort();
        if (length < 2) {
            throw PictureCleaner.broken();
        }
        byte[] data = in.readNBytes(length - 2);
        if (data.length < length - 2) {
            throw PictureCleaner.broken();
        }
        if (marker == 0xE1) {
            turn(data);
            return;
        }
        boolean frame = marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            if (data.length < 6) {
                throw PictureCleaner.broken();
            }
            ByteBuffer head = ByteBuffer.wrap(data);
            PictureCleaner.limit(head.getShort(3) & 0xFFFF, head.getShort(1) & 0xFFFF);
            framed = true;
        }
        boolean note = marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
        boolean needed = marker == 0xE0 && begins(data, "JFIF\0")
                || marker == 0xE2 && begins(data, "ICC_PROFILE\0")
                || marker == 0xEE && begins(data, "Adobe");
        if (!note || needed) {
            out.writeShort(0xFF00 | marker);
            out.writeShort(length);
            out.write(data);
        }
    }

    /** Copies the coded picture up to the next marker that is not part of it, and answers that marker. */
    private int picture() throws IOException {
        while (true) {
            int one = in.readUnsignedByte();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
            out.write(0xFF);
            out.write(next);
        }
    }

    private void turn(byte[] exif) throws IOException {
        int orientation = begins(exif, "Exif\0\0") ? orientation(exif) : 1;
        if (turned || orientation < 2 || orientation > 8) {
            return;
        }
        turned = true;
        out.writeShort(0xFFE1);
        out.writeShort(34);
        out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(ORIENTATION);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
    }

    private static int orientation(byte[] exif) {
        ByteBuffer tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        if (tiff.limit() < 8) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries && at + 2 + 12 * (i + 1) <= tiff.limit(); i++) {
            int entry = at + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 1;
    }

    private static boolean begins(byte[] data, String word) {
        return data.length >= word.length()
                && new String(data, 0, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }
}
