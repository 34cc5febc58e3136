package org.headwaters.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Makes the files the tests read. */
final class Made {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";

    private Made() {}

    /** A PDF with the same words on each page; none for null. */
    static Path pdf(Path file, int pages, String words) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            fill(pdf, pages, words);
            pdf.save(file.toFile());
        }
        return file;
    }

    static Path lockedPdf(Path file, String password) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            fill(pdf, 1, "Behind a lock");
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            pdf.save(file.toFile());
        }
        return file;
    }

    static Path pdfWithScript(Path file) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            fill(pdf, 1, "It runs by itself");
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
            pdf.save(file.toFile());
        }
        return file;
    }

    static Path taggedPdf(Path file) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            fill(pdf, 1, "With headings that are marked");
            COSDictionary mark = new COSDictionary();
            mark.setBoolean(COSName.getPDFName("Marked"), true);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.MARK_INFO, mark);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, new COSDictionary());
            pdf.getDocumentCatalog().setLanguage("es");
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void fill(PDDocument pdf, int pages, String words) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (int i = 0; i < pages; i++) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            pdf.addPage(page);
            if (words != null) {
                try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                    out.beginText();
                    out.setFont(font, 12);
                    out.newLineAtOffset(72, 700);
                    out.showText(words);
                    out.endText();
                }
            }
        }
    }

    /** A Word document with one part as its body. */
    static Path docx(Path file, String body) throws IOException {
        return docx(file, body, "", "");
    }

    /** A Word document with a body and a footnote, that says how many pages it has; empty for what it has not. */
    static Path docx(Path file, String body, String footnote, String pages) throws IOException {
        String head = "<?xml version=\"1.0\"?>";
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String relations =
                head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return zip(
                file,
                Map.of(
                        "[Content_Types].xml",
                        head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
                                + "<Override PartName=\"/word/footnotes.xml\" ContentType=\"" + word
                                + "footnotes+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"" + DOCX
                                + ".main+xml\"/></Types>",
                        "_rels/.rels",
                        relations + "<Relationship Id=\"r1\" Type=\"" + relation
                                + "officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\""
                                + relation + "extended-properties\" Target=\"docProps/app.xml\"/></Relationships>",
                        "docProps/app.xml",
                        head
                                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                                + (pages.isEmpty() ? "" : "<Pages>" + pages + "</Pages>") + "</Properties>",
                        "word/_rels/document.xml.rels",
                        relations + "<Relationship Id=\"r1\" Type=\"" + relation
                                + "footnotes\" Target=\"footnotes.xml\"/></Relationships>",
                        "word/footnotes.xml",
                        saying(footnote)
                                .replaceAll("w:(document|body)", "w:footnotes")
                                .replace("<w:footnotes><w:p>", "<w:footnote><w:p>")
                                .replace("</w:p></w:footnotes>", "</w:p></w:footnote>"),
                        "word/document.xml",
                        body));
    }

    /** An OpenDocument text that says how many pages it has. */
    static Path odt(Path file, String paragraphs, int pages) throws IOException {
        String names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">";
        return zip(
                file,
                Map.of(
                        "mimetype",
                        ODT,
                        "meta.xml",
                        "<?xml version=\"1.0\"?><office:document-meta " + names
                                + "<office:meta><meta:document-statistic meta:page-count=\"" + pages
                                + "\"/></office:meta></office:document-meta>",
                        "content.xml",
                        "<?xml version=\"1.0\"?><office:document-content " + names + "<office:body><office:text>"
                                + paragraphs + "</office:text></office:body></office:document-content>"));
    }

    /** A presentation with some words on each slide. */
    static Path slides(Path file, String... words) throws IOException {
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String head = "<?xml version=\"1.0\"?>";
        String relations =
                head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        StringBuilder types = new StringBuilder(head)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Override PartName=\"/ppt/presentation.xml\" ContentType=\"" + PPTX + ".main+xml\"/>");
        StringBuilder order = new StringBuilder();
        StringBuilder links = new StringBuilder(relations);
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 1; i <= words.length; i++) {
            types.append(
                    "<Override PartName=\"/ppt/slides/slide" + i
                            + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.slide+xml\"/>");
            order.append("<p:sldId id=\"" + (255 + i) + "\" r:id=\"r" + i + "\"/>");
            links.append("<Relationship Id=\"r" + i + "\" Type=\"" + relation + "/slide\" Target=\"slides/slide" + i
                    + ".xml\"/>");
            parts.put(
                    "ppt/slides/slide" + i + ".xml",
                    head + "<p:sld xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><p:cSld><p:spTree><p:sp><p:txBody>"
                            + "<a:p><a:r><a:t>" + words[i - 1]
                            + "</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>");
        }
        parts.put("[Content_Types].xml", types.append("</Types>").toString());
        parts.put(
                "_rels/.rels",
                relations + "<Relationship Id=\"r1\" Type=\"" + relation
                        + "/officeDocument\" Target=\"ppt/presentation.xml\"/></Relationships>");
        parts.put(
                "ppt/presentation.xml",
                head
                        + "<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:r=\""
                        + relation + "\"><p:sldIdLst>" + order + "</p:sldIdLst></p:presentation>");
        parts.put(
                "ppt/_rels/presentation.xml.rels",
                links.append("</Relationships>").toString());
        return zip(file, parts);
    }

    /** The body of a Word document that says something. */
    static String saying(String words) {
        return "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                + "<w:r><w:t>" + words + "</w:t></w:r></w:p></w:body></w:document>";
    }

    static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
