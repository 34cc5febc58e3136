package org.headwaters.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads office documents and web pages with Tika. The program has looked into the file before and knows what it is, so the one parser
 * for it is named here; nothing is guessed, and what is embedded in a document is not opened.
 */
final class Document {

    private static final String OPEN = "application/vnd.oasis.opendocument.";
    /** In these, ends of pages may be noted. */
    private static final Set<String> TEXTS = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text");

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Document() {}

    static void read(Path file, String type, Path folder) throws IOException {
        Words words = new Words(Reader.MOST_WORDS);
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, type);
        ParseContext context = new ParseContext();
        context.set(Parser.class, EmptyParser.INSTANCE);
        context.set(OfficeParserConfig.class, streaming());
        Breaks breaks = new Breaks();
        boolean text = TEXTS.contains(type);
        if (text) {
            context.set(SAXParser.class, breaks);
        }
        try (InputStream in = TikaInputStream.get(file)) {
            parser(type).parse(in, new Pages(new BodyContentHandler(words), words, text), metadata, context);
        } catch (EncryptedDocumentException locked) {
            throw new Reader.LockedFile(locked);
        } catch (SAXException | TikaException failure) {
            if (!enough(failure)) {
                throw new IOException(failure);
            }
        } catch (Words.Full enough) {
            // The rest is let fall.
        }
        Integer told = pages(metadata);
        if (breaks.pages() != null && !breaks.pages().equals(told)) {
            // Some ends were not noted, or not read, or nobody knows whether these are all.
            words.withoutPages();
        }
        words.save(folder.resolve("words"));
        Facts facts = new Facts();
        facts.put("title", metadata.get(TikaCoreProperties.TITLE));
        facts.put("language", metadata.get(TikaCoreProperties.LANGUAGE));
        facts.put("pages", told);
        facts.put("cut", words.cut());
        facts.save(folder);
        if (type.startsWith(OPEN) || type.startsWith(OFFICE)) {
            Picture.ofDocument(file, folder);
        }
    }

    private static Parser parser(String type) throws IOException {
        if (type.startsWith(OFFICE)) {
            return new OOXMLParser();
        }
        if (type.startsWith(OPEN)) {
            return new OpenDocumentParser();
        }
        if (type.equals("text/html")) {
            return new JSoupParser();
        }
        throw new IOException("There are no words to read in " + type);
    }

    /** Reads in one pass, without a tree of the whole document in memory; programs in a document are not read. */
    private static OfficeParserConfig streaming() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        config.setExtractMacros(false);
        config.setIncludeDeletedContent(false);
        return config;
    }

    /** How many pages the file says it has; null when it says nothing. */
    private static Integer pages(Metadata metadata) {
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        return pages == null ? metadata.getInt(Office.SLIDE_COUNT) : pages;
    }

    /** Tells the words on which page or slide they stand. */
    private static final class Pages extends ContentHandlerDecorator {

        private final Words words;
        private final boolean noted;
        private int slide;
        private boolean number;

        /**
         * What stands before the words.
         *
         * @param noted whether the signs of {@link Breaks} may be among the words; elsewhere they are words like others
         */
        Pages(ContentHandler into, Words words, boolean noted) {
            super(into);
            this.words = words;
            this.noted = noted;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if ("slide-content".equals(attributes.getValue("class"))) {
                slide++;
                words.page(slide);
            }
            super.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void characters(char[] signs, int from, int length) throws SAXException {
            int begin = from;
            for (int at = from; at < from + length; at++) {
                if (number || noted && signs[at] == Breaks.SIGN) {
                    super.characters(signs, begin, at - begin);
                    begin = at + 1;
                    if (number) {
                        words.page(signs[at] - Breaks.NUMBER);
                    }
                    number = !number;
                }
            }
            super.characters(signs, begin, from + length - begin);
        }
    }

    private static boolean enough(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Words.Full || cause instanceof WriteLimitReachedException) {
                return true;
            }
        }
        return false;
    }
}
