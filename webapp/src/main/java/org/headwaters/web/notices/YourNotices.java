package org.headwaters.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.notice.NoticeQueries;
import org.headwaters.notice.NoticeService;
import org.headwaters.notice.NoticeView;
import org.headwaters.notice.TaskNoticeQueries;
import org.headwaters.notice.TaskNoticeView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What happened that concerns the member. */
@RequestScoped
@Named
public class YourNotices {

    private static final String ADDRESS = "/me/notices";

    @Inject
    private NoticeQueries notices;

    @Inject
    private TaskNoticeQueries taskNotices;

    @Inject
    private NoticeService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private List<NoticeView> found = List.of();
    private List<TaskNoticeView> tasks = List.of();

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("notice.list");
        }
        found = notices.list(me.get(), getPage());
        tasks = getPage() == 1 ? taskNotices.open(me.get()) : List.of();
    }

    /** What waits for the member, on the first page. */
    public List<TaskNoticeView> getTasks() {
        return tasks;
    }

    /** Marks the task whose button was pressed. */
    public void readTask() {
        long id = path.id("readTask");
        forms.run(() -> {
            service.readTask(id);
            return ADDRESS;
        });
    }

    /** The notices of this page, the newest first. */
    public List<NoticeView> getAll() {
        return isMore() ? found.subList(0, NoticeQueries.PER_PAGE) : found;
    }

    /** Whether there is a next page. */
    public boolean isMore() {
        return found.size() > NoticeQueries.PER_PAGE;
    }

    /** Whether any notice of this page is open. */
    public boolean isAnyOpen() {
        return found.stream().anyMatch(NoticeView::open);
    }

    /** The newest notice of this page: all up to it are marked. */
    public long getNewest() {
        return found.stream().mapToLong(NoticeView::id).max().orElse(0);
    }

    /** The number of this page, from 1. */
    public int getPage() {
        String asked = path.parameter("page");
        return asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1;
    }

    /** Marks the notice whose button was pressed. */
    public void read() {
        String id = path.parameter("read");
        forms.run(() -> {
            if (id.matches("\\d{1,18}")) {
                service.read(Long.parseLong(id));
            }
            return getPage() == 1 ? ADDRESS : ADDRESS + "?page=" + getPage();
        });
    }

    /** Marks all. */
    public void readAll() {
        String newest = path.parameter("readAll");
        forms.run(() -> {
            if (newest.matches("\\d{1,18}")) {
                service.readAll(Long.parseLong(newest));
            }
            return ADDRESS + "?done=notices-read";
        });
    }
}
