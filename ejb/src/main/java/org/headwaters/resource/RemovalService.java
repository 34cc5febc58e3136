package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.member.Coordinators;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;

/** Taking an item out of the library that others may have adopted, and putting it back. */
@Stateless
public class RemovalService {

    /** Longest note in characters. */
    public static final int NOTE_LIMIT = 1_000;

    private static final int ADDRESS_LIMIT = 500;
    private static final String OBJECT = "resource";
    private static final Pattern ITEM = Pattern.compile("/resources/(\\d{1,18})(/[^/?#]*)?([?#].*)?");

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
    private Settings settings;

    @Inject
    private ResourceQueries resources;

    @Inject
    private Coordinators members;

    @Inject
    private Event<TaskDone> done;

    /**
     * Takes an item out of the library. Whoever reported for an organization that uses, tries or considers it is told, with its stewards.
     *
     * @param key one-time key of the form
     * @param fate name of {@link ItemState#RETIRED} (those who use it go on reading it) or {@link ItemState#REMOVED}
     * @param note why; its address says so
     * @param successor address of what takes its place, or empty
     * @return path of the page
     * @throws InvalidInput for fields {@code fate}, {@code note} and {@code successor}
     */
    public String remove(String key, long resourceId, String fate, String note, String successor) {
        Resource resource = seen(resourceId);
        gate.require(!resource.state().gone() && may(resource), "resource.remove", OBJECT, resourceId);
        Problems problems = new Problems();
        ItemState left = problems.choice("fate", ItemState.class, fate);
        if (left != null && !left.gone()) {
            problems.add("fate", "required.fate");
        }
        String words = problems.text("note", note, NOTE_LIMIT);
        Long next = successor(problems.optionalLine("successor", successor, ADDRESS_LIMIT), resourceId, problems);
        problems.refuse();
        String path = page(resourceId) + "?done=resource-removed";
        submissions.note(key, path);
        List<Long> told = adopters(resourceId);
        resource.remove(left, gate.actor().memberId(), words, next, clock.instant());
        members.tell(
                told,
                new TaskFor(0, "resource-removed", taskKey(resourceId), resource.title(), resource.path()),
                "resource-removed",
                resource.title(),
                words,
                settings.publicUrl() + resource.path());
        audit.done("resource.remove", OBJECT, resourceId, words);
        return path;
    }

    /**
     * Puts an item back where it was.
     *
     * @param key one-time key of the form
     * @return path of the item
     */
    public String restore(String key, long resourceId) {
        Resource resource = seen(resourceId);
        gate.require(resource.state().gone() && may(resource), "resource.restore", OBJECT, resourceId);
        String path = resource.path() + "?done=resource-restored";
        submissions.note(key, path);
        resource.share(clock.instant());
        done.fire(new TaskDone(taskKey(resourceId)));
        audit.done("resource.restore", OBJECT, resourceId, resource.title());
        return path;
    }

    private Resource seen(long resourceId) {
        resources.find(gate.actor(), resourceId).orElseThrow(NotFound::new);
        return em.find(Resource.class, resourceId, LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean may(Resource resource) {
        return ResourcePolicy.mayRemove(gate.actor(), resource.state(), resource.authorId(), resource.stewardId());
    }

    /** What the address leads to, when it is a shared item that the actor may see. */
    private Long successor(String address, long itself, Problems problems) {
        if (address.isEmpty()) {
            return null;
        }
        String path = address.startsWith(settings.publicUrl() + "/")
                ? address.substring(settings.publicUrl().length())
                : address;
        Matcher item = ITEM.matcher(path);
        Long id = item.matches() ? Long.valueOf(item.group(1)) : null;
        if (id == null
                || id == itself
                || resources.seen(gate.actor(), List.of(id)).isEmpty()) {
            problems.add("successor", "resource.successor");
        }
        return id;
    }

    @SuppressWarnings("unchecked")
    private List<Long> adopters(long resourceId) {
        List<Number> found = em.createNativeQuery(
                        """
                        SELECT x.recorded_by FROM adoption x WHERE x.resource_id = ?1 AND x.stage <> 'DROPPED'
                        UNION SELECT a.member_id FROM adoption x JOIN affiliation a ON a.organization_id = x.organization_id
                        WHERE x.resource_id = ?1 AND x.stage <> 'DROPPED' AND a.steward = TRUE AND a.until IS NULL""")
                .setParameter(1, resourceId)
                .getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    private static String page(long resourceId) {
        return "/resources/" + resourceId + "/remove";
    }

    private static String taskKey(long resourceId) {
        return "resource-removed:" + resourceId;
    }
}
