package org.headwaters.web.bookmarks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.bookmark.BookmarkQueries;
import org.headwaters.bookmark.BookmarkService;
import org.headwaters.bookmark.BookmarkView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Note and day of one bookmark. */
@RequestScoped
@Named
public class EditBookmark {

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

    private BookmarkView bookmark;
    private String note;
    private String remindOn;
    private boolean byMail;

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("bookmark.list");
        }
        bookmark = bookmarks.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        if (note == null) {
            note = bookmark.note();
            remindOn = bookmark.remindOn() == null ? "" : bookmark.remindOn().toString();
            byMail = bookmark.byMail();
        }
    }

    /** Keeps note and day. */
    public void save() {
        forms.run(() -> {
            service.change(path.number("id"), note, remindOn, byMail);
            return "/me/bookmarks?done=bookmark-saved";
        });
    }

    /** The bookmark. */
    public BookmarkView getBookmark() {
        return bookmark;
    }

    /** The note. */
    public String getNote() {
        return note;
    }

    /** For the form. */
    public void setNote(String note) {
        this.note = note;
    }

    /** The day to be reminded, like {@code 2026-12-01}. */
    public String getRemindOn() {
        return remindOn;
    }

    /** For the form. */
    public void setRemindOn(String remindOn) {
        this.remindOn = remindOn;
    }

    /** Whether by mail too. */
    public boolean isByMail() {
        return byMail;
    }

    /** For the form. */
    public void setByMail(boolean byMail) {
        this.byMail = byMail;
    }
}
