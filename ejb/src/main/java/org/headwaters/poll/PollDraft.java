package org.headwaters.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.Problems;

/**
 * A poll as a composer's fields describe it. There is one as soon as a question or an option is typed; nobody need tick a box first.
 *
 * @param kind how people vote
 * @param question what is asked
 * @param options the labels, in their order
 * @param closesAt when it closes
 */
public record PollDraft(PollKind kind, String question, List<String> options, Instant closesAt) {

    /** Field names, without the prefix they carry in a form. */
    public static final String KIND = "pollKind";

    /** What is asked. */
    public static final String QUESTION = "pollQuestion";
    /** One option a line. */
    public static final String OPTIONS = "pollOptions";
    /** The last day, as {@code 2026-12-24}. */
    public static final String CLOSES = "pollCloses";

    /** Longest question in characters. */
    public static final int QUESTION_LIMIT = 200;
    /** Longest option in characters. */
    public static final int OPTION_LIMIT = 120;
    /** Most options; of a ranked poll fewer, since each must be given a place. */
    public static final int MOST = 20;

    /** Most options of a ranked poll. */
    public static final int MOST_RANKED = 10;

    /** How long a poll is open when no day is given. */
    static final Duration USUAL = Duration.ofDays(14);

    private static final int LONGEST_DAYS = 366;
    /** The community's time zone: a poll closes when its last day ends there. */
    public static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /** Whether the fields describe a poll. */
    public static boolean in(PostFields fields) {
        return fields.has(QUESTION) || fields.has(OPTIONS) || fields.has(CLOSES);
    }

    /** Reads and checks the fields of a poll. What comes back is only good when nothing was added to the problems. */
    public static PollDraft of(PostFields fields, Instant now, Problems problems) {
        PollKind kind = kind(fields.text(KIND));
        String question = problems.optionalLine(PostFields.PREFIX + QUESTION, fields.text(QUESTION), QUESTION_LIMIT);
        if (question.isEmpty()) {
            problems.add(PostFields.PREFIX + QUESTION, "poll.question");
        }
        List<String> options = kind == PollKind.CONSENT
                ? Arrays.stream(Stance.values()).map(Enum::name).toList()
                : options(fields.text(OPTIONS), kind, problems);
        return new PollDraft(kind, question, options, closesAt(fields.text(CLOSES), now, problems));
    }

    private static PollKind kind(String text) {
        return Arrays.stream(PollKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElse(PollKind.SINGLE);
    }

    private static List<String> options(String text, PollKind kind, Problems problems) {
        String field = PostFields.PREFIX + OPTIONS;
        int most = kind == PollKind.RANKED ? MOST_RANKED : MOST;
        List<String> lines = text.lines()
                .map(line -> new Problems().optionalLine(field, line, Integer.MAX_VALUE))
                .filter(line -> !line.isEmpty())
                .toList();
        Set<String> different = new HashSet<>();
        lines.forEach(line -> different.add(line.toLowerCase(Locale.ROOT)));
        if (lines.size() < 2) {
            problems.add(field, "poll.options-few");
        } else if (lines.size() > most) {
            problems.add(field, "poll.options-many", most, lines.size());
        } else if (different.size() < lines.size()) {
            problems.add(field, "poll.options-same");
        } else if (lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > OPTION_LIMIT)) {
            problems.add(field, "poll.option-long", OPTION_LIMIT);
        }
        return lines;
    }

    private static Instant closesAt(String text, Instant now, Problems problems) {
        if (text.isBlank()) {
            return now.plus(USUAL);
        }
        LocalDate today = now.atZone(ZONE).toLocalDate();
        try {
            LocalDate last = LocalDate.parse(text.strip());
            if (!last.isBefore(today) && !last.isAfter(today.plusDays(LONGEST_DAYS))) {
                return last.plusDays(1).atStartOfDay(ZONE).toInstant();
            }
        } catch (DateTimeParseException unreadable) {
            // The same sentence tells what a day looks like.
        }
        problems.add(PostFields.PREFIX + CLOSES, "poll.closes");
        return now.plus(USUAL);
    }
}
