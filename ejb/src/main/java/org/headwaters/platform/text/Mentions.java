package org.headwaters.platform.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Finds the mentions in a text that has been parsed, outside of links and code, and makes links of those that are known. */
final class Mentions extends AbstractVisitor {

    /** More different ones than this are not looked at: nobody reads a post that names so many. */
    static final int MOST = 50;

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@./:-])@(?:(space|org):)?([A-Za-z0-9](?:[A-Za-z0-9-]{0,78}[A-Za-z0-9])?)(?![\\p{L}\\p{N}_@])");

    private final Set<Mention> found = new LinkedHashSet<>();
    private final Map<Mention, Mention.Target> known;

    /**
     * For one text.
     *
     * @param known the mentions to make links of; empty to find them only
     */
    Mentions(Map<Mention, Mention.Target> known) {
        this.known = known;
    }

    /** The different mentions, in the order of the text. */
    Set<Mention> found() {
        return found;
    }

    @Override
    public void visit(Link link) {
        // A link says already where it leads.
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        if (words.indexOf('@') < 0) {
            return;
        }
        Matcher matcher = MENTION.matcher(words);
        Node last = text;
        int done = 0;
        while (matcher.find()) {
            Mention mention = mention(matcher);
            if (found.size() < MOST) {
                found.add(mention);
            }
            Mention.Target target = known.get(mention);
            if (target == null) {
                continue;
            }
            last = after(last, new Text(words.substring(done, matcher.start())));
            Link link = new Link(target.path(), null);
            link.appendChild(new Text(target.label()));
            last = after(last, link);
            done = matcher.end();
        }
        if (last != text) {
            after(last, new Text(words.substring(done)));
            text.unlink();
        }
    }

    private static Mention mention(Matcher matcher) {
        Mention.Kind kind = matcher.group(1) == null
                ? Mention.Kind.PERSON
                : matcher.group(1).equals("space") ? Mention.Kind.SPACE : Mention.Kind.ORGANIZATION;
        return new Mention(kind, matcher.group(2).toLowerCase(Locale.ROOT));
    }

    private static Node after(Node before, Node node) {
        before.insertAfter(node);
        return node;
    }
}
