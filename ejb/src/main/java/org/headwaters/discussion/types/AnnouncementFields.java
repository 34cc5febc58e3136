package org.headwaters.discussion.types;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.space.Space.Visibility;

/**
 * What an announcement says, checked.
 *
 * @param audience whom it is shown to
 * @param startsAt the first moment of its first day
 * @param endsAt the first moment after its last day
 * @param actionLabel what to do, or empty
 * @param actionUrl where to do it, or empty
 */
public record AnnouncementFields(
        ShownTo audience, Instant startsAt, Instant endsAt, String actionLabel, String actionUrl) {

    private static final int LABEL_LIMIT = 60;
    private static final int URL_LIMIT = 500;
    /** Most days that one is shown: what goes on longer belongs on a page of its own. */
    private static final int LONGEST = 366;

    /**
     * Reads the fields of a form.
     *
     * @param visibility who may read the space, or null when none was chosen
     * @param fresh whether it is about to be started; one that is over may still be edited
     */
    static AnnouncementFields read(
            PostFields sent, Visibility visibility, boolean fresh, Instant now, Problems problems) {
        ShownTo audience = problems.choice("post.audience", ShownTo.class, sent.text("audience"));
        if (audience != null && visibility != null && !audience.within(visibility)) {
            problems.add("post.audience", "audience-too-wide");
        }
        LocalDate today = CommunityDay.of(now);
        LocalDate first = sent.has("starts") ? day("post.starts", sent.text("starts"), problems) : today;
        LocalDate last = last(sent, problems);
        if (first != null && first.isAfter(today.plusDays(LONGEST))) {
            problems.add("post.starts", "day-too-far");
        } else if (first != null && last != null) {
            if (last.isBefore(first)) {
                problems.add("post.ends", "ends-before-start");
            } else if (fresh && last.isBefore(today)) {
                problems.add("post.ends", "ends-past");
            } else if (last.isAfter(first.plusDays(LONGEST))) {
                problems.add("post.ends", "day-too-far");
            }
        }
        String label = problems.optionalLine("post.actionLabel", sent.text("actionLabel"), LABEL_LIMIT);
        String url = url(sent, problems);
        if (label.isEmpty() && !url.isEmpty()) {
            problems.add("post.actionLabel", "required.post.actionLabel");
        }
        if (!label.isEmpty() && url.isEmpty()) {
            problems.add("post.actionUrl", "required.post.actionUrl");
        }
        return new AnnouncementFields(
                audience,
                first == null ? null : CommunityDay.start(first),
                last == null ? null : CommunityDay.end(last),
                label,
                url);
    }

    private static LocalDate last(PostFields sent, Problems problems) {
        if (!sent.has("ends")) {
            problems.add("post.ends", "required.post.ends");
            return null;
        }
        return day("post.ends", sent.text("ends"), problems);
    }

    private static LocalDate day(String field, String text, Problems problems) {
        Optional<LocalDate> day = CommunityDay.parse(text);
        if (day.isEmpty()) {
            problems.add(field, "day");
        }
        return day.orElse(null);
    }

    /** An address of the web, or a path of this site. */
    private static String url(PostFields sent, Problems problems) {
        String typed = sent.text("actionUrl").strip();
        if (!typed.startsWith("/")) {
            return problems.optionalWebAddress("post.actionUrl", typed, URL_LIMIT);
        }
        String path = problems.optionalLine("post.actionUrl", typed, URL_LIMIT);
        if (path.startsWith("//") || path.indexOf('\\') >= 0) {
            problems.add("post.actionUrl", "web-address");
        }
        return path;
    }
}
