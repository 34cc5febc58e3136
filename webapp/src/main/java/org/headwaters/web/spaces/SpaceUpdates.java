package org.headwaters.web.spaces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.headwaters.discussion.ThreadType;
import org.headwaters.discussion.types.TypePolicy;
import org.headwaters.discussion.types.TypeQueries;
import org.headwaters.discussion.types.UpdateRow;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What the leads of a space wrote about it, month by month. */
@RequestScoped
@Named
public class SpaceUpdates {

    private static final int PER_PAGE = 25;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    @Inject
    private SpaceQueries spaces;

    @Inject
    private TypeQueries types;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private SpaceSummary space;
    private List<UpdateRow> rows = List.of();
    private boolean more;

    /** Before the page is written. */
    public void load() {
        space = spaces.bySlug(me.get(), path.text("slug")).orElseThrow(NotFound::new);
        String after = path.parameter("after");
        List<UpdateRow> found = types.updates(
                me.get(), space.id(), after.matches("\\d{1,18}") ? Long.valueOf(after) : null, PER_PAGE + 1);
        more = found.size() > PER_PAGE;
        rows = more ? found.subList(0, PER_PAGE) : found;
    }

    /** The space. */
    public SpaceSummary getSpace() {
        return space;
    }

    /** The updates of this page by month, the newest first. */
    public List<Month> getMonths() {
        Map<YearMonth, List<UpdateRow>> months = new LinkedHashMap<>();
        rows.forEach(row -> months.computeIfAbsent(
                        YearMonth.from(CommunityDay.of(row.createdAt())), month -> new ArrayList<>())
                .add(row));
        return months.entrySet().stream()
                .map(month -> new Month(MONTH.format(month.getKey()), month.getValue()))
                .toList();
    }

    /** Whether the reader may write one. */
    public boolean isMayStart() {
        return TypePolicy.mayStart(me.get(), space.id(), ThreadType.LEAD_UPDATE);
    }

    /** Address of the next page, or null. */
    public String getNext() {
        return more
                ? Forms.with(
                        "/spaces/" + space.slug() + "/updates",
                        "after",
                        String.valueOf(rows.get(rows.size() - 1).threadId()))
                : null;
    }

    /** Address of the first page, when this is not it; null otherwise. */
    public String getFirst() {
        return path.parameter("after").isEmpty() ? null : "/spaces/" + space.slug() + "/updates";
    }

    /**
     * One month.
     *
     * @param name such as November 2026
     * @param rows its updates
     */
    public record Month(String name, List<UpdateRow> rows) {}
}
