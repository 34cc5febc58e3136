package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headwaters.member.MemberRow;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.jobs.SweepTime;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.resource.EvidenceLevel;
import org.headwaters.resource.ItemCareQueries;
import org.headwaters.resource.ItemCareService;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceForm;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.resource.ResourceService;
import org.headwaters.resource.ReviewReminder;
import org.junit.jupiter.api.Test;

/** Looking after an item: its steward, the day by which it is looked at again, its evidence, and consent. */
interface StewardCases {

    private static long item(String title, String space) {
        ResourceForm form = new ResourceForm(
                title,
                "A few words.",
                "DOCUMENT",
                "EN",
                space.isEmpty() ? "MEMBERS" : "SPACE",
                space,
                "https://example.org/" + UUID.randomUUID(),
                List.of(),
                List.of());
        return Long.parseLong(Inside.bean(ResourceService.class)
                .add(Submissions.newKey(), form, "")
                .replaceAll("^/resources/(\\d+).*", "$1"));
    }

    private static List<Object> tasks(Actor member, long item) {
        return Inside.list(
                "SELECT kind FROM task_notice WHERE member_id = ?1 AND path = ?2 AND read_at IS NULL ORDER BY kind",
                member.memberId(),
                "/resources/" + item + "/care");
    }

    @Test
    default void itIsHandedToWhoeverSaysYesAndCanSeeIt() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        ItemCareService service = Inside.bean(ItemCareService.class);
        long space = Inside.space("steward-room-" + mark, "OWN");
        Actor author = Inside.member("steward-author-" + mark, space);
        Actor heir = Inside.member("steward-heir-" + mark, space);
        Actor outside = Inside.member("steward-outside-" + mark);
        Inside.execute(
                "INSERT INTO space_membership (space_id, member_id, lead, since) VALUES (?1, ?2, FALSE, NOW(6)), (?1, ?3, FALSE, NOW(6))",
                space,
                author.memberId(),
                heir.memberId());
        Inside.become(author);
        long item = item("Kept by two " + mark, "steward-room-" + mark);
        assertThatThrownBy(() -> service.handOver(Submissions.newKey(), item, outside.handle()))
                .as("what one cannot see is not handed to one, nor told of")
                .isInstanceOf(InvalidInput.class);
        String twins = "Twin " + mark;
        Inside.execute("UPDATE member SET name = ?1 WHERE id IN (?2, ?3)", twins, heir.memberId(), author.memberId());
        assertThatThrownBy(() -> service.handOver(Submissions.newKey(), item, twins))
                .as("of two of one name one is chosen")
                .isInstanceOf(InvalidInput.class);
        assertThat(Inside.bean(ItemCareQueries.class).meant(author, item, "twin " + mark))
                .extracting(MemberRow::handle)
                .containsExactlyInAnyOrder(heir.handle(), author.handle());
        Inside.execute(
                "UPDATE member SET name = ?1 WHERE id IN (?2, ?3)", twins, outside.memberId(), author.memberId());
        Inside.execute("UPDATE member SET name = ?1 WHERE id = ?2", "Heir of " + mark, heir.memberId());
        assertThat(Inside.bean(ItemCareQueries.class).meant(author, item, twins))
                .as("who may not see it is not offered")
                .extracting(MemberRow::handle)
                .containsExactly(author.handle());
        service.handOver(Submissions.newKey(), item, "heir of " + mark);

        Inside.become(outside);
        assertThatThrownBy(() -> service.answer(Submissions.newKey(), item, true))
                .isInstanceOf(NotFound.class);
        Inside.become(heir);
        assertThatThrownBy(() -> service.reviewed(Submissions.newKey(), item, ""))
                .as("who is asked has not said yes")
                .isInstanceOf(NotAllowed.class);
        service.answer(Submissions.newKey(), item, true);
        LocalDate next = CommunityDay.of(Inside.bean(Clock.class).instant()).plusDays(90);
        service.reviewed(Submissions.newKey(), item, next.toString());
        assertThatThrownBy(() -> service.reviewed(Submissions.newKey(), item, "2001-01-01"))
                .isInstanceOf(InvalidInput.class);
        ItemCareQueries queries = Inside.bean(ItemCareQueries.class);
        var care =
                queries.of(Inside.bean(ResourceQueries.class).find(heir, item).orElseThrow());
        assertThat(care.stewardHandle()).isEqualTo(heir.handle());
        assertThat(care.reviewBy()).isEqualTo(next);
        assertThatThrownBy(() -> service.judge(Submissions.newKey(), item, "BEST", heir.handle()))
                .as("its steward is no reviewer of it")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    default void itsStewardIsRemindedAndAfterTwoMonthsTheCoordinatorsAre() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Actor author = Inside.become(Inside.member("reminded-" + mark));
        Actor coordinator = Inside.member("reminded-desk-" + mark);
        Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", coordinator.memberId());
        long item = item("To be looked at " + mark, "");
        // Whatever else is due has been reminded of; the batch is this item's.
        Inside.execute("UPDATE resource SET reminded = 3 WHERE id <> ?1", item);
        ReviewReminder reminder = Inside.bean(ReviewReminder.class);
        var due = Inside.bean(Clock.class).instant().plus(370, ChronoUnit.DAYS);
        reminder.remind(new SweepTime(due.minus(30, ChronoUnit.DAYS)));
        assertThat(tasks(author, item)).isEmpty();
        reminder.remind(new SweepTime(due));
        reminder.remind(new SweepTime(due));
        assertThat(tasks(author, item)).containsExactly("resource-review");
        assertThat(Inside.count("SELECT reminded FROM resource WHERE id = ?1", item))
                .isEqualTo(1);
        reminder.remind(new SweepTime(due.plus(30, ChronoUnit.DAYS)));
        reminder.remind(new SweepTime(due.plus(60, ChronoUnit.DAYS)));
        assertThat(tasks(coordinator, item)).containsExactly("resource-alone");
        Inside.bean(ItemCareService.class).reviewed(Submissions.newKey(), item, "");
        assertThat(Inside.count("SELECT reminded FROM resource WHERE id = ?1", item))
                .isZero();
        assertThat(tasks(coordinator, item)).as("the task is done").isEmpty();
    }

    @Test
    default void whoTakesConsentBackTakesItOutOfEverySightAtOnce() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        ItemCareService service = Inside.bean(ItemCareService.class);
        ResourceQueries resources = Inside.bean(ResourceQueries.class);
        Actor reader = Inside.member("story-reader-" + mark);
        Actor author = Inside.become(Inside.member("story-author-" + mark));
        long item = item("A story " + mark, "");
        assertThatThrownBy(() -> service.recallConsent(Submissions.newKey(), item, "She asked"))
                .as("a document tells of nobody's consent")
                .isInstanceOf(NotAllowed.class);
        Inside.execute("UPDATE resource SET kind = 'VIDEO_OR_STORY' WHERE id = ?1", item);
        service.recallConsent(Submissions.newKey(), item, "She asked us to.");
        assertThat(resources.find(reader, item)).isEmpty();
        assertThat(resources.seen(reader, Set.of(item))).as("in no list").isEmpty();
        assertThat(resources.find(author, item)).as("who looks after it").isPresent();
        service.renewConsent(Submissions.newKey(), item);
        assertThat(resources.find(reader, item)).isPresent();
    }

    @Test
    default void theLevelOfEvidenceIsFoundByTheLibrary() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Actor author = Inside.become(Inside.member("judged-author-" + mark));
        long item = item("Judged " + mark, "");
        Actor reviewer = Inside.member("judge-" + mark);
        Actor desk = new Actor(author.memberId(), "desk", "Desk", null, true, Set.of(), Set.of(), Set.of(), false);
        Inside.become(desk);
        ItemCareService service = Inside.bean(ItemCareService.class);
        service.judge(Submissions.newKey(), item, "EMERGING", reviewer.handle());
        Inside.become(reviewer);
        service.judge(Submissions.newKey(), item, "PROMISING", "");
        ResourceFilter promising = new ResourceFilter(
                mark,
                null,
                "",
                "",
                "",
                null,
                null,
                EvidenceLevel.PROMISING,
                "",
                "",
                null,
                null,
                null,
                null,
                ResourceFilter.Sort.NEWEST,
                1,
                null);
        assertThat(Inside.bean(ResourceQueries.class).list(reviewer, promising).rows())
                .extracting(ResourceRow::id)
                .containsExactly(item);
    }
}
