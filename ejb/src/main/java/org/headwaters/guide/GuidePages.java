package org.headwaters.guide;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.headwaters.platform.gate.Actor;

/** Reads the guides. They come with the program and never change while it runs. */
@ApplicationScoped
public class GuidePages {

    private static final Pattern PART = Pattern.compile("(?m)^## ");
    private static final Pattern TITLE = Pattern.compile("(?m)^# .*$");
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("\\[([^\\]]+)]\\([a-z0-9/-]+\\.md[^)]*\\)");
    private static final long BOOK = 1_000;

    private final List<GuidePart> all = new ArrayList<>();

    /** Reads them. */
    public GuidePages() {
        for (GuideBook book : GuideBook.values()) {
            String[] parts = PART.split(text(book));
            for (int i = 1; i < parts.length; i++) {
                int end = parts[i].indexOf('\n');
                String title = parts[i].substring(0, end).strip();
                all.add(new GuidePart(
                        book.ordinal() * BOOK + i,
                        book,
                        anchor(title),
                        title,
                        parts[i].substring(end).strip()));
            }
        }
    }

    /** The parts of a guide, in their order; none of one that the actor may not read. */
    public List<GuidePart> parts(Actor actor, GuideBook book) {
        return readable(actor).stream().filter(part -> part.book() == book).toList();
    }

    /** All parts that the actor may read. */
    public List<GuidePart> readable(Actor actor) {
        return all.stream()
                .filter(part -> GuidePolicy.mayRead(actor, part.book()))
                .toList();
    }

    /** A sign of what stands in all of them, which is another when they have changed. */
    public String edition() {
        // Of texts alone: the hash of an enum is another one in every program.
        return Integer.toHexString(all.stream()
                .map(part -> List.of(part.book().name(), part.anchor(), part.title(), part.words()))
                .toList()
                .hashCode());
    }

    /** Documents that do not come with the program cannot be led to. */
    private static String text(GuideBook book) {
        try (InputStream in = GuidePages.class.getResourceAsStream(book.file())) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return OTHER_DOCUMENT.matcher(TITLE.matcher(text).replaceFirst("")).replaceAll("$1");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
