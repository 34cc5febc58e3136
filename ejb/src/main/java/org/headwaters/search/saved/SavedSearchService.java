package org.headwaters.search.saved;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.account.OneTimeLinks;
import org.headwaters.member.Presence;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.search.SearchFacet;
import org.headwaters.search.Sought;

/** Keeping searches. Saving one twice keeps one. */
@Stateless
public class SavedSearchService {

    /** Most searches of one member. */
    public static final int MOST = 20;

    /** Where a person ends the mails of a search by the link in one; the secret follows. */
    public static final String STOP = "/searches/stop/";
    /** Where a mail program ends them with one press; the secret follows. */
    public static final String STOP_AT_ONCE = "/stop-mail/";

    private static final String OBJECT = "saved-search";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Presence presence;

    @Inject
    private Gate gate;

    @Inject
    private SavedSearchQueries saved;

    @Inject
    private SavedSearchNotices notices;

    @Inject
    private OneTimeLinks links;

    /** Where the results of a saved search are, the newest first. */
    static String path(long id) {
        return "/search?saved=" + id;
    }

    /**
     * Saves a search.
     *
     * @return the path of its results
     * @throws InvalidInput when nothing is looked for, or the actor has as many as one may have
     */
    public String save(Sought sought, Map<SearchFacet, Long> chosen, boolean byMail) {
        Actor actor = gate.actor();
        gate.require(SavedSearchPolicy.mayKeep(actor), "search.save", OBJECT, null);
        // Two at once would both see that there is room for one.
        presence.hold(actor.memberId());
        Long same = saved.same(actor, sought, chosen).map(SavedSearchView::id).orElse(null);
        if (same != null) {
            mail(same, byMail);
            return path(same);
        }
        Problems problems = new Problems();
        if (sought.none()) {
            problems.add("", "savedSearch.words");
        } else if (saved.list(actor).size() >= MOST) {
            problems.add("", "savedSearch.many", MOST);
        }
        problems.refuse();
        SavedSearch search = new SavedSearch(actor.memberId(), sought, chosen, byMail, clock.instant());
        em.persist(search);
        em.flush();
        em.persist(new SavedSearchLook(search.id(), clock.instant()));
        return path(search.id());
    }

    /** Tells of new results by mail too, or no longer. */
    public void mail(long id, boolean wanted) {
        own(id).byMail(wanted);
        nothingToMail(id);
    }

    /** Its owner looks at the results, so that there is nothing to be told until there is something new again. */
    public void seen(long id) {
        gate.requireVisible(saved.find(gate.actor(), id).isPresent());
        notices.over(id);
        nothingToMail(id);
    }

    /** What was seen, or was told while no mail was wanted, is not told by mail afterwards. */
    private void nothingToMail(long id) {
        em.createNativeQuery("UPDATE saved_search_hit SET mail_due = FALSE WHERE saved_search_id = ?1 AND mail_due")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Forgets a search; nothing more is told of it. */
    public void remove(long id) {
        em.remove(own(id));
        notices.over(id);
    }

    /** What the search looks for whose mails a link ends, while the link is good. */
    @OpenToAll("the secret from the mail is the permission: nobody signs in to be left in peace")
    public Optional<String> stoppable(String secret) {
        return links.subject(Purpose.STOP_SEARCH_MAIL, secret)
                .map(id -> em.find(SavedSearch.class, id))
                .map(SavedSearch::words);
    }

    /**
     * Ends the mails of a search by the link in one. Its notices go on.
     *
     * @return whether the link was good
     */
    @OpenToAll("the secret from the mail is the permission: nobody signs in to be left in peace")
    public boolean stopMail(String secret) {
        Optional<SavedSearch> search = links.redeem(Purpose.STOP_SEARCH_MAIL, secret)
                .map(id -> em.find(SavedSearch.class, id, LockModeType.PESSIMISTIC_WRITE));
        search.ifPresent(one -> {
            one.byMail(false);
            nothingToMail(one.id());
        });
        return search.isPresent();
    }

    private SavedSearch own(long id) {
        gate.require(SavedSearchPolicy.mayKeep(gate.actor()), "search.change", OBJECT, id);
        SavedSearch search = em.find(SavedSearch.class, id, LockModeType.PESSIMISTIC_WRITE);
        gate.requireVisible(search != null && SavedSearchPolicy.mayChange(gate.actor(), search.memberId()));
        return search;
    }
}
