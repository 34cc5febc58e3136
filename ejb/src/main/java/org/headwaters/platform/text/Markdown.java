package org.headwaters.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what people type (CommonMark with tables, strikethrough and bare links) into HTML that is safe to show. The one renderer
 * for posts, previews, descriptions and mail. Raw HTML in the text is shown as text; what comes out passes a sanitizer that knows
 * only the elements below, so that a fault in the renderer is not yet a fault of ours.
 */
@ApplicationScoped
public class Markdown {

    /** How many characters more than the text itself the addresses of its links may have together. */
    private static final int MOST_GROWTH = 1_000_000;

    private static final int MOST_CELLS = 20_000;
    /** A text shorter than this cannot grow to anything that matters. */
    private static final int HARMLESS = 500;

    /** Deepest nesting of quotes and lists that is followed; deeper ones are shown as text. */
    private static final int DEEPEST = 40;

    /** A post stands under the heading of its page, so its own headings begin here. */
    private static final int HEADING_SHIFT = 2;

    private static final int LOWEST_HEADING = 6;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create());

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "del",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("\\d{1,6}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "right", "center")
            .onElements("th", "td")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private final Parser parser =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /**
     * Renders one text.
     *
     * @param text CommonMark, null counts as empty
     * @return HTML safe to write into a page unescaped
     */
    public String render(String text) {
        return render(text, Map.of());
    }

    /**
     * Renders one text in which names may be links.
     *
     * @param text CommonMark, null counts as empty
     * @param known the mentions that become links; all others stay text
     * @return HTML safe to write into a page unescaped
     */
    public String render(String text, Map<Mention, Mention.Target> known) {
        if (text == null || text.isBlank()) {
            return "";
        }
        Node document = tooMuch(text) ? asText(text) : parser.parse(text);
        document.accept(new Adapt());
        if (!known.isEmpty()) {
            document.accept(new Mentions(known));
        }
        return SAFE.sanitize(renderer.render(document));
    }

    /** The different mentions in a text, in its order; of a great many only the first. */
    public List<Mention> mentions(String text) {
        if (text == null || text.indexOf('@') < 0) {
            return List.of();
        }
        Mentions mentions = new Mentions(Map.of());
        parser.parse(text).accept(mentions);
        return List.copyOf(mentions.found());
    }

    /**
     * Whether a text would make far more HTML than words: a short line that stands for thousands of table columns, one long address used
     * by thousands of links. Such a text is not taken; where there is one all the same, it is shown as it was typed.
     */
    public boolean tooMuch(String text) {
        if (text == null || text.length() < HARMLESS) {
            return false;
        }
        if (cells(text) > MOST_CELLS) {
            return true;
        }
        Addresses addresses = new Addresses();
        parser.parse(text).accept(addresses);
        return addresses.characters > text.length() + MOST_GROWTH;
    }

    /** At most how many cells the tables of a text have: every row has as many as the widest line of dashes. Counted before parsing. */
    private static long cells(String text) {
        long columns = 0;
        long lines = 0;
        for (String line : text.split("\n", -1)) {
            lines++;
            if (line.indexOf('-') >= 0 && line.chars().allMatch(c -> "-:|> \t".indexOf(c) >= 0)) {
                columns = Math.max(columns, line.chars().filter(c -> c == '|').count());
            }
        }
        return columns * lines;
    }

    /** Where the links of a text lead, in its order. */
    public List<String> links(String text) {
        if (text == null || tooMuch(text)) {
            return List.of();
        }
        Addresses addresses = new Addresses();
        parser.parse(text).accept(addresses);
        return addresses.found;
    }

    private static Node asText(String text) {
        Node document = new Document();
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        document.appendChild(paragraph);
        return document;
    }

    /** Notes where links lead, and adds up what their addresses will take. */
    private static final class Addresses extends AbstractVisitor {

        private final List<String> found = new ArrayList<>();
        private long characters;

        @Override
        public void visit(Link link) {
            add(link.getDestination(), link.getTitle());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            add(image.getDestination(), image.getTitle());
            visitChildren(image);
        }

        private void add(String destination, String title) {
            found.add(destination);
            characters += destination.length() + (title == null ? 0 : title.length());
        }
    }

    /**
     * The first words of a text without any marks, for cards and lists.
     *
     * @param text CommonMark
     * @param limit most characters; a longer text ends at a word with an ellipsis
     */
    public String excerpt(String text, int limit) {
        return beginning(text, limit, List.of());
    }

    /**
     * The first words of a text that are not quoted from somebody else, without any marks and without the addresses of links. Where all of
     * it is quoted, the first words of the quotation.
     *
     * @param text CommonMark
     * @param limit most characters; a longer text ends at a word with an ellipsis
     */
    public String ownWords(String text, int limit) {
        String own = beginning(text.substring(quotedAtFirst(text)), limit, List.of(new Unquote(), new Unlink()));
        return own.isEmpty() ? beginning(text, limit, List.of(new Unlink())) : own;
    }

    private String beginning(String text, int limit, List<AbstractVisitor> changes) {
        // Marks take room too, so twice as much is read; more would be thrown away.
        String start = text.length() > 2 * limit ? text.substring(0, 2 * limit) : text;
        Node document = parser.parse(start);
        changes.forEach(document::accept);
        String plain = PLAIN.render(document).replaceAll("\\s+", " ").strip();
        if (plain.isEmpty() || plain.length() <= limit && start.length() == text.length()) {
            return plain;
        }
        return Paragraphs.cut(plain, limit);
    }

    /**
     * Where the quotation ends that a text begins with, by its lines: a quotation may be far longer than what is read of a text. A line
     * right under it without the sign belongs to it for CommonMark, but not for whoever typed it.
     */
    private static int quotedAtFirst(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            String line = text.substring(at, next).strip();
            if (!line.isEmpty() && line.charAt(0) != '>') {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Leaves out what is quoted. */
    private static final class Unquote extends AbstractVisitor {

        @Override
        public void visit(BlockQuote quote) {
            quote.unlink();
        }
    }

    /** Puts the words of links and pictures where these were. */
    private static final class Unlink extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            open(link);
        }

        @Override
        public void visit(Image image) {
            open(image);
        }

        private void open(Node marked) {
            visitChildren(marked);
            while (marked.getFirstChild() != null) {
                marked.insertBefore(marked.getFirstChild());
            }
            marked.unlink();
        }
    }

    /** Fits headings under the page's own, and turns images into links: a picture elsewhere would report every reader to its host. */
    private static final class Adapt extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + HEADING_SHIFT));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Link link = new Link(image.getDestination(), image.getTitle());
            Node child = image.getFirstChild();
            if (child == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            while (child != null) {
                Node next = child.getNext();
                link.appendChild(child);
                child = next;
            }
            image.insertAfter(link);
            image.unlink();
            visitChildren(link);
        }
    }
}
