package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.headwaters.platform.gate.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortraitTest {

    private static final int NEAR = 40;

    @TempDir
    private Path folder;

    /** Red on the left, blue on the right. */
    private static BufferedImage halves(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D paint = image.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width / 2, height);
        paint.setColor(Color.BLUE);
        paint.fillRect(width / 2, 0, width - width / 2, height);
        paint.dispose();
        return image;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "photo", ".bin"), bytes);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void assertColor(BufferedImage image, int x, int y, Color wanted) {
        Color found = new Color(image.getRGB(x, y));
        assertThat(new int[] {found.getRed(), found.getGreen(), found.getBlue()})
                .as("at %d, %d", x, y)
                .satisfies(rgb -> {
                    assertThat(rgb[0]).isBetween(wanted.getRed() - NEAR, wanted.getRed() + NEAR);
                    assertThat(rgb[1]).isBetween(wanted.getGreen() - NEAR, wanted.getGreen() + NEAR);
                    assertThat(rgb[2]).isBetween(wanted.getBlue() - NEAR, wanted.getBlue() + NEAR);
                });
    }

    @Test
    void middleOfAWidePictureBecomesTwoSmallSquares() throws IOException {
        Portrait portrait =
                Portrait.of(file(bytes(halves(3000, 1500, BufferedImage.TYPE_INT_RGB), "png")), FileKind.PNG);

        assertThat(read(portrait.large()).getWidth()).isEqualTo(Portrait.LARGE);
        assertThat(read(portrait.large()).getHeight()).isEqualTo(Portrait.LARGE);
        assertThat(read(portrait.small()).getWidth()).isEqualTo(Portrait.SMALL);
        assertColor(read(portrait.large()), 40, 160, Color.RED);
        assertColor(read(portrait.large()), 280, 160, Color.BLUE);
    }

    @Test
    void tinyPictureIsEnlarged() throws IOException {
        Portrait portrait = Portrait.of(file(bytes(halves(8, 8, BufferedImage.TYPE_INT_RGB), "png")), FileKind.PNG);

        assertThat(read(portrait.large()).getWidth()).isEqualTo(Portrait.LARGE);
    }

    @Test
    void whatOneCanSeeThroughStandsOnWhite() throws IOException {
        Portrait portrait =
                Portrait.of(file(bytes(new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB), "png")), FileKind.PNG);

        assertColor(read(portrait.small()), 48, 48, Color.WHITE);
    }

    @Test
    void photoOfATurnedPhoneIsUprightAndKeepsNothingOfItsNotes() throws IOException {
        byte[] jpeg = bytes(halves(600, 600, BufferedImage.TYPE_INT_RGB), "jpg");
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(turned);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(34);
        out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(6);
        out.writeShort(0);
        out.writeInt(0);
        out.write(jpeg, 2, jpeg.length - 2);

        Portrait portrait = Portrait.of(file(turned.toByteArray()), FileKind.JPEG);

        // A quarter turn to the right: what was on the left is on top.
        assertColor(read(portrait.large()), 160, 40, Color.RED);
        assertColor(read(portrait.large()), 160, 280, Color.BLUE);
        assertThat(new String(portrait.large(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    /** The head of a PNG of that size, and hardly anything behind it. */
    private static byte[] claims(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream size = new DataOutputStream(head);
        size.writeInt(width);
        size.writeInt(height);
        size.write(new byte[] {8, 6, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[1000]);
        deflater.finish();
        byte[] packed = new byte[200];
        int length = deflater.deflate(packed);
        deflater.end();
        chunk(out, "IDAT", Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    @Test
    void hugePictureIsRefusedByItsHeadAlone() throws IOException {
        Path huge = file(claims(20_000, 20_000));
        Path strip = file(claims(20_000, 10));
        long before = used();

        assertProblem(huge, "photo.pixels");
        assertProblem(strip, "photo.pixels");

        assertThat(used() - before).as("bytes of heap").isLessThan(64L * 1024 * 1024);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void damagedPictureAndOtherKindsAreRefused() throws IOException {
        assertProblem(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3}), "file.broken");
        assertThatThrownBy(() -> Portrait.of(folder, FileKind.GIF))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                refused.problems().get(0).message())
                        .isEqualTo("photo.kind"));
    }

    private static void assertProblem(Path file, String sentence) {
        assertThatThrownBy(() -> Portrait.of(file, FileKind.PNG))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                refused.problems().get(0).message())
                        .isEqualTo(sentence));
    }
}
