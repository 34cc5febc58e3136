package org.headwaters.web.bookmarks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.headwaters.bookmark.BookmarkQueries;
import org.headwaters.bookmark.BookmarkService;
import org.headwaters.bookmark.BookmarkView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The posts a member wants to come back to. */
@RequestScoped
@Named
public class YourBookmarks {

    private static final String ADDRESS = "/me/bookmarks";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    @Inject
    private BookmarkQueries bookmarks;

    @Inject
    private BookmarkService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private List<BookmarkView> found = List.of();

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("bookmark.list");
        }
        found = bookmarks.list(me.get(), getPage());
    }

    /** The bookmarks of this page. */
    public List<BookmarkView> getAll() {
        return isMore() ? found.subList(0, BookmarkQueries.PER_PAGE) : found;
    }

    /** Whether there is a next page. */
    public boolean isMore() {
        return found.size() > BookmarkQueries.PER_PAGE;
    }

    /** The number of this page, from 1. */
    public int getPage() {
        String asked = path.parameter("page");
        return asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Takes away the bookmark whose button was pressed. */
    public void remove() {
        String id = path.parameter("remove");
        forms.run(() -> {
            service.remove(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
            return ADDRESS + "?done=bookmark-removed";
        });
    }
}
