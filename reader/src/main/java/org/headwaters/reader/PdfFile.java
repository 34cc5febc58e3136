package org.headwaters.reader;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF with PDFBox, which is what Tika reads it with: here the file is opened once for its words, its facts and its first page. */
final class PdfFile {

    private PdfFile() {}

    static void read(Path file, Path folder) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            int pages = pdf.getNumberOfPages();
            Words words = new Words(Reader.MOST_WORDS);
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void startPage(PDPage page) {
                    words.page(getCurrentPageNo());
                }
            };
            stripper.setEndPage(Math.min(pages, Reader.MOST_PAGES));
            try {
                stripper.writeText(pdf, words);
            } catch (Words.Full enough) {
                // The rest is let fall.
            }
            words.save(folder.resolve("words"));
            facts(pdf, pages, words).save(folder);
            if (pages > 0) {
                Picture.ofPage(pdf, folder);
            }
        } catch (InvalidPasswordException locked) {
            throw new Reader.LockedFile(locked);
        }
    }

    private static Facts facts(PDDocument pdf, int pages, Words words) {
        Facts facts = new Facts();
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        facts.put("pages", pages);
        facts.put("cut", words.cut() || pages > Reader.MOST_PAGES);
        facts.put("title", pdf.getDocumentInformation().getTitle());
        facts.put("language", catalog.getLanguage());
        facts.put("encrypted", pdf.isEncrypted());
        facts.put(
                "tagged",
                catalog.getMarkInfo() != null
                        && catalog.getMarkInfo().isMarked()
                        && catalog.getStructureTreeRoot() != null);
        facts.put("active", active(catalog));
        return facts;
    }

    /** Script, or an action that runs by itself; a jump to a page is none. */
    private static boolean active(PDDocumentCatalog catalog) {
        PDDocumentNameDictionary names = catalog.getNames();
        boolean script = names != null && names.getCOSObject().containsKey(COSName.getPDFName("JavaScript"));
        boolean byItself = catalog.getCOSObject().containsKey(COSName.AA);
        var first = catalog.getCOSObject().getDictionaryObject(COSName.OPEN_ACTION);
        boolean opens = first instanceof org.apache.pdfbox.cos.COSDictionary action
                && !COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S));
        return script || byItself || opens;
    }
}
