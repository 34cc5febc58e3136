package org.headwaters.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.notice.NoticeQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;

/** The count in the header. */
@RequestScoped
@Named
public class OpenNotices {

    @Inject
    private NoticeQueries notices;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    private Integer count;

    /** How many notices the member has not read; one more than the limit stands for any more. */
    public int getCount() {
        // The header is asked while a form is read too; most forms lead to another page.
        if (forms.isDecoding()) {
            return 0;
        }
        if (count == null) {
            count = me.isMember() ? notices.open(me.get()) : 0;
        }
        return count;
    }

    /** The count as it is written. */
    public String getText() {
        return getCount() > NoticeQueries.COUNT_LIMIT ? NoticeQueries.COUNT_LIMIT + "+" : String.valueOf(getCount());
    }
}
