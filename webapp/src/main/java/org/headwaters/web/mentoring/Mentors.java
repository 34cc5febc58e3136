package org.headwaters.web.mentoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.MemberFilter.Cursor;
import org.headwaters.mentoring.MentorRow;
import org.headwaters.mentoring.MentoringQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Who offers to mentor, as far as the actor may see it. Everything stands in the address. */
@RequestScoped
@Named
public class Mentors {

    @Inject
    private MentoringQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private static final int LONGEST_SEARCH = 100;

    private MentoringQueries.Mentors page;

    /** Before the page is written. */
    public void load() {
        page = queries.list(me.get(), getTopic(), Cursor.of(path.parameter("after")));
    }

    /** The mentors of this page. */
    public List<MentorRow> getRows() {
        return page.rows();
    }

    /** Part of what they offer, or empty. */
    public String getTopic() {
        String words = path.parameter("topic").replaceAll("\\p{Cntrl}+", " ").strip();
        return words.codePointCount(0, words.length()) > LONGEST_SEARCH
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST_SEARCH))
                : words;
    }

    /** Address of the list for one topic. */
    public String of(String topic) {
        return topic.isEmpty() ? "/mentoring" : Forms.with("/mentoring", "topic", topic);
    }

    /** Address of the next page, or null. */
    public String getNext() {
        return page.next() == null
                ? null
                : Forms.with(of(getTopic()), "after", page.next().text());
    }

    /** Address of the first page, when this is not it; null otherwise. */
    public String getFirst() {
        return path.parameter("after").isEmpty() ? null : of(getTopic());
    }
}
