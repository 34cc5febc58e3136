package org.headwaters.reader;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.TikaException;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.OfflineContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Counts the ends of pages that Word and LibreOffice note in a text when they save it. Tika leaves them out, so its parser is handed the
 * words of every page but the first with a sign before them, and the number of their page. The same sign in a text becomes a space. Reads with Tika's own
 * hardened parser.
 */
final class Breaks extends SAXParser {

    /** What stands before the number of a page: no sign of any script. XML allows it, so a file may have it too. */
    static final char SIGN = '\ufdd0';
    /** The sign for page 0. */
    static final char NUMBER = '\ue000';

    private static final int MOST = 0x1000;
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private int breaks;

    /** How many pages there are, if the ends noted are all there are; null for none noted. */
    Integer pages() {
        return breaks == 0 ? null : Integer.valueOf(breaks + 1);
    }

    @Override
    public void parse(InputStream in, DefaultHandler into) throws SAXException, IOException {
        try {
            XMLReaderUtils.getSAXParser().parse(in, new OfflineContentHandler(new Noting(into)));
        } catch (TikaException failure) {
            throw new SAXException(failure);
        }
    }

    /** Follows one part of a document. Headers and notes have no pages of their own. */
    private final class Noting extends ContentHandlerDecorator {

        private int depth;
        private boolean text;
        private boolean justBroken;

        Noting(ContentHandler into) {
            super(into);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (depth++ == 0) {
                text = name.equals("document") || name.equals("document-content");
            }
            if (text && name.equals("lastRenderedPageBreak")) {
                // After a break that was typed Word notes the same end once more.
                breaks += justBroken ? 0 : 1;
                justBroken = false;
            } else if (text && (typed(name, attributes) || name.equals("soft-page-break") && TEXT.equals(uri))) {
                breaks++;
                justBroken = true;
            }
            super.startElement(uri, name, qualified, attributes);
        }

        private static boolean typed(String name, Attributes attributes) {
            for (int i = 0; name.equals("br") && i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("type")) {
                    return attributes.getValue(i).equals("page");
                }
            }
            return false;
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            super.endElement(uri, name, qualified);
            depth--;
        }

        @Override
        public void characters(char[] signs, int from, int length) throws SAXException {
            // What follows the text, notes above all, stands beyond its last page: on which is not known.
            int page = text || breaks == 0 ? breaks : breaks + 1;
            if (page > 0) {
                super.characters(new char[] {SIGN, (char) (NUMBER + Math.min(page + 1, MOST))}, 0, 2);
            }
            String words = new String(signs, from, length).replace(SIGN, ' ');
            justBroken &= words.isBlank();
            super.characters(words.toCharArray(), 0, length);
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public Parser getParser() {
        throw new UnsupportedOperationException();
    }

    @Override
    public XMLReader getXMLReader() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isNamespaceAware() {
        return true;
    }

    @Override
    public boolean isValidating() {
        return false;
    }

    @Override
    public void setProperty(String name, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getProperty(String name) {
        throw new UnsupportedOperationException();
    }
}
