package org.headwaters.web.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.guide.GuideBook;
import org.headwaters.guide.GuidePages;
import org.headwaters.guide.GuidePart;
import org.headwaters.guide.GuidePolicy;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.text.Markdown;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Words;

/** A guide, all of it on one page. */
@RequestScoped
@Named
public class ReadGuide {

    @Inject
    private GuidePages guides;

    @Inject
    private Markdown markdown;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private GuideBook book;
    private List<GuidePart> parts = List.of();

    /** Before the page is written. */
    public void load() {
        book = path.getPlain().equals(GuideBook.COORDINATORS.path()) ? GuideBook.COORDINATORS : GuideBook.MEMBERS;
        if (!GuidePolicy.mayRead(me.get(), book)) {
            throw new NotAllowed("guide.read");
        }
        parts = guides.parts(me.get(), book);
    }

    /** What it is called. */
    public String getTitle() {
        return Words.of("search", "guide." + book);
    }

    /** Its parts, in their order. */
    public List<GuidePart> getParts() {
        return parts;
    }

    /** A part as HTML. */
    public String html(GuidePart part) {
        return markdown.render(part.words());
    }
}
