package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.headwaters.member.MemberRow;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.time.CommunityDay;

/** Looking after an item: saying that it is still right, handing it over, its evidence, and the consent of the people in it. */
@Stateless
public class ItemCareService {

    /** Longest reason in characters. */
    public static final int REASON_LIMIT = 1_000;

    private static final String OBJECT = "resource";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private ResourceQueries resources;

    @Inject
    private ItemCareQueries care;

    @Inject
    private Event<TaskFor> tasks;

    @Inject
    private Event<TaskDone> done;

    /**
     * Says that an item is right as it stands today.
     *
     * @param key one-time key of the form
     * @param next by when it is to be looked at again; empty for a year from now
     * @return path of the page
     * @throws InvalidInput for field {@code next}
     */
    public String reviewed(String key, long resourceId, String next) {
        Resource resource = held(resourceId);
        gate.require(cares(resource), "resource.review", OBJECT, resourceId);
        LocalDate today = CommunityDay.of(clock.instant());
        Problems problems = new Problems();
        String line = problems.optionalLine("next", next, 20);
        Optional<LocalDate> day = line.isEmpty() ? Optional.of(today.plusYears(1)) : CommunityDay.parse(line);
        if (day.isEmpty() || !day.get().isAfter(today) || day.get().isAfter(today.plusYears(2))) {
            problems.add("next", "resource.next");
        }
        problems.refuse();
        String path = path(resourceId, "resource-reviewed");
        submissions.note(key, path);
        resource.lookedAt(today, day.orElseThrow(NotFound::new));
        done.fire(new TaskDone(reviewKey(resourceId)));
        audit.done("resource.review", OBJECT, resourceId, resource.title());
        return path;
    }

    /**
     * Asks a member to look after an item; a coordinator gives it to the member at once.
     *
     * @param key one-time key of the form
     * @param named the member, as {@link org.headwaters.member.NamedPeople} reads it
     * @return path of the page
     * @throws InvalidInput for field {@code steward}, also when the member may not see the item or several may be meant
     */
    public String handOver(String key, long resourceId, String named) {
        Resource resource = held(resourceId);
        gate.require(cares(resource), "resource.hand-over", OBJECT, resourceId);
        Long member = reader(resourceId, named, "steward");
        String path = path(resourceId, gate.actor().coordinator() ? "resource-entrusted" : "resource-offered");
        submissions.note(key, path);
        done.fire(new TaskDone(offerKey(resourceId)));
        if (gate.actor().coordinator()) {
            resource.entrust(member);
        } else {
            resource.offer(member);
        }
        String kind = gate.actor().coordinator() ? "resource-entrusted" : "resource-offered";
        tasks.fire(new TaskFor(member, kind, offerKey(resourceId), resource.title(), page(resourceId)));
        audit.done("resource.hand-over", OBJECT, resourceId, named.strip());
        return path;
    }

    /**
     * Answers the question to look after an item.
     *
     * @param key one-time key of the form
     * @return path of the item
     * @throws NotFound when the actor is not asked
     */
    public String answer(String key, long resourceId, boolean yes) {
        Resource resource = held(resourceId);
        Actor actor = gate.actor();
        gate.requireVisible(actor.is(resource.offeredTo()));
        String path = "/resources/" + resourceId + "?done=" + (yes ? "resource-accepted" : "resource-declined");
        submissions.note(key, path);
        if (yes) {
            resource.entrust(actor.memberId());
        } else {
            resource.offer(null);
        }
        done.fire(new TaskDone(offerKey(resourceId)));
        audit.done(yes ? "resource.steward-accept" : "resource.steward-decline", OBJECT, resourceId, "");
        return path;
    }

    /**
     * Says how sure one can be that it works. Coordinators name the reviewer; the reviewer changes the level.
     *
     * @param key one-time key of the form
     * @param level name of an {@link EvidenceLevel}, or empty to take it away
     * @param named the reviewer; counts only from coordinators
     * @return path of the page
     * @throws InvalidInput for fields {@code level} and {@code reviewer}
     */
    public String judge(String key, long resourceId, String level, String named) {
        Resource resource = held(resourceId);
        gate.require(
                ResourcePolicy.mayJudge(gate.actor(), resource.state(), resource.reviewerId()),
                "resource.judge",
                OBJECT,
                resourceId);
        boolean names = gate.actor().coordinator();
        Long reviewer = names ? reader(resourceId, named, "reviewer") : resource.reviewerId();
        EvidenceLevel said = Arrays.stream(EvidenceLevel.values())
                .filter(one -> one.name().equals(level))
                .findFirst()
                .orElse(null);
        String path = path(resourceId, "resource-judged");
        submissions.note(key, path);
        resource.reviewed(said, reviewer, CommunityDay.of(clock.instant()));
        if (names && !gate.actor().is(reviewer)) {
            tasks.fire(new TaskFor(
                    reviewer, "resource-judge", OBJECT + "-judge:" + resourceId, resource.title(), page(resourceId)));
        }
        audit.done("resource.judge", OBJECT, resourceId, said == null ? "" : said.name());
        return path;
    }

    /**
     * Takes a video or story out of everybody's sight, because somebody in it no longer agrees. Its steward is told.
     *
     * @param key one-time key of the form
     * @return path of the page
     * @throws InvalidInput for field {@code reason}
     */
    public String recallConsent(String key, long resourceId, String reason) {
        Resource resource = held(resourceId);
        gate.require(
                cares(resource) && resource.state() == ItemState.SHARED && consents(resource),
                "resource.recall-consent",
                OBJECT,
                resourceId);
        Problems problems = new Problems();
        String words = problems.text("reason", reason, REASON_LIMIT);
        problems.refuse();
        String path = path(resourceId, "resource-held");
        submissions.note(key, path);
        resource.hold();
        if (!gate.actor().is(resource.stewardId())) {
            tasks.fire(new TaskFor(
                    resource.stewardId(), "resource-held", heldKey(resourceId), resource.title(), page(resourceId)));
        }
        audit.done("resource.recall-consent", OBJECT, resourceId, words);
        return path;
    }

    /**
     * Shows it again, because everybody in it agrees once more.
     *
     * @param key one-time key of the form
     * @return path of the page
     */
    public String renewConsent(String key, long resourceId) {
        Resource resource = held(resourceId);
        gate.require(
                cares(resource) && resource.state() == ItemState.HELD, "resource.renew-consent", OBJECT, resourceId);
        String path = path(resourceId, "resource-shown");
        submissions.note(key, path);
        resource.share(clock.instant());
        done.fire(new TaskDone(heldKey(resourceId)));
        audit.done("resource.renew-consent", OBJECT, resourceId, "");
        return path;
    }

    private Resource held(long resourceId) {
        resources.find(gate.actor(), resourceId).orElseThrow(NotFound::new);
        return em.find(Resource.class, resourceId, LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean cares(Resource resource) {
        return resource.state() != ItemState.DRAFT
                && ResourcePolicy.mayCare(gate.actor(), resource.state(), resource.authorId(), resource.stewardId());
    }

    private static boolean consents(Resource resource) {
        return resource.kind() == ResourceKind.VIDEO_OR_STORY;
    }

    /** The one member named who may see the item. What somebody may not see is not told to them. */
    private Long reader(long resourceId, String named, String field) {
        List<MemberRow> meant = care.meant(gate.actor(), resourceId, named);
        if (meant.size() != 1) {
            throw new InvalidInput(field, meant.isEmpty() ? "resource.member" : "resource.which-member");
        }
        return meant.get(0).id();
    }

    private static String page(long resourceId) {
        return "/resources/" + resourceId + "/care";
    }

    private static String path(long resourceId, String sentence) {
        return page(resourceId) + "?done=" + sentence;
    }

    static String reviewKey(long resourceId) {
        return OBJECT + "-review:" + resourceId;
    }

    private static String offerKey(long resourceId) {
        return OBJECT + "-offer:" + resourceId;
    }

    private static String heldKey(long resourceId) {
        return OBJECT + "-held:" + resourceId;
    }
}
