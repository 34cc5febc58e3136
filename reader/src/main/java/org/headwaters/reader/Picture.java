package org.headwaters.reader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The picture of a first page. Always painted anew, so that nothing but its colours comes from the file. */
final class Picture {

    /** Width of a page in pixels: sharp on a page of ours, also on a fine screen. */
    private static final int WIDTH = 800;

    private static final int HEIGHT = 1200;
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private Picture() {}

    /** The first page of a PDF. */
    static void ofPage(PDDocument pdf, Path folder) throws IOException {
        PDRectangle box = pdf.getPage(0).getCropBox();
        boolean turned = pdf.getPage(0).getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        save(renderer.renderImage(0, Math.min(WIDTH / width, HEIGHT / height), ImageType.RGB), folder);
    }

    /** The small picture some programs put into their documents. */
    static void ofDocument(Path file, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name :
                    new String[] {"Thumbnails/thumbnail.png", "docProps/thumbnail.jpeg", "docProps/thumbnail.png"}) {
                ZipEntry entry = zip.getEntry(name);
                if (entry != null) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        byte[] bytes = in.readNBytes(MOST_BYTES);
                        small(bytes, folder);
                    }
                    return;
                }
            }
        }
    }

    private static void small(byte[] bytes, Path folder) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new java.io.ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in, true, true);
                int step = Math.max(1, Math.max(reader.getWidth(0) / WIDTH, reader.getHeight(0) / HEIGHT));
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                save(reader.read(0, param), folder);
                reader.dispose();
            }
        }
    }

    private static void save(BufferedImage image, Path folder) throws IOException {
        double scale = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = copy.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, width, height);
        paint.drawImage(image, 0, 0, width, height, null);
        paint.dispose();
        Path part = folder.resolve("preview.part");
        ImageIO.write(copy, "png", part.toFile());
        Files.move(part, folder.resolve("preview.png"), StandardCopyOption.ATOMIC_MOVE);
    }
}
