package org.headwaters.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files for tests, right ones to begin with. */
final class Samples {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Samples() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] pdf() {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** A film that is whole by its boxes, though it shows nothing. */
    static byte[] film(String brand) {
        return join(box("ftyp", ascii(brand + "\0\0\0\0isom")), box("moov", new byte[16]), box("mdat", new byte[64]));
    }

    /** One box of an MP4 file. */
    static byte[] box(String name, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(8 + content.length).array(), ascii(name), content);
    }

    static byte[] captions() {
        return ascii("WEBVTT\n\n00:01.000 --> 00:03.000\n<v Anna>Good morning\n");
    }

    static Map<String, byte[]> word() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types(WORD));
        parts.put("word/document.xml", ascii("<w:document>Hello</w:document>"));
        return parts;
    }

    static byte[] types(String main) {
        return ascii("<Types><Override PartName=\"/x\" ContentType=\"" + main + "\"/></Types>");
    }

    static byte[] docx() {
        return zip(word());
    }

    static byte[] docxWith(String name, byte[] content) {
        Map<String, byte[]> parts = word();
        parts.put(name, content);
        return zip(parts);
    }

    static byte[] xlsx() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        parts.put("xl/workbook.xml", ascii("<workbook/>"));
        return zip(parts);
    }

    static byte[] odt(String more, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", ascii("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", ascii("<office:document-content/>"));
        parts.put(more, content);
        return zip(parts);
    }

    /** A ZIP file; the part "mimetype" is stored plainly, as OpenDocument asks. */
    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** A Word document with one part of zeros, a thousand times as large unpacked. */
    static byte[] bomb(int mebibytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : word().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/zeros.bin"));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(zeros);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** A JPEG whose EXIF says that it lies on its side, and where it was taken. */
    static byte[] photo() {
        byte[] jpeg = picture("jpeg");
        byte[] exif = join(
                ascii("Exif\0\0II*\0"),
                new byte[] {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0},
                ascii("GPS 44.9778N 93.2650W"));
        byte[] head = {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)};
        byte[] rest = new byte[jpeg.length - 2];
        System.arraycopy(jpeg, 2, rest, 0, rest.length);
        return join(new byte[] {(byte) 0xFF, (byte) 0xD8}, head, exif, rest);
    }
}
