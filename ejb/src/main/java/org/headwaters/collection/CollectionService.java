package org.headwaters.collection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.headwaters.link.LinkEnd;
import org.headwaters.link.LinkEnds;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.resource.Audience;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** Keeping collections. All changes of one happen one behind the other, so that its order stays an order. */
@Stateless
public class CollectionService {

    /** Longest title in characters. */
    public static final int TITLE_LIMIT = 140;
    /** Longest words about what it is for, in characters. */
    public static final int PURPOSE_LIMIT = 2_000;
    /** Longest note in characters. */
    public static final int NOTE_LIMIT = 500;
    /** Most resources and threads in one collection. */
    public static final int MOST_ITEMS = 200;
    /** Most collections of one member. */
    public static final int MOST_OWN = 500;
    /** What the choice of a collection says for a new one. */
    public static final String NEW = "new";

    private static final String OBJECT = "collection";
    private static final int ADDRESS_LIMIT = 500;

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
    private CollectionQueries collections;

    @Inject
    private ResourceQueries resources;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private LinkEnds ends;

    /**
     * Makes a collection.
     *
     * @return path of its form, where it is filled
     * @throws InvalidInput for fields {@code title}, {@code purpose}, {@code audience} and {@code space}
     */
    public String make(String key, CollectionForm form) {
        Actor actor = maker();
        Problems problems = new Problems();
        ResourceCollection fresh = new ResourceCollection(actor.memberId(), clock.instant());
        fill(fresh, form, problems, actor);
        problems.refuse();
        enough(actor);
        em.persist(fresh);
        em.flush();
        String path = "/collections/" + fresh.id() + "/edit?done=collection-made";
        submissions.note(key, path);
        audit.done("collection.make", OBJECT, fresh.id(), fresh.title());
        return path;
    }

    /** Changes what is said about a collection. */
    public String edit(String key, long id, int version, CollectionForm form) {
        ResourceCollection collection = locked(id);
        Problems problems = new Problems();
        if (collection.version() != version) {
            problems.add("", "changed");
        }
        fill(collection, form, problems, gate.actor());
        problems.refuse();
        collection.changed(clock.instant());
        String path = collection.path() + "?done=collection-saved";
        submissions.note(key, path);
        audit.done("collection.edit", OBJECT, id, collection.title());
        return path;
    }

    /** Takes a collection away. What is in it stays where it is. */
    public String remove(String key, long id) {
        CollectionView seen = collections.find(gate.actor(), id).orElseThrow(NotFound::new);
        gate.require(CollectionPolicy.mayRemove(gate.actor(), seen), "collection.remove", OBJECT, id);
        String path = "/collections?done=collection-removed";
        submissions.note(key, path);
        em.createQuery("DELETE FROM CollectionItem i WHERE i.collectionId = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("DELETE FROM ResourceCollection c WHERE c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        audit.done("collection.remove", OBJECT, id, seen.title());
        return path;
    }

    /**
     * Adds a resource to one of the actor's collections or to a new one.
     *
     * @param choice id of the collection, or {@value #NEW}
     * @param title of the new one
     * @return path of the collection
     * @throws InvalidInput for fields {@code collection}, {@code title} and {@code note}
     */
    public String collect(String key, long resourceId, String choice, String title, String note) {
        Actor actor = gate.actor();
        resources.find(actor, resourceId).orElseThrow(NotFound::new);
        gate.require(CollectionPolicy.mayMake(actor), "collection.add", OBJECT, null);
        Problems problems = new Problems();
        String words = problems.optionalLine("note", note, NOTE_LIMIT);
        ResourceCollection collection = null;
        if (NEW.equals(choice)) {
            collection = new ResourceCollection(actor.memberId(), clock.instant());
            collection.describe(problems.line("title", title, TITLE_LIMIT), "");
            collection.open(Audience.MEMBERS, null, false);
            problems.refuse();
            enough(actor);
            em.persist(collection);
            em.flush();
            audit.done("collection.make", OBJECT, collection.id(), collection.title());
        } else if (choice == null || !choice.matches("\\d{1,18}")) {
            problems.add("collection", "required.collection");
        }
        problems.refuse();
        collection = collection == null ? locked(Long.parseLong(choice)) : collection;
        String path = collection.path() + "?done=collected";
        submissions.note(key, path);
        add(collection, LinkEnd.ofResource(resourceId), words, "collection");
        return path;
    }

    /**
     * Adds a resource or a thread by its address.
     *
     * @return path of the collection's form
     * @throws InvalidInput for fields {@code address} and {@code note}
     */
    public String addAt(String key, long id, String address, String note) {
        ResourceCollection collection = locked(id);
        Problems problems = new Problems();
        String typed = problems.line("address", address, ADDRESS_LIMIT);
        String words = problems.optionalLine("note", note, NOTE_LIMIT);
        LinkEnd what = problems.any() ? null : ends.at(gate.actor(), typed);
        if (what == null && !problems.any()) {
            problems.add("address", "link.unknown");
        }
        problems.refuse();
        String path = form(id) + "?done=collected#items-title";
        submissions.note(key, path);
        add(collection, what, words, "address");
        return path;
    }

    /** Moves something up or down by one place among what the actor sees. */
    public String move(long id, long itemId, boolean up) {
        locked(id);
        List<CollectionItem> items = items(id);
        for (int at = 0; at < items.size(); at++) {
            items.get(at).put(at + 1);
        }
        int from = index(items, itemId);
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < items.size()) {
            items.get(from).put(to + 1);
            items.get(to).put(from + 1);
        }
        return form(id) + "#item-" + itemId;
    }

    /** Takes something out of a collection. */
    public String takeOut(long id, long itemId) {
        ResourceCollection collection = locked(id);
        List<CollectionItem> items = items(id);
        em.remove(items.get(index(items, itemId)));
        collection.changed(clock.instant());
        return form(id) + "?done=taken-out#items-title";
    }

    /**
     * Changes the notes.
     *
     * @param notes by id of the line; what is not in the collection is passed over
     * @throws InvalidInput for fields {@code note-17}
     */
    public String note(String key, long id, Map<Long, String> notes) {
        ResourceCollection collection = locked(id);
        Problems problems = new Problems();
        for (CollectionItem item : items(id)) {
            if (notes.containsKey(item.id())) {
                item.say(problems.optionalLine("note-" + item.id(), notes.get(item.id()), NOTE_LIMIT));
            }
        }
        problems.refuse();
        String path = collection.path() + "?done=collection-saved";
        submissions.note(key, path);
        collection.changed(clock.instant());
        return path;
    }

    /** Makes a collection of the actor's own out of what the actor sees in another one. */
    public String copy(String key, long id) {
        Actor actor = gate.actor();
        CollectionView seen = collections.find(actor, id).orElseThrow(NotFound::new);
        maker();
        enough(actor);
        ResourceCollection fresh = new ResourceCollection(actor.memberId(), clock.instant());
        fresh.describe(seen.title(), seen.purpose());
        fresh.open(Audience.MEMBERS, null, false);
        fresh.copyOf(id);
        em.persist(fresh);
        em.flush();
        String path = "/collections/" + fresh.id() + "/edit?done=collection-copied";
        submissions.note(key, path);
        List<Long> visible = collections.items(actor, seen).stream()
                .map(CollectionItemView::id)
                .toList();
        int position = 0;
        for (CollectionItem item : items(id)) {
            if (visible.contains(item.id())) {
                em.persist(new CollectionItem(fresh.id(), ++position, item.what(), item.note(), clock.instant()));
            }
        }
        audit.done("collection.copy", OBJECT, fresh.id(), seen.title());
        return path;
    }

    private Actor maker() {
        Actor actor = gate.actor();
        gate.require(CollectionPolicy.mayMake(actor), "collection.make", OBJECT, null);
        return actor;
    }

    private void enough(Actor actor) {
        long own = em.createQuery("SELECT COUNT(c.id) FROM ResourceCollection c WHERE c.ownerId = :me", Long.class)
                .setParameter("me", actor.memberId())
                .getSingleResult();
        if (own >= MOST_OWN) {
            throw new InvalidInput("title", "collection.many", MOST_OWN);
        }
    }

    private void fill(ResourceCollection collection, CollectionForm form, Problems problems, Actor actor) {
        String title = problems.line("title", form.title(), TITLE_LIMIT);
        String purpose = problems.optionalText("purpose", form.purpose(), PURPOSE_LIMIT);
        Audience audience = problems.choice("audience", Audience.class, form.audience());
        if (audience != null && !Audience.plain().contains(audience)) {
            problems.add("audience", "required.audience");
        }
        SpaceSummary space =
                audience == Audience.SPACE ? spaces.bySlug(actor, form.space()).orElse(null) : null;
        if (audience != null
                && !ResourcePolicy.mayShareWith(
                        actor,
                        audience,
                        space == null ? null : space.id(),
                        space == null ? null : space.visibility())) {
            problems.add("space", "required.space");
        }
        if (!problems.any()) {
            collection.describe(title, purpose);
            collection.open(
                    audience,
                    space == null ? null : space.id(),
                    form.byCoordinators() && CollectionPolicy.mayMakeForAll(actor));
        }
    }

    /** Puts something at the end. What is there already stays where it is. */
    private void add(ResourceCollection collection, LinkEnd what, String note, String field) {
        List<CollectionItem> items = items(collection.id());
        if (items.stream().anyMatch(item -> item.what().equals(what))) {
            throw new InvalidInput(field, "collection.there");
        }
        if (items.size() >= MOST_ITEMS) {
            throw new InvalidInput(field, "collection.full", MOST_ITEMS);
        }
        int last = items.isEmpty() ? 0 : items.get(items.size() - 1).position();
        em.persist(new CollectionItem(collection.id(), last + 1, what, note, clock.instant()));
        collection.changed(clock.instant());
        audit.done("collection.add", OBJECT, collection.id(), collection.title());
    }

    private ResourceCollection locked(long id) {
        CollectionView seen = collections.find(gate.actor(), id).orElseThrow(NotFound::new);
        gate.require(CollectionPolicy.mayEdit(gate.actor(), seen), "collection.edit", OBJECT, id);
        ResourceCollection collection = em.find(ResourceCollection.class, id, LockModeType.PESSIMISTIC_WRITE);
        gate.requireVisible(collection != null);
        return collection;
    }

    private List<CollectionItem> items(long id) {
        return em.createQuery(
                        "SELECT i FROM CollectionItem i WHERE i.collectionId = :id ORDER BY i.position, i.id",
                        CollectionItem.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static int index(List<CollectionItem> items, long itemId) {
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).id() == itemId) {
                return at;
            }
        }
        throw new NotFound();
    }

    private static String form(long id) {
        return "/collections/" + id + "/edit";
    }
}
