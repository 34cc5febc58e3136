package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.account.OneTimeLinks;
import org.headwaters.organization.DuplicateFinder.Known;
import org.headwaters.organization.DuplicateFinder.Reason;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.secret.Tokens;

/** All reads of applications: the coordinators', and the one an applicant has the secret of. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApplicationQueries {

    /** What the queue may be sorted by; anything else is by age. */
    private static final Map<String, String> SORTS = Map.of(
            "name", "a.organizationName",
            "kind", "a.kind",
            "contactName", "a.contactName",
            "appliedAt", "a.appliedAt",
            "updatedAt", "a.updatedAt",
            "waitsSince", "a.waitsSince");

    private static final String VIEW =
            """
            SELECT NEW org.headwaters.organization.ApplicationView(a.id, a.organizationName, a.kind, a.region, a.website,
                a.mailDomains, a.mission, a.why, a.contactName, a.contactEmail, a.contactRole, a.evidence, a.state, a.appliedAt,
                o.slug, a.version, a.takenBy, t.name, a.decidedBy, a.appealedAt, a.waitsSince, a.remindedAt, a.escalatedAt)
            FROM OrganizationApplication a LEFT JOIN Organization o ON o.id = a.organizationId
            LEFT JOIN CommunityMember t ON t.id = a.takenBy
            WHERE""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private OneTimeLinks links;

    /**
     * A part of the queue.
     *
     * @param states which ones
     * @param sort one of name, kind, contactName, appliedAt, updatedAt; anything else is appliedAt
     * @param first how many to leave out
     * @param size how many at most
     */
    public List<ApplicationRow> queue(
            Actor actor, Set<ApplicationState> states, String sort, boolean descending, int first, int size) {
        require(actor);
        String way = descending ? " DESC" : "";
        String order = SORTS.getOrDefault(sort == null ? "" : sort, "a.appliedAt") + way + ", a.id" + way;
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.organization.ApplicationRow(a.id, a.organizationName, a.kind, a.region,
                            a.contactName, a.state, a.appliedAt, a.updatedAt, a.waitsSince, t.name)
                        FROM OrganizationApplication a LEFT JOIN CommunityMember t ON t.id = a.takenBy WHERE a.state IN :states"""
                                + " ORDER BY " + order,
                        ApplicationRow.class)
                .setParameter("states", states)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many applications are in these states. */
    public long count(Actor actor, Set<ApplicationState> states) {
        require(actor);
        return em.createQuery("SELECT COUNT(a.id) FROM OrganizationApplication a WHERE a.state IN :states", Long.class)
                .setParameter("states", states)
                .getSingleResult();
    }

    /** One application, for coordinators. */
    public Optional<ApplicationView> find(Actor actor, long id) {
        require(actor);
        return em.createQuery(VIEW + " a.id = :id", ApplicationView.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The application whose link has this secret. */
    @OpenToAll("the secret is the permission")
    public Optional<ApplicationView> bySecret(String secret) {
        return em.createQuery(
                        VIEW + " a.tokenHash = :hash OR a.id IN"
                                + " (SELECT l.applicationId FROM ApplicationLink l WHERE l.tokenHash = :hash)",
                        ApplicationView.class)
                .setParameter("hash", Tokens.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /** Whether an approved application's organization has nobody who answers for its people. */
    public boolean stewardless(Actor actor, ApplicationView application) {
        require(actor);
        return application.organizationSlug() != null
                && em.createQuery(
                                        """
                                        SELECT COUNT(a.id) FROM Affiliation a JOIN Organization o ON o.id = a.organizationId
                                        WHERE o.slug = :slug AND a.steward = TRUE AND a.until IS NULL""",
                                        Long.class)
                                .setParameter("slug", application.organizationSlug())
                                .getSingleResult()
                        == 0;
    }

    /** The application whose contact was asked to be steward by the link with this secret, as long as the link is good. */
    @OpenToAll("the secret is the permission")
    public Optional<ApplicationView> offered(String secret) {
        return links.subject(Purpose.CONFIRM_STEWARD, secret)
                .flatMap(id -> em.createQuery(VIEW + " a.id = :id", ApplicationView.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    /** The steps of an application that one of the two methods above has let the reader see, the first one first. */
    public List<StepView> steps(ApplicationView application) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.organization.StepView(s.number, s.kind, m.name, s.words, s.happenedAt)
                        FROM ApplicationStep s LEFT JOIN CommunityMember m ON m.id = s.actorId
                        WHERE s.applicationId = :application ORDER BY s.number""",
                        StepView.class)
                .setParameter("application", application.id())
                .getResultList();
    }

    /** What coordinators noted about an application, the first one first. */
    public List<NoteView> notes(Actor actor, ApplicationView application) {
        require(actor);
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.organization.NoteView(m.name, n.words, n.writtenAt)
                        FROM ApplicationNote n LEFT JOIN CommunityMember m ON m.id = n.authorId
                        WHERE n.applicationId = :application ORDER BY n.id""",
                        NoteView.class)
                .setParameter("application", application.id())
                .getResultList();
    }

    /**
     * Organizations and other applications that may be the same one. All are compared: a community has hundreds of them, not
     * thousands, and no index finds a misspelled name.
     */
    public List<LookAlike> lookAlikes(Actor actor, ApplicationView application) {
        require(actor);
        List<LookAlike> found = new ArrayList<>();
        List<Object[]> organizations = new ArrayList<>(em.createQuery(
                        "SELECT o.slug, o.name, o.website, o.mailDomains FROM Organization o ORDER BY o.name, o.id",
                        Object[].class)
                .getResultList());
        // A former name stands for its organization as it is now.
        organizations.addAll(em.createQuery(
                        "SELECT o.slug, f.name, '', '' FROM FormerName f JOIN Organization o ON o.id = f.organizationId"
                                + " ORDER BY f.name, f.id",
                        Object[].class)
                .getResultList());
        for (Object[] row : organizations) {
            Known other = new Known((String) row[1], (String) row[2], (String) row[3], "");
            Set<Reason> reasons = DuplicateFinder.compare(application.known(), other);
            if (!reasons.isEmpty() && !row[0].equals(application.organizationSlug())) {
                found.add(new LookAlike("/organizations/" + row[0], other.name(), null, reasons));
            }
        }
        // An approved application is the organization that came of it.
        List<ApplicationView> applications = em.createQuery(
                        VIEW + " a.id <> :id AND a.state <> :approved ORDER BY a.appliedAt, a.id",
                        ApplicationView.class)
                .setParameter("id", application.id())
                .setParameter("approved", ApplicationState.APPROVED)
                .getResultList();
        for (ApplicationView other : applications) {
            Set<Reason> reasons = DuplicateFinder.compare(application.known(), other.known());
            if (!reasons.isEmpty()) {
                found.add(new LookAlike(
                        "/coordinator/organizations/" + other.id(), other.name(), other.state(), reasons));
            }
        }
        return found;
    }

    private static void require(Actor actor) {
        if (!ApplicationPolicy.mayReview(actor)) {
            throw new NotAllowed("application.review");
        }
    }
}
