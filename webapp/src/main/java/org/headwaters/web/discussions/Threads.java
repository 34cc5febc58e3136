package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadFilter.Cursor;
import org.headwaters.discussion.ThreadFilter.Show;
import org.headwaters.discussion.ThreadPage;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.discussion.ThreadType;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The list of discussions: latest, unanswered, unread, by space and type. Everything stands in the address. */
@RequestScoped
@Named
public class Threads {

    @Inject
    private ThreadQueries threads;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private List<SpaceSummary> readable = List.of();
    private SpaceSummary space;
    private ThreadPage page;
    private List<ThreadRow> pinned = List.of();

    /** Before the page is written. */
    public void load() {
        readable = spaces.readable(me.get());
        space = readable.stream()
                .filter(candidate -> candidate.slug().equals(getSpaceSlug()))
                .findFirst()
                .orElse(null);
        Cursor after = Cursor.of(path.parameter("after"));
        // A space that is not there, or that one may not read, has no threads: the same answer for both.
        Long only = getSpaceSlug().isEmpty() ? null : space == null ? Long.valueOf(0) : Long.valueOf(space.id());
        page = threads.list(me.get(), new ThreadFilter(show(), only, type(), null, null, after));
        if (space != null && after == null && show() == Show.LATEST && type() == null) {
            pinned = threads.pinned(me.get(), space.id());
        }
    }

    /** The threads. */
    public List<ThreadRow> getRows() {
        return page.rows();
    }

    /** The threads kept on top, on the first page of a space. */
    public List<ThreadRow> getPinned() {
        return pinned;
    }

    /** The spaces one may choose. */
    public List<SpaceSummary> getSpaces() {
        return readable;
    }

    /** The types one may choose. */
    public ThreadType[] getTypes() {
        return ThreadType.values();
    }

    /** Address of the next page, or null. */
    public String getNext() {
        if (page.next() == null) {
            return null;
        }
        return Forms.with(filtered(), "after", page.next().text());
    }

    /** Address of the first page, when this is not it; null otherwise. */
    public String getFirst() {
        return path.parameter("after").isEmpty() ? null : filtered();
    }

    /** The chosen space's address part, or empty. */
    public String getSpaceSlug() {
        return path.parameter("space");
    }

    /** The chosen space, or null. */
    public SpaceSummary getSpace() {
        return space;
    }

    /** The chosen list, in the form of the address. */
    public String getShow() {
        return show().name().toLowerCase(Locale.ROOT);
    }

    /** The chosen type in the form of the address, or empty. */
    public String getType() {
        return type() == null ? "" : type().name().toLowerCase(Locale.ROOT);
    }

    private String filtered() {
        String address = "/discussions";
        for (String name : List.of("space", "type", "show")) {
            String value = path.parameter(name);
            if (!value.isEmpty()) {
                address = Forms.with(address, name, value);
            }
        }
        return address;
    }

    private Show show() {
        return switch (path.parameter("show")) {
            case "unanswered" -> Show.UNANSWERED;
            case "unread" -> me.isMember() ? Show.UNREAD : Show.LATEST;
            default -> Show.LATEST;
        };
    }

    private ThreadType type() {
        for (ThreadType type : ThreadType.values()) {
            if (type.name().equalsIgnoreCase(path.parameter("type"))) {
                return type;
            }
        }
        return null;
    }
}
