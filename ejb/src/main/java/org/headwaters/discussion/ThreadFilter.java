package org.headwaters.discussion;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.text.Region;

/**
 * What a list of threads shows. Everything comes from an address, so anything unknown counts as not asked for.
 *
 * @param show all, or which of them
 * @param spaceId only this space, or null
 * @param type only this type, or null
 * @param organizationId only threads started for this organization, or null
 * @param authorId only threads started by this member, or null
 * @param traits what else the threads have in common
 * @param after where the page before ended, or null for the first page
 */
public record ThreadFilter(
        Show show, Long spaceId, ThreadType type, Long organizationId, Long authorId, Traits traits, Cursor after) {

    /** Which threads. */
    public enum Show {
        LATEST,
        /** Nobody has replied yet. */
        UNANSWERED,
        /** Questions that may have replies, but none that was accepted. */
        OPEN_QUESTIONS,
        UNREAD,
        /** Something new since the reader was here last. */
        SINCE_VISIT,
        /** What the reader follows closely. */
        FOLLOWING;

        /** Whether such threads may be so rare that no page looks at all there are. */
        boolean rare() {
            return this != LATEST && this != UNANSWERED;
        }

        /** As it stands in addresses. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What threads have in common beside space and type.
     *
     * @param topic address of a topic, or empty
     * @param kind kind of the organization a thread was started for, or null
     * @param region where that organization works, or null
     * @param open only those that look for collaborators and still take any
     */
    public record Traits(String topic, OrganizationKind kind, Region region, boolean open) {

        /** Any. */
        public static final Traits ANY = new Traits("", null, null, false);
    }

    /**
     * Where a page ended.
     *
     * @param at time of the last row's newest post
     * @param id the last row's id
     */
    public record Cursor(Instant at, long id) {

        private static final Pattern TEXT = Pattern.compile("(\\d{1,17})-(\\d{1,18})");
        private static final long MICROS = 1_000_000;

        /** For an address. */
        public String text() {
            return at.getEpochSecond() * MICROS + at.getNano() / 1000 + "-" + id;
        }

        /** From an address; null for anything that is no cursor. */
        public static Cursor of(String text) {
            Matcher matcher = TEXT.matcher(text == null ? "" : text);
            if (!matcher.matches()) {
                return null;
            }
            long micros = Long.parseLong(matcher.group(1));
            return new Cursor(
                    Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000), Long.parseLong(matcher.group(2)));
        }
    }

    /** All threads, the latest first. */
    public static ThreadFilter latest() {
        return new ThreadFilter(Show.LATEST, null, null, null, null, Traits.ANY, null);
    }

    /** The same, of which any may be shown. */
    ThreadFilter any() {
        ThreadType only = type == null && show == Show.OPEN_QUESTIONS ? ThreadType.QUESTION : type;
        return new ThreadFilter(Show.LATEST, spaceId, only, organizationId, authorId, traits, after);
    }

    /** Only those started by a member. */
    public static ThreadFilter by(long authorId) {
        return new ThreadFilter(Show.LATEST, null, null, null, authorId, Traits.ANY, null);
    }

    /** Only those started for an organization. */
    public static ThreadFilter of(long organizationId) {
        return new ThreadFilter(Show.LATEST, null, null, organizationId, null, Traits.ANY, null);
    }

    /** Only those of a space. */
    public static ThreadFilter in(long spaceId) {
        return new ThreadFilter(Show.LATEST, spaceId, null, null, null, Traits.ANY, null);
    }
}
