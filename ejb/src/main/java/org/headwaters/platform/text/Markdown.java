package org.headwaters.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
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
        Node document = parser.parse(text);
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
     * The first words of a text without any marks, for cards and lists.
     *
     * @param text CommonMark
     * @param limit most characters; a longer text ends at a word with an ellipsis
     */
    public String excerpt(String text, int limit) {
        // Marks take room too, so twice as much is read; more would be thrown away.
        String start = text.length() > 2 * limit ? text.substring(0, 2 * limit) : text;
        String plain = PLAIN.render(parser.parse(start)).replaceAll("\\s+", " ").strip();
        if (plain.length() <= limit && start.length() == text.length()) {
            return plain;
        }
        String cut = plain.substring(0, Math.min(limit, plain.length()));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "\u2026";
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
                link.appendChild(new org.commonmark.node.Text(image.getDestination()));
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
