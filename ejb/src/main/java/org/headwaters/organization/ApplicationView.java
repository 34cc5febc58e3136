package org.headwaters.organization;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Confusables;
import org.headwaters.platform.text.Paragraphs;
import org.headwaters.platform.text.Region;
import org.headwaters.platform.time.WorkingDays;

/**
 * An application with all its answers.
 *
 * @param id its id
 * @param name the organization's name
 * @param kind what sort it is
 * @param region where it works
 * @param website its web site, or empty
 * @param mailDomains its mail domains separated by a space, or empty
 * @param mission what it does
 * @param why why it wants to take part
 * @param contactName who asks
 * @param contactEmail where answers go
 * @param contactRole what that person does there
 * @param evidence a public page that shows the work, or empty
 * @param state where it stands
 * @param appliedAt when it came
 * @param organizationSlug address of the organization that came of it, or null
 * @param version for a form: who decides on an older one is told
 * @param takenBy the coordinator who has taken it, or null
 * @param takenByName that person's name, or null
 * @param decidedBy who has decided on it, or null
 * @param appealedAt when the applicant asked another coordinator to look again, or null
 * @param waitsSince since when a coordinator has the next word
 * @param remindedAt when coordinators were reminded, or null
 * @param escalatedAt when the backup coordinator was told, or null
 */
public record ApplicationView(
        long id,
        String name,
        OrganizationKind kind,
        Region region,
        String website,
        String mailDomains,
        String mission,
        String why,
        String contactName,
        String contactEmail,
        String contactRole,
        String evidence,
        ApplicationState state,
        Instant appliedAt,
        String organizationSlug,
        int version,
        Long takenBy,
        String takenByName,
        Long decidedBy,
        Instant appealedAt,
        Instant waitsSince,
        Instant remindedAt,
        Instant escalatedAt) {

    /** When an answer is due: two working days after a coordinator got the word. */
    public Instant dueAt() {
        return WorkingDays.due(waitsSince, ApplicationClock.DAYS);
    }

    /** Whether a coordinator has the next word. */
    public boolean ours() {
        return ApplicationState.ours().contains(state);
    }

    /** Whether the applicant may ask another coordinator to look again. */
    public boolean mayAppeal() {
        return state == ApplicationState.DECLINED && appealedAt == null;
    }

    /** Whether a word of the name mixes alphabets that look alike, as nobody's name does. */
    public boolean mixedLetters() {
        return Confusables.mixed(name) || Confusables.mixed(contactName);
    }

    /** The mission as paragraphs. */
    public List<String> missionParagraphs() {
        return Paragraphs.of(mission);
    }

    /** The reasons as paragraphs. */
    public List<String> whyParagraphs() {
        return Paragraphs.of(why);
    }

    /** What duplicates are looked for by. */
    DuplicateFinder.Known known() {
        return new DuplicateFinder.Known(name, website, mailDomains, contactEmail);
    }
}
